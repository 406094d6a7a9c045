# Los mensajes a las personas, y las páginas del operador sobre ellos.

## Letters

letter-signature = Deskwarden en { $address }
letter-no-answer = Este mensaje lo ha escrito un programa. Nadie lee las respuestas.
letter-link-as-text = Si el botón no funciona, abra esta dirección en su navegador:
letter-good-until = El enlace sirve una vez, hasta el { $date }.
letter-unexpected = Si no esperaba este mensaje, no haga nada.
letter-nothing-happens = Si no ha sido usted, no haga nada: todo queda como está.
letter-not-you-password = Si no ha sido usted, establezca enseguida una contraseña nueva con «¿Ha olvidado la contraseña?» en la página de inicio de sesión y avise al operador de este servidor.
letter-not-you-operator = Si no ha sido usted, avise enseguida al operador de este servidor.

letter-invitation-subject = { $by } le invita a { $account }
letter-invitation-text = { $by } le invita a usar el escritorio remoto de { $account }.
letter-invitation-button = Aceptar la invitación
letter-password-reset-subject = Establecer una contraseña nueva
letter-password-reset-text = Alguien, probablemente usted, ha pedido un enlace para establecer una contraseña nueva para esta dirección de correo.
letter-password-reset-button = Establecer una contraseña nueva
letter-password-changed-subject = Su contraseña se ha cambiado
letter-password-changed-text = Su contraseña se cambió el { $date }, desde la dirección de red { $address }. Sus otros inicios de sesión han terminado.
letter-email-confirmation-subject = Confirme su nueva dirección de correo
letter-email-confirmation-text = A partir de ahora quiere iniciar sesión con esta dirección de correo. Confirme que es suya.
letter-email-changed-subject = Su dirección de correo se ha cambiado
letter-email-changed-text = Ahora inicia sesión con { $email }. La dirección a la que ha llegado este mensaje ya no se usa.
letter-account-email-confirmation-subject = Confirme la dirección de correo de { $account }
letter-account-email-confirmation-text = Esta va a ser la dirección de correo de la cuenta { $account }. Confirme que está de acuerdo.
letter-confirm-button = Confirmar la dirección
letter-account-email-changed-subject = La dirección de correo de { $account } se ha cambiado
letter-account-email-changed-text = Los mensajes sobre la cuenta { $account } van ahora a { $email }.
letter-totp-added-subject = Se ha añadido una aplicación de autenticación a su inicio de sesión
letter-totp-added-text = Desde el { $date }, el inicio de sesión pide un código de su aplicación de autenticación. Se configuró desde la dirección de red { $address }.
letter-passkey-added-subject = Se ha añadido una clave de acceso a su inicio de sesión
letter-passkey-added-text = La clave de acceso «{ $passkey }» se añadió el { $date }, desde la dirección de red { $address }.
letter-totp-removed-subject = Se ha quitado la aplicación de autenticación de su inicio de sesión
letter-totp-removed-text = Desde el { $date }, el inicio de sesión ya no pide un código de su aplicación de autenticación. Se quitó desde la dirección de red { $address }.
letter-passkey-removed-subject = Se ha eliminado una clave de acceso de su inicio de sesión
letter-passkey-removed-text = La clave de acceso «{ $passkey }» se eliminó el { $date }, desde la dirección de red { $address }.
letter-recovery-code-subject = Se ha usado un código de recuperación para iniciar sesión
letter-recovery-code-text = El { $date } alguien inició sesión como usted con un código de recuperación, desde la dirección de red { $address }.
letter-recovery-code-left = { $left ->
    [0] No queda ningún código de recuperación. Cree otros nuevos en Ajustes, Seguridad.
    [one] Queda un código de recuperación. Cree otros nuevos en Ajustes, Seguridad.
   *[other] Quedan { $left } códigos de recuperación.
}
letter-reset-requested-subject = ¿Ha perdido su segundo factor?
letter-reset-requested-text = Alguien que conoce su contraseña dice, desde la dirección de red { $address }, que su segundo factor se ha perdido. Un propietario de su cuenta o el operador decide ahora si se quita.
letter-reset-requested-not-you = Si no ha sido usted, pulse el botón y establezca después una contraseña nueva.
letter-not-me-button = No he sido yo
letter-reset-asked-subject = { $user } ha perdido el segundo factor
letter-reset-asked-text = { $user } en la cuenta { $account } pide que se le quite el segundo factor. Asegúrese, a ser posible hablando, de que es realmente esa persona. Después, confírmelo o rechácelo.
letter-reset-asked-button = Abrir los usuarios
letter-reset-confirmed-subject = Su segundo factor se va a quitar
letter-reset-confirmed-text = { $by } ha confirmado que su segundo factor se ha perdido. Se quitará el { $date }.
letter-reset-confirmed-not-you = Si no lo ha pedido usted, deténgalo con el botón y establezca después una contraseña nueva.
letter-stop-button = Detener
letter-reset-done-subject = Su segundo factor se ha quitado
letter-reset-done-text = El { $date } se quitó su segundo factor. Hasta que configure uno nuevo en Ajustes, Seguridad, basta su contraseña para iniciar sesión.
letter-test-subject = Mensaje de prueba
letter-test-text = El correo funciona. Esto se ha enviado como prueba.

