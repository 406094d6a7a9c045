# La línea de órdenes de deskwarden-desk.

### Help

desk-about = Permite controlar este escritorio a través de un servidor Deskwarden propio.
desk-help-data = Carpeta para la identidad, los ajustes y la contraseña de este dispositivo
desk-help-server = Dirección del servidor, se guarda en los ajustes; con #sha256=… solo se acepta el certificado con ese SHA-256
desk-help-get-id = Mostrar el ID de este dispositivo
desk-help-get-alias = Mostrar el alias de este dispositivo, una línea vacía si no tiene
desk-help-get-status = Mostrar online, connecting u offline
desk-help-version = Mostrar la versión de este programa
desk-help-register-license = Registrar este dispositivo en una cuenta; la clave de licencia se lee de la entrada estándar
desk-help-set-password = Establecer la contraseña de acceso desatendido, leída de la entrada estándar
desk-help-remove-password = Quitar la contraseña de acceso desatendido
desk-help-service = Mantener accesible este escritorio hasta que se detenga el programa
desk-help-accept = Dejar entrar a quien espera
desk-help-dismiss = Rechazar a quien espera
desk-help-session = La sesión; solo hace falta si esperan varias personas
desk-help-status = Mostrar el servidor, el ID y las sesiones
desk-exit-codes =
    Códigos de salida: 0 hecho, 1 fallo, 2 uso incorrecto, 3 rechazado por el servidor, 4 el servicio no está en marcha o no se puede llegar al servidor.

### Prompts

desk-prompt-license-key = Clave de licencia:
desk-prompt-password = Contraseña:

### What was done

desk-server-kept = El servidor es ahora { $server }.
desk-registered = Este dispositivo está registrado en { $account }. Su ID es { $number }.
desk-start-service = Para que sea accesible, inicie el servicio: deskwarden-desk service
desk-password-set = La contraseña de acceso desatendido está establecida.
desk-password-removed = La contraseña se ha quitado. Desde ahora una persona en este escritorio acepta a quien llama.
desk-accepted = Se ha dejado entrar a quien llamaba.
desk-dismissed = Se ha rechazado a quien llamaba.
desk-service-ready = El servicio de este escritorio está en marcha. Su ID es { $number }.

### Status

desk-status-server = Servidor: { $server }
desk-status-no-server = Servidor: ninguno; indique uno con --server
desk-status-online = Enlace:   en línea
desk-status-connecting = Enlace:   conectando
desk-status-offline = Enlace:   sin conexión
desk-status-offline-because = Enlace:   sin conexión: { $reason }
desk-status-id = ID:       { $number }
desk-status-no-id = ID:       ninguno todavía
desk-status-alias = Alias:    { $alias }
desk-status-no-alias = Alias:    ninguno
desk-status-account = Cuenta:   { $account }
desk-status-no-account = Cuenta:   ninguna; registre el dispositivo con --register-license
desk-status-removed = Cuenta:   ninguna; este dispositivo se quitó de { $account }. Para registrarlo de nuevo: --register-license
desk-status-password = Acceso:   con la contraseña
desk-status-no-password = Acceso:   una persona acepta (no hay contraseña establecida)
desk-status-no-sessions = Sesiones: ninguna
desk-status-sessions = Sesiones:
desk-status-session-open = { "  " }{ $session } { $caller } controla este escritorio
desk-status-session-password = { "  " }{ $session } { $caller } tiene que dar la contraseña
desk-status-session-person = { "  " }{ $session } { $caller } espera su respuesta: deskwarden-desk accept o dismiss

### Why there is no link

desk-link-unreachable = el servidor no responde ({ $detail })
desk-link-certificate = no se acepta el certificado del servidor. Si el servidor tiene uno nuevo, copie otra vez la orden del portal
desk-link-protocol = lo que responde allí no es un servidor Deskwarden ({ $detail })
desk-link-protocol-version = el servidor no entiende esta versión del programa. Actualícelo
desk-link-proof = el servidor no acepta la clave de este dispositivo
desk-link-frame = el servidor no entendió a este programa
desk-link-busy = el servidor está ocupado
desk-link-replaced = está conectado otro programa con la misma identidad. No copie la carpeta de datos a otro dispositivo
desk-link-go-away = el servidor se está deteniendo y volverá
desk-link-broken = se perdió la conexión

