# Textos de los ajustes de un usuario y de una cuenta, y de las páginas tras los enlaces enviados por correo.

## Pages of the settings

settings-nav = Páginas de los ajustes
settings-general = General
settings-security = Seguridad
settings-account = Cuenta
settings-save = Guardar
settings-saved = Guardado.
settings-change = Cambiar

## General

settings-email-change = Cambiar el correo
settings-email-new = Correo electrónico nuevo
settings-email-hint = Enviamos un enlace a la dirección nueva. Será la suya cuando abra el enlace y confirme.
settings-email-send = Enviar el enlace
settings-email-sent = Un enlace está en camino a la dirección nueva. Nada cambia hasta que lo confirme allí. Vale 24 horas.
settings-current-password = Contraseña actual
settings-current-password-hint = Como se trata de su inicio de sesión, le pedimos la contraseña otra vez.
settings-localization = Idioma y hora
settings-language = Idioma
settings-as-browser = Como el navegador
settings-time-zone = Zona horaria
settings-time-now = Hora actual: { $time }.
settings-time-zone-other = Otra
settings-region-africa = África
settings-region-america = América
settings-region-antarctica = Antártida
settings-region-arctic = Ártico
settings-region-asia = Asia
settings-region-atlantic = Atlántico
settings-region-australia = Australia
settings-region-europe = Europa
settings-region-indian = Océano Índico
settings-region-pacific = Pacífico
settings-csv = Exportación CSV
settings-csv-text = Lo que contiene un archivo cuando exporta una lista.
settings-csv-rows = Filas
settings-csv-all = Todas las filas de la lista
settings-csv-page = Solo la página mostrada
settings-date-format = Formato de fecha

## Security

password-change = Cambiar la contraseña
password-change-text = Todos sus demás inicios de sesión terminan, y le avisamos por correo.
password-new = Contraseña nueva
password-new-again = Repita la contraseña nueva
password-changed = La contraseña ha cambiado. Todos sus demás inicios de sesión han terminado.
own-sign-ins = Inicios de sesión
own-sign-ins-text = Navegadores en los que ha iniciado sesión. Si no reconoce alguno, termínelo y cambie su contraseña.
own-sign-in-device = Dispositivo
own-sign-in-place = Red
own-sign-in-method = Inició sesión con
own-sign-in-since = Desde
own-sign-in-last-seen = Visto por última vez
own-sign-in-this = Este
own-sign-in-end = Terminar
own-sign-in-end-label = Terminar el inicio de sesión de { $device }
own-sign-ins-end-others = Terminar todos los demás
own-sign-in-ended = El inicio de sesión ha terminado.
own-sign-ins-ended = Todos los demás inicios de sesión han terminado.
own-sign-in-password = Contraseña
own-sign-in-totp = Contraseña y código de una aplicación
own-sign-in-recovery-code = Contraseña y código de recuperación
own-sign-in-passkey = Clave de acceso
device-name = { $browser } en { $system }
device-unknown = Dispositivo desconocido
place-server = este servidor
place-local = red local
place-internet = internet

## Account

account-holder = Titular de la cuenta
account-holder-text = A quién pertenece la cuenta. Lo ven los usuarios que pueden ver la licencia.
account-number = N.º de cliente
account-name = Nombre
account-address = Dirección
account-telephone = Teléfono
account-telephone-hint = Solo cifras, espacios y + ( ) - / .
account-contact = Datos de contacto
account-contact-change = Cambiar los datos de contacto
account-email = Correo de la cuenta
account-email-hint = Enviamos un enlace a la dirección nueva. Será la de la cuenta cuando se abra el enlace y se confirme.
account-second-factor = Segundo factor para todos
account-second-factor-off = Los usuarios de esta cuenta pueden iniciar sesión solo con la contraseña.
account-second-factor-on = Todos los usuarios de esta cuenta necesitan un segundo factor.
account-second-factor-warning = A los usuarios sin segundo factor se les lleva a configurarlo en la próxima página que abran, y no pueden hacer nada más en esta cuenta hasta que tengan uno.
account-second-factor-demand = Exigir un segundo factor
account-second-factor-stop = Dejar de exigirlo

## Problems

problem-password-wrong = Esta no es su contraseña. Escríbala otra vez.
problem-longer-than = Como máximo { $most } caracteres.
problem-unknown-choice = Elija uno de los valores de la lista.
problem-email-unchanged = Esta ya es la dirección. Escriba otra.
problem-telephone = Un número de teléfono solo tiene cifras, espacios y + ( ) - / .
error-email-taken-title = La dirección ya se usa
error-email-taken-text = Entretanto, otro usuario de este servidor tiene esta dirección de correo. No se ha cambiado nada. Pida un enlace a otra dirección.

## Forgotten password

password-forgotten = ¿Ha olvidado la contraseña?
password-forgotten-title = Contraseña olvidada
password-forgotten-text = Escriba su dirección de correo. Le enviamos un enlace para establecer una contraseña nueva.
password-forgotten-send = Enviar el enlace
password-forgotten-sent = Si un usuario tiene esta dirección, un correo con un enlace está en camino. El enlace vale una hora y una sola vez.
password-forgotten-nothing-came = ¿No llega el correo? Mire en la carpeta de correo no deseado, o pregunte al operador de este servidor.
password-forgotten-back = Volver al inicio de sesión
password-reset-title = Establecer una contraseña nueva
password-reset-text = Para { $email }. Todos sus inicios de sesión terminan; después inicia sesión con la contraseña nueva.
password-reset-button = Establecer la contraseña
password-reset-done = Su contraseña nueva ya vale. Inicie sesión con ella.
password-reset-again = Pedir otro enlace
link-gone-title = Este enlace ya no funciona
link-gone-text = Ya se ha usado, es demasiado antiguo, o un enlace más reciente lo ha sustituido. No se ha cambiado nada.

## New e-mail address

email-confirm-title = Confirmar la dirección de correo
email-confirm-text = A partir de ahora, { $email } es la dirección con la que inicia sesión.
email-confirm-account-text = A partir de ahora, { $email } es la dirección de correo de la cuenta «{ $account }».
email-confirm-button = Confirmar
email-confirmed-title = La dirección de correo ha cambiado
email-confirmed-text = { $email } está confirmada.
