# Las páginas de quien gestiona la instalación.

operator-title = Instalación
operator-accounts = Cuentas
operator-requests = Solicitudes
operator-plans = Planes
operator-cancel = Cancelar

## Funciones y límites

terms-features = Incluye
terms-limits = Límites
terms-unlimited = Sin límite
terms-seats = Puestos
terms-seats-hint = Clientes registrados.
terms-sessions = Sesiones a la vez
terms-sessions-hint = Sesiones en curso que la cuenta ha solicitado.
terms-active-devices = Dispositivos en sesión
terms-active-devices-hint = Dispositivos distintos en estas sesiones a la vez.
terms-session-length = Duración de las sesiones
terms-session-length-hint = Cuánto puede durar una sesión, en horas:minutos:segundos, por ejemplo 1:30:00.
terms-namespaces = Espacios de nombres
terms-namespaces-hint = Espacios de nombres propios de la cuenta.
terms-aliases = Alias por espacio de nombres
terms-aliases-hint = Alias en cada uno de estos espacios de nombres.
problem-not-a-length = Escriba horas, minutos y segundos, por ejemplo 1:30:00, o elija sin límite.

## Planes

plans-intro = Lo que pueden tener las cuentas. Un cambio crea una versión nueva; quien tiene una anterior la conserva.
plan-new = Nuevo plan
plan-make = Crear plan
plan-code = Código
plan-code-hint = Para comandos y scripts: hasta 30 minúsculas, cifras y guiones bajos. No cambia nunca.
plan-name = Nombre
plan-own-name-hint = Vacío: se llama como lo nombra el idioma de cada lector.
plan-description = Descripción
plan-description-hint = Para qué sirve, en una o dos líneas, hasta 500 caracteres. La lee quien compara planes.
plan-state = Estado
plan-state-offered = Ofrecido
plan-state-withdrawn = No ofrecido
plan-state-deleted = Eliminado
plan-state-free = Sin licencia
plan-state-own-use = De esta instalación
plan-version = Versión
plan-version-link = Versión { $version }
plan-versions = Versiones
plan-used-by = Usado por
plan-accounts =
    { $count ->
        [0] Ninguna cuenta
        [one] 1 cuenta
       *[other] { $count } cuentas
    }
plan-offer-at-once = Las cuentas pueden elegirlo enseguida
plan-change = Lo que dice
plan-change-text = Al guardar se crea una versión nueva. Las cuentas que tienen el plan conservan su versión hasta que usted les dé esta.
plan-free-text = Este plan vale para las cuentas cuya licencia ha terminado y para los clientes sin cuenta. Un cambio vale para ellos enseguida.
plan-own-use-text = Este plan es para quienes gestionan la instalación. Las cuentas que lo tienen conservan su versión.
plan-save = Guardar como versión nueva
plan-made-done = El plan está creado.
plan-changed-done = El plan está guardado.
plan-offered-done = Las cuentas ya pueden elegir el plan.
plan-withdrawn-done = El plan ya no se ofrece. Quien lo tiene lo conserva.
plan-deleted-done = El plan está eliminado. Quien lo tiene lo conserva.
plan-changed-meanwhile = Otra persona ha creado la versión { $version } de este plan. Lo que usted escribió sigue abajo. Si guarda ahora, ocupa el lugar de esa versión.
plan-is-deleted = Este plan está eliminado: nadie puede obtenerlo ya. Las cuentas que lo tienen lo conservan.
plan-offer = Ofrecer
plan-offer-text = Las cuentas no pueden elegir este plan. Usted puede asignárselo de todos modos.
plan-withdraw = Dejar de ofrecer
plan-withdraw-text = Las cuentas pueden elegir este plan.
plan-delete = Eliminar plan
plan-delete-title = ¿Eliminar el plan «{ $name }»?
plan-delete-nobody = Nadie puede obtener ya este plan, tampoco de usted.
plan-delete-accounts =
    { $count ->
        [0] Ninguna cuenta lo tiene.
        [one] La cuenta que lo tiene lo conserva, con sus límites y su fin.
       *[other] Las { $count } cuentas que lo tienen lo conservan, con sus límites y su fin.
    }
plan-delete-requests = Las solicitudes abiertas de este plan siguen abiertas para que pueda responderlas. No se pueden conceder.
plan-delete-for-good = No se puede recuperar, y el código { $code } queda ocupado.

