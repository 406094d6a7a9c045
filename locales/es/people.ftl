# Usuarios, roles, invitaciones y elección de una cuenta.

## Roles

role-name-owner = Propietario
role-name-admin = Administrador
role-name-technician = Técnico
role-name-accountant = Contabilidad
role-name-auditor = Auditor
role-about-owner = Puede hacerlo todo. Una cuenta siempre tiene un propietario.
role-about-admin = Gestiona la cuenta, pero no cambia la licencia ni el pago.
role-about-technician = Se conecta a los clientes y se ocupa de ellos.
role-about-accountant = Se ocupa de la licencia y de las facturas.
role-about-auditor = Lo lee todo menos la clave de licencia y no cambia nada.
section-clients = Clientes
section-sessions = Sesiones
section-address-books = Libretas de direcciones
section-files = Archivos
section-license = Licencia y titular
section-billing = Pago y facturas
section-users = Usuarios y roles
section-settings = Ajustes de la cuenta
section-audit = Registro de auditoría
access-none = Ninguno
access-view = Ver
access-edit = Editar
right-connect = Conectarse a clientes
right-close-sessions = Cerrar sesiones
right-see-license-key = Ver la clave de licencia
roles-title = Roles
roles-intro = Un rol es un conjunto de permisos. Un cambio vale de inmediato para todos los que tienen el rol, también para lo que está en curso.
role-new = Rol nuevo
role-name = Nombre
role-name-hint = Vacío: el rol conserva su propio nombre.
role-rights = Permisos
role-others = Otros permisos
role-users =
    { $count ->
        [0] Nadie
        [one] 1 usuario
       *[other] { $count } usuarios
    }
role-invited =
    { $count ->
        [one] 1 persona invitada
       *[other] { $count } personas invitadas
    }
role-save = Guardar el rol
role-make = Crear el rol
role-saved = El rol está guardado.
role-removed = El rol está eliminado.
role-owner-fixed = El rol del propietario se queda como está: alguien tiene que poder hacerlo todo.
role-beyond = No puede cambiar este rol: tiene permisos que usted mismo no tiene.
role-remove = Eliminar el rol
role-remove-text = El rol «{ $name }» se elimina para siempre. Nadie lo tiene.
role-remove-in-use = Un rol que alguien tiene, o al que alguien está invitado, no se puede eliminar. Dé antes otro rol a esas personas.

## Usuarios

users-title = Usuarios
users-search = Buscar por correo
users-nothing-found = Ningún usuario coincide con esta búsqueda.
user-invite = Invitar a un usuario
user-email = Correo
user-role = Rol
user-status = Estado
user-active = Activo
user-disabled = Desactivado
user-disabled-everywhere = Desactivado por el operador
user-second-factor = Segundo factor
user-yes = Sí
user-no = No
user-last-seen = Visto por última vez
user-never-seen = Aún no
user-since = Miembro desde
user-you = usted
user-details = Detalles de
user-change-role = Cambiar el rol
user-change-role-hint = Lo que el rol nuevo no permite termina de inmediato, también las sesiones.
user-disable = Desactivar
user-disable-text = Terminan los inicios de sesión de { $email } y se cierran las sesiones que { $email } está viendo. Puede volver a activar al usuario en cualquier momento.
user-enable = Activar
user-enable-text = { $email } puede volver a iniciar sesión.
user-remove = Quitar de la cuenta
user-remove-text = Terminan los inicios de sesión de { $email }, se cierran las sesiones en curso y deja de pertenecer a { $account }. Para deshacerlo tendrá que invitar de nuevo al usuario.
user-remove-yourself = Usted deja { $account }: terminan sus inicios de sesión, y solo otra persona puede volver a invitarle.
user-beyond = No puede cambiar a este usuario: su rol tiene permisos que usted mismo no tiene.
user-saved-role = El rol está cambiado.
user-saved-disabled = El usuario está desactivado.
user-saved-enabled = El usuario está activado.
user-saved-removed = El usuario se ha quitado de la cuenta.
danger-zone = Zona de peligro

## Invitaciones

