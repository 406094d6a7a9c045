### La página del escritorio remoto en el navegador. `{ $name }` es el nombre del dispositivo.

## The bar

viewer-toolbar = Controles de la sesión
viewer-verified = Comprobado con la clave de dispositivo que este servidor conoce
viewer-view-only = Solo ver
viewer-original-size = Tamaño original
viewer-keys = Teclas
viewer-keys-ctrl-alt-del = Ctrl + Alt + Supr
viewer-keys-alt-tab = Alt + Tab
viewer-keys-alt-f4 = Alt + F4
viewer-keys-super = Súper
viewer-full-screen = Pantalla completa
viewer-end = Terminar la sesión
viewer-statistics = { $fps } fps · { $latency } ms · { $bitrate } kbit/s · { $width } × { $height }
viewer-status-asking = Solicitando
viewer-status-waiting = En espera
viewer-status-password = Contraseña necesaria
viewer-status-connecting = Conectando
viewer-status-reconnecting = Reconectando
viewer-status-ended = Terminada

## The picture

viewer-picture = Pantalla de { $name }. Pulse Ctrl, Alt izquierda y Mayús a la vez para ir a los controles de la sesión.

## The words over the picture

viewer-asking = Solicitando acceso a { $name }…
viewer-asking-detail = El dispositivo tiene que responder primero.
viewer-waiting = A la espera de aceptación
viewer-waiting-detail = Alguien en { $name } tiene que aceptar.
viewer-connecting = Conectando con { $name }…
viewer-connecting-detail = Se busca un camino por la red.
viewer-reconnecting = Reconectando con { $name }…
viewer-reconnecting-detail = La conexión se interrumpió. Se vuelve a intentar automáticamente.
viewer-password = Contraseña de { $name }
viewer-password-detail = Escriba la contraseña de acceso desatendido que se estableció en el dispositivo. Solo el dispositivo la ve.
viewer-password-label = Contraseña
viewer-password-send = Conectar
viewer-password-checking = Comprobando la contraseña…
viewer-password-wrong = Esa contraseña es incorrecta.
viewer-password-wait = Puede intentarlo de nuevo en { $seconds } s.
viewer-ended = Sesión terminada
viewer-connect-again = Conectar de nuevo
viewer-session-details = Detalles de la sesión

## Why the session ended, and what to do next

viewer-end-closed-in-portal = Cerrada por { $by } en el portal. Pregúntele antes de conectarse de nuevo.
viewer-end-signed-out = { $by } cerró su sesión en el portal. Inicie sesión para conectarse de nuevo.
viewer-end-right-revoked = { $by } le retiró el permiso para conectarse. Pregúntele antes de conectarse de nuevo.
viewer-end-ended-by-viewer = Usted terminó la sesión. Puede conectarse de nuevo en cualquier momento.
viewer-end-ended-by-host = La sesión se terminó en el dispositivo. Pregunte a la persona que está allí antes de conectarse de nuevo.
viewer-end-dismissed = La persona en el dispositivo la rechazó. Pregúntele antes de conectarse de nuevo.
viewer-end-unanswered = Nadie respondió, o no se envió una contraseña a tiempo. Compruebe que el dispositivo está en línea y conéctese de nuevo.
viewer-end-lost-contact = Se perdió el contacto con el dispositivo o con el servidor. Compruebe que el dispositivo está en línea y conéctese de nuevo.
viewer-end-no-path = No se encontró un camino por la red hasta el dispositivo. Compruebe que ambos extremos están en redes que se alcanzan y conéctese de nuevo.
viewer-end-no-screen = El dispositivo no tiene pantalla que mostrar. Asegúrese de que alguien ha iniciado sesión allí y conéctese de nuevo.
viewer-end-too-many-sessions = El dispositivo atiende tantas sesiones como puede. Conéctese de nuevo cuando otra haya terminado.
viewer-end-unverified = El dispositivo no pudo demostrar que es el que este servidor conoce, así que no se mostró ni se envió nada. Puede que alguien esté escuchando: avise a su administrador antes de conectarse de nuevo.
viewer-end-no-av1 = Este navegador no puede mostrar vídeo AV1. Use una versión actual de un navegador que pueda y conéctese de nuevo.
viewer-end-no-webrtc = Este navegador no puede establecer una conexión protegida en esta página. Use un navegador actual y abra el portal por HTTPS.
viewer-end-replaced = Otra página se ha hecho cargo de esta sesión. Siga allí, o conéctese de nuevo aquí.
viewer-end-outdated = Esta página ya no corresponde al servidor. Vuelva a cargarla y conéctese de nuevo.
viewer-end-sign-in = Su sesión en el portal está cerrada. Inicie sesión para conectarse de nuevo.
viewer-end-over = La sesión ya había terminado. Sus detalles dicen por qué.
viewer-end-unknown = La sesión ha terminado. Sus detalles dicen más.

viewer-length = Esta sesión termina en { $time }: la licencia no permite una más larga.
viewer-length-dismiss = Cerrar aviso
viewer-end-length-reached = Esta sesión alcanzó el tiempo máximo que permite la licencia. Puede conectarse de nuevo enseguida; quien puede cambiar la licencia puede solicitar sesiones más largas en Licencia.
viewer-end-limit-reached = La sesión fue rechazada: la licencia no permite más a la vez. Espere a que termine otra o pida más a quien puede cambiar la licencia.
viewer-end-account-suspended = Quien gestiona este servidor suspendió la cuenta. El motivo figura en las páginas del portal.
viewer-end-client-removed = { $by } quitó el dispositivo de la cuenta; ya no se puede controlar desde ella.