## The operator's pages

mail-title = Correo
mail-intro = Todos los mensajes de este servidor, los más recientes primero. Se conservan { $days } días; el contenido de un mensaje se olvida en cuanto se envía.
mail-no-server-title = No hay ningún servidor de correo configurado
mail-no-server-text = Los mensajes se escriben, pero no se envían. Puede leerlos aquí y transmitir lo que dicen. Para que se envíen, ponga esto en el archivo de configuración con los datos de su servidor de correo y reinicie el servidor:
mail-recipient = Para
mail-kind = Tema
mail-written = Escrito
mail-state = Estado
mail-attempts = Intentos
mail-next-try = Próximo intento
mail-finished-sent = Enviado
mail-finished-failed = Abandonado
mail-last-error = Último problema
mail-details = Mensaje
mail-state-waiting = En espera
mail-state-waiting-no-server = En espera: no hay ningún servidor de correo configurado
mail-state-sent = Enviado
mail-state-failed = Abandonado
mail-empty-title = Todavía no hay mensajes
mail-empty-text = Aquí aparecerán invitaciones, enlaces para establecer una contraseña nueva y avisos sobre inicios de sesión.
mail-nothing-found = Ningún mensaje está en este estado.
mail-forgotten = Lo que decía este mensaje se olvidó al enviarlo.
mail-unreadable = Lo que dice este mensaje se selló con otra clave maestra.
mail-secret = Quien tenga este enlace puede usarlo. No se lo dé a nadie más que al destinatario. En el registro de auditoría consta que ha leído este mensaje.
mail-retry = Intentar ahora
mail-discard = Descartar
mail-test-title = Probar el servidor de correo
mail-test-button = Enviar un mensaje de prueba
mail-test-sent = El servidor de correo ha aceptado el mensaje de prueba para { $address }.
mail-test-failed = El mensaje de prueba para { $address } no se ha enviado.

mail-kind-invitation = Invitación
mail-kind-password-reset = Enlace para una contraseña nueva
mail-kind-password-changed = Contraseña cambiada
mail-kind-email-confirmation = Confirmar una dirección de correo nueva
mail-kind-email-changed = Dirección de correo cambiada
mail-kind-account-email-confirmation = Confirmar la dirección de correo nueva de una cuenta
mail-kind-account-email-changed = Dirección de correo de una cuenta cambiada
mail-kind-factor-added = Segundo factor añadido
mail-kind-factor-removed = Segundo factor quitado
mail-kind-recovery-code-used = Código de recuperación usado
mail-kind-factor-reset-requested = Segundo factor perdido: pregunta al usuario
mail-kind-factor-reset-asked = Segundo factor perdido: pregunta a un propietario
mail-kind-factor-reset-confirmed = El segundo factor se va a quitar
mail-kind-factor-reset-done = Segundo factor quitado a petición
mail-kind-test = Mensaje de prueba

mail-fault-connection = No se puede llegar al servidor de correo, o ha cortado la conexión: { $detail }
mail-fault-slow = El servidor de correo no ha respondido a tiempo ({ $detail }).
mail-fault-encryption = No se ha podido establecer una conexión segura con el servidor de correo: { $detail }
mail-fault-login = El servidor de correo no acepta el nombre de usuario y la contraseña: { $detail }
mail-fault-sender = El servidor de correo no acepta mensajes de este servidor: { $detail }
mail-fault-later = El servidor de correo quiere este mensaje más tarde: { $detail }
mail-fault-recipient = El servidor de correo rechaza al destinatario: { $detail }
mail-fault-content = El servidor de correo rechaza el mensaje: { $detail }
mail-fault-unreadable = Lo que dice el mensaje se selló con otra clave maestra.

error-no-mail-server-title = No hay ningún servidor de correo configurado
error-no-mail-server-text = La configuración no indica ningún servidor de correo. La página Correo dice qué hay que poner.
error-mail-sent-title = El mensaje ya se ha enviado
error-mail-sent-text = Un mensaje enviado no se puede recuperar. Si algo en él no es correcto, avise al destinatario.
error-mail-not-retriable-title = El mensaje no se puede intentar ahora
error-mail-not-retriable-text = Ya se ha enviado, o el servidor está a punto de intentarlo. Vuelva a mirar dentro de un momento.
