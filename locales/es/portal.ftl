# Textos de las páginas del portal. La fuente es el inglés.

## Frame

skip-to-content = Ir al contenido
tabs-label = Navegación principal
user-menu = Menú de usuario
theme-light = Claro
theme-dark = Oscuro
theme-system = Como el sistema
sign-out = Cerrar sesión
stale-notice = La actualización en directo está interrumpida. Se intenta de nuevo…
actions = Acciones
show = Mostrar
copy = Copiar
copied = Copiado
copy-failed = No se pudo copiar. Seleccione el texto y cópielo usted.
none = Sin indicar
online = En línea
offline = Sin conexión
since = desde
last-seen = visto por última vez
unlimited = sin límite
download = Descargar
search = Buscar
filter = Filtrar
filter-all = Todo
filter-running = En curso
filter-ended = Terminadas
show-all = Mostrar todo
first-page = Primera página
next-page = Página siguiente
close-dialog = Cerrar

## First start and sign-in

setup-title = Configurar Deskwarden
setup-intro = Usted será el propietario de la primera cuenta y el operador de este servidor.
setup-button = Configurar
setup-wrong-token = Este enlace de configuración no es el más reciente. Ejecute «deskwarden link» en el servidor para obtener uno nuevo.
setup-needs-scripts = La configuración necesita JavaScript, porque la parte secreta del enlace se queda en su navegador.
not-set-up-title = Deskwarden aún no está configurado
not-set-up-text = El servidor mostró un enlace de configuración al arrancar. Abra ese enlace, o ejecute esto en el servidor para obtener uno nuevo:
field-email = Correo electrónico
field-password = Contraseña
field-password-again = Repita la contraseña
password-hint = Al menos 10 caracteres. Varias palabras son mejores que una con símbolos.
form-problems = Corrija lo siguiente:
problem-not-an-email = Escriba una dirección de correo, por ejemplo anna@example.com.
problem-password-too-short = La contraseña necesita al menos 10 caracteres.
problem-password-too-long = La contraseña puede tener como máximo 200 caracteres.
problem-password-is-email = Su dirección de correo no puede ser su contraseña.
problem-password-common = Esta contraseña es de las que se prueban primero. Elija varias palabras que no tengan relación entre sí.
problem-passwords-differ = Las dos contraseñas no son iguales. Escríbalas otra vez.
sign-in-title = Iniciar sesión
sign-in-button = Iniciar sesión
sign-in-wrong = El correo y la contraseña no coinciden. Revise ambos e inténtelo de nuevo.

## License

license-title = Licencia
license-card = Licencia
license-product = Producto
license-key = Clave de licencia
license-key-hidden = Su rol no permite ver la clave de licencia.
license-expires = Fecha de vencimiento
license-no-expiry = Sin vencimiento
license-price = Precio
license-no-charge = Gratis
license-customer-number = N.º de cliente
license-holder = Titular de la cuenta
license-max-seats = Puestos máx.
license-max-sessions = Sesiones máx.
limits-card = Límites
figure-connected = Conectados
figure-online = En línea
figure-active-sessions = Sesiones activas
plan-own-use = Uso propio

## Clients

clients-title = Clientes
clients-search = Buscar por ID, alias o nombre de equipo
clients-nothing-found = Ningún cliente coincide con esta búsqueda.
clients-empty-title = Aún no hay dispositivos
clients-empty-text = Los dispositivos que registre aparecen aquí. Añada el primero: basta una orden en el dispositivo.
add-device = Añadir un dispositivo
add-device-install = Ponga el programa «deskwarden-desk» en el dispositivo. Puede descargarlo en
add-device-register = Ejecute esto en el dispositivo:
add-device-key = La orden lee la clave de licencia de la entrada estándar. Pegue esta clave y pulse Intro:
add-device-password = Establezca una contraseña para el acceso desatendido. Sin ella, alguien en el dispositivo tiene que aceptar cada petición:
add-device-service = Inicie el servicio, en el escritorio que quiera controlar:
client-id = ID
client-alias = Alias
client-host-name = Nombre de equipo
client-online = En línea
client-version = Versión
client-operating-system = Sistema operativo
client-address = Dirección
client-first-seen = Visto por primera vez
client-details = Detalles de
connect = Conectar
connect-offline = Este cliente está sin conexión. Podrá conectarse en cuanto vuelva.
recent-sessions = Sesiones recientes
no-sessions-of-client = Aún no hay sesiones con este cliente.
all-sessions-of-client = Todas las sesiones de este cliente

