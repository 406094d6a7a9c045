# La pestaña Licencia: lo que vale, lo que se usa, la clave, el contrato, las solicitudes, el gráfico.

length-days = { $number ->
    [one] { $number } día
   *[other] { $number } días
}
length-hours = { $number ->
    [one] { $number } hora
   *[other] { $number } horas
}
length-minutes = { $number ->
    [one] { $number } minuto
   *[other] { $number } minutos
}
length-seconds = { $number ->
    [one] { $number } segundo
   *[other] { $number } segundos
}

## What holds

license-version = Versión { $version } del plan
license-includes = Incluye
license-includes-nothing = El escritorio remoto, sin extras
license-holds-until = Válida hasta el { $date }
license-renews-on = Se renueva el { $date }
license-cancelled-until = Cancelada. Vale hasta el { $date }; después, el plan gratuito.
license-ended = Terminó el { $date }. Desde entonces vale el plan gratuito.
license-price-agreed = Según lo acordado con el operador de este servidor
license-upgrade = Comparar planes
license-upgrade-open = Su solicitud está abierta
license-reset = Restablecer
license-reset-label = Restablecer la clave de licencia
license-cancel = Cancelar el contrato
license-keep = Retirar la cancelación

## What is used

usage-title = En uso
usage-seats = Puestos
usage-sessions = Sesiones a la vez
usage-active-devices = Dispositivos en sesión
usage-session-length = Duración de la sesión
usage-namespaces = Espacios de nombres
usage-aliases = Alias en @{ $name }
usage-of = { $used } de { $most }
usage-no-limit = { $used }, sin límite
usage-length = { $length } como máximo
usage-length-no-limit = Sin límite
usage-none-allowed = Ninguno en este plan
usage-full = No queda nada libre
usage-over-title = Se usa más de lo que permite la licencia
usage-over-seats = { $used ->
    [one] { $used } cliente está registrado
   *[other] { $used } clientes están registrados
}, { $most ->
    [one] se permite { $most }
   *[other] se permiten { $most }
}. Todos se quedan y funcionan. No se puede registrar otro hasta que { $excess ->
    [one] se quite { $excess } cliente
   *[other] se quiten { $excess } clientes
} o la licencia permita más.
usage-over-seats-none = { $used ->
    [one] { $used } cliente está registrado
   *[other] { $used } clientes están registrados
}, no se permite ninguno. Todos se quedan y funcionan. No se puede registrar otro hasta que la licencia permita más.
usage-over-sessions = { $used ->
    [one] { $used } sesión está abierta
   *[other] { $used } sesiones están abiertas
} a la vez, { $most ->
    [one] se permite { $most }
   *[other] se permiten { $most }
}. Todas continúan. No se puede iniciar otra hasta que hayan terminado suficientes.
usage-over-active-devices = { $used ->
    [one] { $used } dispositivo está en sesión
   *[other] { $used } dispositivos están en sesión
}, { $most ->
    [one] se permite { $most }
   *[other] se permiten { $most }
}. Sus sesiones continúan. No se puede iniciar una sesión con otro dispositivo hasta que hayan terminado suficientes.
usage-over-namespaces = La cuenta tiene { $used ->
    [one] { $used } espacio de nombres
   *[other] { $used } espacios de nombres
}, { $most ->
    [one] se permite { $most }
   *[other] se permiten { $most }
}. Todos se quedan con sus alias, pero no hay más.
usage-over-aliases = @{ $name } contiene { $used ->
    [one] { $used } alias
   *[other] { $used } alias
}, { $most ->
    [one] se permite { $most }
   *[other] se permiten { $most }
}. Todos se quedan. No se puede dar otro hasta que se quiten algunos.

## On every page

notice-suspended-title = Esta cuenta está suspendida
notice-suspended-text = Nadie puede iniciar una sesión ni registrar un cliente hasta que el operador de este servidor lo permita de nuevo. El motivo indicado:
notice-ended = La licencia terminó el { $date }. Desde entonces vale el plan gratuito; no se ha borrado nada.
notice-ends = La licencia termina el { $date }. Después vale el plan gratuito; no se borra nada.
notice-link = Ver la licencia

## Another key

reset-key-title = Restablecer la clave de licencia
reset-key-new = Usted recibe una clave nueva. Desde ese momento, la antigua no registra a nadie. Ponga la clave nueva donde haya guardado la antigua, por ejemplo en los scripts que preparan equipos.
reset-key-clients = { $clients ->
    [0] Todavía no hay ningún cliente registrado en esta cuenta.
    [one] El cliente registrado sigue registrado. No hay que hacer nada en él.
   *[other] Los { $clients } clientes registrados siguen registrados. No hay que hacer nada en ellos.
}
reset-key-mail = Un correo informa a la dirección de la cuenta de que la clave se ha restablecido.
reset-key-label = Para confirmar, escriba { $word }
reset-key-word = RESTABLECER
reset-key-problem = Escriba la palabra { $word } para confirmar.
reset-key-button = Restablecer la clave de licencia
reset-key-back = Conservar la clave
reset-key-done = La clave de licencia es nueva. La antigua ya no registra a nadie.