invitations-title = Invitaciones abiertas
invite-title = Invitar a un usuario
invite-intro = La persona recibe un correo con un enlace que vale 7 días. También puede copiar el enlace.
invite-language = Idioma del correo
invite-button = Invitar
invite-cancel = Cancelar
invite-done-title = { $email } tiene una invitación
invite-done-text = Un correo con este enlace está en camino. El enlace solo se muestra aquí esta vez; quien lo tenga puede aceptar la invitación.
invite-link = Enlace
invite-good-until = Vale hasta
invite-by = Invitado por
invite-expired = Caducada
invite-renew = Enviar otra vez
invite-revoke = Revocar
invite-saved-revoked = La invitación está revocada.
invite-back = Volver a los usuarios
problem-name-missing = Escriba un nombre.
problem-name-taken = Otro rol tiene este nombre. Elija otro.
problem-member-already = Esta persona ya es usuaria de la cuenta.
problem-invited-already = Esta persona ya está invitada. Envíe la invitación otra vez desde la lista de usuarios.
problem-role-missing = Elija un rol.

## La página tras el enlace de una invitación

invitation-title = Unirse a { $account }
invitation-text = { $by } le invita, { $email }, a la cuenta «{ $account }» con el rol { $role }.
invitation-password = Elija una contraseña para iniciar sesión.
invitation-accept = Aceptar
invitation-sign-in-text = Ya tiene una contraseña aquí. Inicie sesión con ella para aceptar.
invitation-sign-in = Iniciar sesión
invitation-wrong-user = Ha iniciado sesión como { $you }. Esta invitación es para { $email }. Cierre sesión primero.

## La elección de una cuenta

account-choose = Cuenta
account-current = actual

## Errores

error-last-owner-title = La cuenta necesita un propietario
error-last-owner-text = Es el último propietario que puede actuar. Haga antes propietario a otra persona.
error-last-operator-title = La instalación necesita un operador
error-last-operator-text = Es el último operador que puede actuar. Haga antes operador a otra persona.
error-yourself-title = A usted mismo no
error-yourself-text = No puede desactivarse a sí mismo. Pídalo a otra persona que pueda editar usuarios.
error-beyond-title = Más que sus propios permisos
error-beyond-text = Solo puede dar y quitar permisos que usted mismo tiene. No se ha cambiado nada.
error-owners-role-title = El rol del propietario se queda como está
error-owners-role-text = No se puede cambiar ni eliminar. Cree en su lugar un rol propio.
error-role-in-use-title = El rol está en uso
error-role-in-use-text = Alguien tiene este rol o está invitado a él. Dé antes otro rol a esas personas.
error-changed-meanwhile-title = Cambiado entretanto
error-changed-meanwhile-text = Otra persona lo cambió desde que usted lo abrió. No se ha guardado nada suyo. Abajo está como es ahora; haga su cambio otra vez.
error-invitation-gone-title = La invitación ya no es válida
error-invitation-gone-text = Se revocó o se envió de nuevo con otro enlace, o el enlace no está completo. Use el correo más reciente o pregunte a quien le invitó.
error-invitation-used-title = La invitación ya se aceptó
error-invitation-used-text = Cada invitación vale una vez. Si fue usted, inicie sesión. Si no, avise a quien le invitó.
error-invitation-expired-title = La invitación ha caducado
error-invitation-expired-text = Pida a quien le invitó que la envíe otra vez.
error-invitation-of-another-title = La invitación es para otra persona
error-invitation-of-another-text = Ha iniciado sesión con otra dirección de correo. Cierre sesión y abra el enlace otra vez.
error-sign-in-first-title = Inicie sesión primero
error-sign-in-first-text = Ya hay un usuario con esta dirección de correo. Inicie sesión y abra el enlace otra vez.
error-roles-title = Demasiados roles
error-roles-text = La cuenta tiene tantos roles como puede tener. Elimine uno que nadie tenga.
error-invitations-title = Demasiadas invitaciones abiertas
error-invitations-text = Revoque las invitaciones que ya no hagan falta y vuelva a intentarlo.

## Languages, by their own names

language-english = English
language-german = Deutsch
language-french = Français
language-spanish = Español

## Segundos factores perdidos

resets-title = Segundos factores perdidos
resets-text = Estos usuarios han iniciado sesión con su contraseña y dicen que han perdido su segundo factor. Asegúrese de que son ellos de verdad, por ejemplo por teléfono, antes de confirmar.
reset-asked = Solicitado
reset-from = Desde
reset-due = Confirmado por { $by }. Surte efecto:
reset-confirm = Confirmar
reset-refuse = Rechazar
reset-saved-confirmed = El restablecimiento está confirmado. Los segundos factores se quitarán dentro de 24 horas, salvo que el usuario lo detenga.
reset-saved-refused = El restablecimiento está rechazado. Los segundos factores se quedan.