## Cuentas

accounts-search = Nombre, número de cliente o correo
accounts-nothing-found = Ninguna cuenta contiene eso.
account-new = Nueva cuenta
account-new-text = La cuenta recibe el siguiente número de cliente. Se invita por correo a su propietario, que elige una contraseña.
account-holder-name = Nombre
account-owner = Correo del propietario
account-owner-hint = Quien abra el enlace del correo puede hacerlo todo en la cuenta.
account-plan = Plan
account-plan-hint = Un plan que usted concede vale doce meses y luego se renueva. Puede cambiarlo después.
account-make = Crear cuenta e invitar a su propietario
account-made-title = La cuenta está creada
account-made-text = «{ $name }» tiene el número de cliente { $number }. Una invitación para { $email } está en camino. Si no llega ningún correo, dé este enlace al propietario:
account-made-go = Ir a la cuenta
account-made-at = Creada
account-standing = Estado
account-license-change = Cambiar licencia
account-license-title = Cambiar la licencia
account-license-save = Guardar
account-license-done = La licencia ha cambiado. Vale enseguida.
account-over-limit = Más de lo permitido
account-holds-instead = En su lugar vale: { $plan }
account-suspended-since = Suspendida desde
account-suspended-done = La cuenta está suspendida.
account-resumed-done = La cuenta continúa.
account-suspend = Suspender cuenta
account-suspend-title = ¿Suspender «{ $name }»?
account-suspend-users =
    { $count ->
        [0] Ningún usuario puede iniciar nada. Quien inicie sesión lee su motivo.
        [one] Su usuario puede iniciar sesión y mirar, pero no empezar nada, y lee su motivo.
       *[other] Sus { $count } usuarios pueden iniciar sesión y mirar, pero no empezar nada, y leen su motivo.
    }
account-suspend-clients =
    { $count ->
        [0] No se puede registrar ningún cliente.
        [one] Su cliente sigue registrado, pero no inicia ninguna sesión. No se puede registrar ningún otro.
       *[other] Sus { $count } clientes siguen registrados, pero no inician sesiones. No se puede registrar ningún otro.
    }
account-suspend-sessions =
    { $count ->
        [0] No hay ninguna sesión en curso.
        [one] Hay 1 sesión en curso hacia o desde sus clientes. Si la ha solicitado la cuenta, termina enseguida y ambos lados saben por qué.
       *[other] Hay { $count } sesiones en curso hacia o desde sus clientes. Las que ha solicitado la cuenta terminan enseguida y ambos lados saben por qué.
    }
account-suspend-stays = No se elimina nada. Puede dejar que la cuenta continúe en cualquier momento.
account-reason = Motivo
account-reason-hint = Los usuarios de la cuenta lo leen en cada página. Hasta 500 caracteres.
account-reason-change = Cambiar el motivo
account-reason-save = Guardar el motivo
account-resume = Dejar que continúe
account-resume-text = Usuarios y clientes pueden volver a iniciar sesiones enseguida.

standing-licensed = Activa
standing-cancelled = Cancelada
standing-ended = Terminada
standing-suspended = Suspendida

## La licencia

license-plan-choice = { $name }, versión { $version }
license-plan-now = La licencia es de este plan: { $plan }
license-plan-new = Nuevo plan
license-plan-hint = Lo que incluye el plan y sus límites ocupan el lugar de todo lo que hay. El fin queda como está.
license-plan-set = Aplicar plan
license-terms = Límites y fin
license-period = Validez
license-period-none = Sin fin
license-period-until = Hasta el último día, después el plan gratuito
license-period-renews = Hasta el último día, después doce meses más, una y otra vez
license-last-day = Último día
license-last-day-hint = La licencia vale hasta el fin de este día en la zona horaria { $zone }.
license-changed-meanwhile = Otra persona ha cambiado esta licencia. Lo que usted escribió sigue abajo; si guarda ahora, ocupa el lugar de esto:
period-none = Sin fin
period-until = Hasta el { $date }
period-renews = Hasta el { $date }, después se renueva
period-cancelled = Cancelada, hasta el { $date }
period-ended = Terminó el { $date }

## Espacios de nombres