## The end of the contract

cancel-title = Cancelar el contrato
cancel-when = La licencia «{ $plan }» termina entonces el { $date }. Hasta ese momento todo sigue igual y usted puede retirar la cancelación en la pestaña Licencia.
cancel-then = Después vale para esta cuenta el plan gratuito:
cancel-stays = No se borra nada. Los clientes, las sesiones, los usuarios y los ajustes se quedan, también los que superan los límites del plan gratuito.
cancel-mail = Una confirmación llega por correo a la dirección de la cuenta y a usted.
cancel-button = Cancelar el contrato
cancel-back = No cancelar
cancel-done = El contrato está cancelado. Una confirmación va en camino por correo.
cancel-taken-back = La cancelación se ha retirado; el contrato continúa. Una confirmación va en camino por correo.

error-nothing-to-cancel-title = No hay ningún contrato que cancelar
error-nothing-to-cancel-text = Esta licencia ya está cancelada, termina por sí misma o no cuesta nada. La pestaña Licencia dice lo que vale.
error-not-cancelled-title = No hay ninguna cancelación que retirar
error-not-cancelled-text = El contrato no está cancelado o su licencia ya ha terminado. Para una licencia nueva, haga una solicitud en Licencia, Comparar planes.

## A larger license

upgrade-title = Comparar planes
upgrade-intro = Elija lo que necesita y solicítelo. El operador de este servidor decide; hasta entonces no cambia nada.
upgrade-plans = Planes
upgrade-present = Lo que tiene
upgrade-keep = Seguir con este plan
upgrade-choose = Elegir este plan
upgrade-new-version = Una versión más nueva de su plan
upgrade-included = incluido
upgrade-not-included = no incluido
upgrade-better = más que ahora
upgrade-worse = menos que ahora
upgrade-gained = nuevo
upgrade-lost = ya no
upgrade-no-plans = Por ahora no se ofrece ningún plan. Diga abajo lo que necesita.
upgrade-wish = Qué más necesita
upgrade-seats = Puestos
upgrade-sessions = Sesiones a la vez
upgrade-number-hint = Déjelo vacío para tener tantos como el plan.
upgrade-namespace = Un espacio de nombres propio
upgrade-namespace-hint = La parte de sus alias detrás de la @: hasta 25 letras, cifras, «-», «.» y «_». Déjelo vacío si no lo necesita.
upgrade-note = Algo más
upgrade-note-hint = El operador de este servidor lo lee. Hasta { $most } caracteres.
upgrade-ask = Solicitar
upgrade-asked = Su solicitud se ha enviado. La respuesta aparecerá aquí.
upgrade-withdrawn = Su solicitud se ha retirado.
upgrade-open-title = Su solicitud está abierta
upgrade-open-text = { $by } la hizo el { $date }. El operador de este servidor está informado.
upgrade-open-again = Para solicitar otra cosa, retire primero esta solicitud.
upgrade-withdraw = Retirar
upgrade-wished-plan = Plan
upgrade-granted = Concedida el { $date }
upgrade-declined = Rechazada el { $date }
upgrade-answer = La respuesta:
upgrade-cannot = Su rol permite ver los planes, pero no solicitar uno. Un propietario de la cuenta puede hacerlo.

error-upgrade-asked-already-title = Ya hay una solicitud abierta
error-upgrade-asked-already-text = Cada cuenta tiene una sola solicitud abierta a la vez. Retírela en Licencia, Comparar planes, para solicitar otra cosa.

problem-not-a-number = Escriba un número entero de 1 a { $most } o déjelo vacío.
problem-nothing-wished = Elija otro plan o diga qué más necesita.

## The chart

chart-title = Uso a lo largo del tiempo
chart-spans = Período
chart-day = Día
chart-month = Mes
chart-year = Año
chart-empty = En cuanto haya un cliente registrado, las primeras cifras aparecerán aquí en pocos minutos.
chart-clients = Clientes registrados y en línea
chart-sessions = Sesiones a la vez
chart-seats = Registrados
chart-online = En línea
chart-most = Permitido
chart-table = Las cifras como tabla
chart-peaks = Cada cifra es la mayor de su período.
chart-utc = Los días son los de UTC.
chart-time = Período