## Sessions

sessions-title = Sesiones
sessions-nothing-found = Ninguna sesión coincide con este filtro.
sessions-empty-title = Aún no hay sesiones
sessions-empty-text = Las sesiones aparecen aquí en cuanto alguien se conecta a un cliente.
session-from = De
session-to = A
session-start = Inicio
session-opened = Apertura
session-end = Fin
session-duration = Duración
session-state = Estado
session-reason = Motivo del fin
session-permissions = Permisos
session-path = Camino de red
session-path-direct = Directo
session-path-relayed = Por un relé
session-number = Número de sesión
session-close = Cerrar la sesión
session-details = Detalles de la sesión
session-state-requested = A la espera de respuesta
session-state-open = En curso
session-state-closing = Cerrándose
session-state-closed = Terminada
permission-input = Ver, ratón y teclado
permission-view = Solo ver
end-closed-in-portal = Cerrada por { $by } en el portal
end-signed-out = { $by } cerró su sesión en el portal
end-right-revoked = { $by } retiró al observador el permiso para conectarse
end-by-viewer = Terminada por el observador
end-by-host = Terminada en el dispositivo controlado
end-dismissed = Rechazada en el dispositivo controlado
end-unanswered = Sin respuesta a tiempo
end-lost-contact = Conexión perdida
end-no-path = No se encontró un camino de red entre los dos dispositivos
end-no-screen = El dispositivo controlado no tenía pantalla que mostrar
end-too-many-sessions = El dispositivo controlado tenía demasiadas sesiones
end-unverified = El observador no pudo comprobar la identidad del dispositivo

## Files

files-title = Archivos
files-program = Programa de escritorio
files-program-text = El programa para los dispositivos que quiera controlar. Necesita un escritorio con X11.
files-no-program = No hay ningún programa de escritorio junto al servidor. Ponga «deskwarden-desk» en la carpeta del programa del servidor, o indique «downloads» en su configuración.
files-size = { $megabytes } MB
files-documentation = Documentación

## Settings

settings-title = Ajustes
settings-user = Sesión iniciada
settings-role = Rol
role-operator = operador de este servidor
settings-appearance = Apariencia
settings-version = Versión de Deskwarden

## Errors

error-home = Ir al portal
error-not-found-title = Aquí no hay nada
error-not-found-text = Esta página no existe, o usted no puede verla. Revise la dirección, o empiece por el portal.
error-forbidden-title = No permitido
error-forbidden-text = Usted no puede hacer esto. Si viene de una página de este portal, vuelva a cargarla e inténtelo de nuevo, o pida el permiso al propietario de la cuenta.
error-signed-out-title = Sesión cerrada
error-signed-out-text = Su sesión ya no está iniciada. Inicie sesión otra vez para continuar.
error-unavailable-title = Ocupado
error-unavailable-text = El servidor no puede hacerlo ahora. No se ha cambiado nada. Inténtelo de nuevo en un momento.
error-internal-title = Algo ha salido mal
error-internal-text = El servidor no pudo hacerlo. Los detalles están en su registro. Inténtelo de nuevo, y avise al operador si sigue así.
error-input-title = Esto no se puede aceptar
error-input-text = Algo de lo que escribió no es correcto. Vuelva atrás y corríjalo.
error-too-large-title = Demasiado de una vez
error-too-large-text = Lo que se envió es más grande de lo que admite este formulario. No se ha cambiado nada. Vuelva atrás, acorte lo que escribió e inténtelo de nuevo.
error-client-offline-title = El cliente está sin conexión
error-client-offline-text = Ahora no se puede llegar al dispositivo, así que no se inició ninguna sesión. Inténtelo de nuevo cuando esté en línea.
error-session-closed-title = La sesión ha terminado
error-session-closed-text = Se cerró antes de su petición. Ya no queda nada que cerrar.
error-tries-title = Demasiados intentos
error-tries-text =
    { $seconds ->
        [one] Demasiados intentos. Espere un segundo e inténtelo de nuevo.
       *[other] Demasiados intentos. Espere { $seconds } segundos e inténtelo de nuevo.
    }
error-sessions-title = Demasiadas sesiones
error-sessions-text = Tiene demasiadas sesiones en curso a la vez. Termine primero una de ellas.

## Page of the remote desktop

viewer-needs-scripts = El escritorio remoto necesita JavaScript.