### What went wrong

desk-error-usage = Diga qué hay que hacer: deskwarden-desk --help lo enumera.
desk-error-several-verbs = Solo se puede dar una de estas opciones a la vez.
desk-error-no-data-folder = No hay carpeta personal. Indique una carpeta de datos con --data.
desk-error-data = { $detail }
desk-error-readable-by-others = Otros usuarios pueden leer { $path }. Si nadie más lo ha visto, ejecute: chmod 600 { $path }
desk-error-malformed = No se puede usar { $path }: { $problem }
desk-error-address-form = Esto no es una dirección de servidor. Tiene la forma https://host:8443
desk-error-address-plain-http = Se rechaza una conexión sin cifrar con otra máquina. Use https://
desk-error-address-extra = Una dirección de servidor no lleva nombre de usuario, contraseña ni consulta.
desk-error-address-pin = Después de # solo se entiende sha256= y el SHA-256 del certificado en base64url, en direcciones https.
desk-error-no-server = No se conoce ningún servidor. Indique uno con --server URL.
desk-error-no-link = Sin enlace con el servidor: { $reason }.
desk-error-no-link-yet = Aún no hay enlace con el servidor. Inténtelo de nuevo.
desk-error-service-not-running = El servicio no está en marcha. Inícielo: deskwarden-desk service
desk-error-service-busy = Otro programa con esta carpeta de datos está arrancando. Inténtelo de nuevo.
desk-error-service-running = El servicio ya está en marcha.
desk-error-service = El servicio no pudo hacerlo: { $detail }
desk-error-license-key-form = Esto no es una clave de licencia. Tiene 25 letras y cifras en cinco grupos.
desk-error-wrong-key = Ninguna cuenta tiene esta clave de licencia. Cópiela otra vez del portal.
desk-error-too-many-tries = Demasiadas claves de licencia incorrectas. Inténtelo más tarde.
desk-error-no-seat = La cuenta no tiene ningún puesto libre. Quite un dispositivo en el portal, o amplíe la licencia.
desk-error-unavailable = El servidor no pudo registrar este dispositivo ahora. Inténtelo de nuevo.
desk-error-password-short = Una contraseña necesita al menos { $least } caracteres.
desk-error-password-long = La contraseña es demasiado larga.
desk-error-not-text = La entrada estándar no es texto.
desk-error-nobody-waits = Nadie así está esperando.
desk-error-several-wait = Esperan varias personas. Diga cuál: deskwarden-desk status las enumera.

desk-error-no-seat-of = «{ $account }» tiene { $most ->
    [one] { $most } puesto, y está ocupado
   *[other] { $most } puestos, y todos están ocupados
}. Quien puede cambiar sus clientes puede quitar uno en el portal; quien puede cambiar la licencia puede solicitar más puestos en Licencia.
desk-error-account-suspended = La cuenta «{ $account }» está suspendida; no se puede registrar ningún dispositivo en ella. Consulte a quien gestiona el servidor.
desk-error-suspended = La cuenta de esa clave de licencia está suspendida; no se puede registrar ningún dispositivo en ella. Consulte a quien gestiona el servidor.
desk-notice-length = La sesión con { $caller } termina en { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}: es el tiempo máximo que permite la licencia.
desk-notice-refused-sessions = { $caller } quería controlar este escritorio y se le denegó el acceso: la cuenta puede tener { $most ->
    [one] { $most } sesión
   *[other] { $most } sesiones
} a la vez. Quien puede cambiar la licencia puede solicitar más.
desk-notice-refused-devices = { $caller } quería controlar este escritorio y se le denegó el acceso: la cuenta puede tener { $most ->
    [one] { $most } dispositivo
   *[other] { $most } dispositivos
} en sesión a la vez. Quien puede cambiar la licencia puede solicitar más.
desk-notice-unregistered = Este dispositivo se quitó de la cuenta «{ $account }». Conserva su ID.
