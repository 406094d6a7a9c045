# El registro de auditoría: planes, licencias y la interfaz REST.

audit-group-license = Licencia y REST
audit-kind-script = Script
audit-actor-script = Un script por REST

audit-did-make-plan = { $actor } creó el plan «{ $subject }».
audit-did-change-plan = { $actor } cambió el plan «{ $subject }».
audit-did-delete-plan = { $actor } eliminó el plan «{ $subject }».
audit-did-change-license = { $actor } cambió la licencia de «{ $subject }».
audit-did-cancel-license = { $actor } canceló el contrato de «{ $subject }».
audit-did-keep-license = { $actor } retiró la cancelación del contrato de «{ $subject }».
audit-did-renew-license = Comenzó un nuevo periodo del contrato de «{ $subject }».
audit-did-end-license = La licencia de «{ $subject }» terminó; ahora rige el plan gratuito.
audit-did-reset-license-key = { $actor } sustituyó la clave de licencia de «{ $subject }».
audit-did-request-upgrade = { $actor } solicitó una licencia mayor para «{ $subject }».
audit-did-withdraw-upgrade = { $actor } retiró la solicitud de «{ $subject }» de una licencia mayor.
audit-did-grant-upgrade = { $actor } concedió a «{ $subject }» una licencia mayor.
audit-did-decline-upgrade = { $actor } rechazó la solicitud de «{ $subject }» de una licencia mayor.
audit-did-grant-namespace = { $actor } asignó a la cuenta el espacio de nombres «{ $subject }».
audit-did-remove-namespace = { $actor } quitó a la cuenta el espacio de nombres «{ $subject }» con sus alias.
audit-did-suspend-account = { $actor } suspendió la cuenta «{ $subject }».
audit-did-resume-account = { $actor } levantó la suspensión de la cuenta «{ $subject }».
audit-did-make-api-password = { $actor } creó una nueva contraseña de API para «{ $subject }».
audit-did-show-api-password = { $actor } hizo mostrar la contraseña de API de «{ $subject }».
audit-did-revoke-api-password = { $actor } revocó la contraseña de API de «{ $subject }».
audit-did-refuse-client = El cliente { $subject } no se registró en esta cuenta.
audit-did-remove-client = { $actor } quitó el cliente { $subject } de la cuenta.
audit-did-change-client = { $actor } cambió el cliente { $subject }.
audit-did-refuse-session = { $actor } no pudo iniciar una sesión con { $subject }.
audit-did-change-session = { $actor } cambió el comentario de la sesión con { $subject }.

audit-field-plan = Plan
audit-field-features = Incluye
audit-field-max-seats = Máx. de puestos
audit-field-max-sessions = Máx. de sesiones
audit-field-max-active-devices = Máx. de dispositivos activos
audit-field-session-length = Duración máx. de sesión (segundos)
audit-field-max-namespaces = Máx. de espacios de nombres
audit-field-max-aliases = Máx. de alias por espacio de nombres
audit-field-expires = Caduca
audit-field-renews = Se renueva sola
audit-field-offered = Ofrecido
audit-field-description = Descripción
audit-field-namespace = Espacio de nombres
audit-field-alias = Alias
audit-field-comment = Comentario
audit-field-limit = Límite
audit-field-rest-shows-secrets = Clave de licencia y contraseña de API visibles por REST

audit-value-limit-reached = Se había alcanzado un límite de la licencia