namespaces-none = La cuenta no tiene ningún espacio de nombres propio.
namespace-aliases =
    { $count ->
        [0] Ningún alias
        [one] 1 alias
       *[other] { $count } alias
    }
namespace-grant-label = Asignar un espacio de nombres
namespace-grant = Asignar
namespace-hint = Lo que va tras la @ en los alias de la cuenta: hasta 25 letras, cifras, «-», «.» y «_».
namespace-granted-done = La cuenta tiene el espacio de nombres.
namespace-no-more =
    { $most ->
        [0] La licencia no permite ningún espacio de nombres. Cambie primero la licencia.
        [one] La licencia permite 1 espacio de nombres. Cambie primero la licencia.
       *[other] La licencia permite { $most } espacios de nombres. Cambie primero la licencia.
    }
namespace-remove = Quitar espacio de nombres
namespace-remove-title = ¿Quitar el espacio de nombres @{ $name }?
namespace-remove-account = «{ $account }» deja de tener @{ $name }.
namespace-remove-aliases =
    { $count ->
        [0] Ningún cliente tiene un alias en él.
        [one] El cliente que tiene un alias en él lo pierde y solo se le encuentra por su ID.
       *[other] Los { $count } clientes que tienen un alias en él lo pierden y solo se les encuentra por sus ID.
    }
namespace-remove-free = Después se puede asignar el espacio de nombres a cualquier cuenta.
namespace-removed-done = El espacio de nombres se ha quitado.

## Solicitudes

requests-intro = Cuentas que piden una licencia mayor. Lo que usted concede vale enseguida.
requests-none-open = No hay ninguna solicitud abierta. Cuando una cuenta pida una licencia mayor, recibirá un correo y encontrará la solicitud aquí.
requests-none = No hay ninguna solicitud en este estado.
request-title = Solicitud de { $name }
request-account = Cuenta
request-asked-by = Solicitado por
request-asked-at = Solicitado
request-wish = Deseo
request-state = Estado
request-state-open = Abierta
request-state-granted = Concedida
request-state-declined = Rechazada
request-state-withdrawn = Retirada
request-details = Detalles de la solicitud
request-plan = Plan { $name }
request-seats =
    { $count ->
        [one] 1 puesto
       *[other] { $count } puestos
    }
request-sessions =
    { $count ->
        [one] 1 sesión a la vez
       *[other] { $count } sesiones a la vez
    }
request-namespace = el espacio de nombres @{ $name }
request-note = Lo que escribe la cuenta
request-decided-by = Decidido por
request-decided-at = Decidido
request-answer = Respuesta
request-answer-hint = La cuenta la lee, por correo y en Licencia. Hasta 500 caracteres.
request-what = Lo que recibe la cuenta
request-what-text = La cuenta lo tiene enseguida cuando usted concede la solicitud.
request-now = Ahora
request-then = Después
request-grant = Conceder
request-decline = Rechazar
request-decline-text = Nada cambia para la cuenta. Lo sabe por correo.
request-granted-done = La solicitud está concedida. Los nuevos límites valen y la cuenta lo sabe por correo.
request-declined-done = La solicitud está rechazada. La cuenta lo sabe por correo.
request-decided-already-title = Esta solicitud ya está decidida
request-decided-already-text = Otra persona la ha decidido o la cuenta la ha retirado. Ahora no se ha cambiado nada.
request-changed-meanwhile = La licencia de la cuenta o el plan ha cambiado desde que abrió esta página. Lo que recibe la cuenta se muestra de nuevo; concédalo si es correcto.
request-not-grantable = El plan solicitado está eliminado. Rechace la solicitud y diga qué puede tener la cuenta en su lugar, o cambie su licencia a mano.

## Mails about requests

letter-upgrade-granted-subject = La solicitud de { $account } está concedida
letter-upgrade-granted-text = La solicitud de una licencia mayor de { $account } está concedida. Los nuevos límites ya valen.
letter-upgrade-declined-subject = La solicitud de { $account } está rechazada
letter-upgrade-declined-text = La solicitud de una licencia mayor de { $account } está rechazada. Nada ha cambiado.
letter-upgrade-declined-answer = La respuesta: { $answer }
mail-kind-upgrade-granted = Licencia mayor concedida
mail-kind-upgrade-declined = Licencia mayor rechazada
