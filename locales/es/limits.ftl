# Los límites de la licencia, donde detienen a alguien.

error-limit-sessions-title = Todas las sesiones están en uso
error-limit-sessions-text = Su licencia permite { $most ->
    [one] { $most } sesión
   *[other] { $most } sesiones
} a la vez. Espere a que termine una o cierre una en Sesiones. Quien puede cambiar la licencia puede solicitar más en Licencia.
error-limit-active-devices-title = Demasiados dispositivos están en sesión
error-limit-active-devices-text = Su licencia permite { $most ->
    [one] { $most } dispositivo
   *[other] { $most } dispositivos
} en sesión a la vez. Espere a que termine una sesión con otro dispositivo. Quien puede cambiar la licencia puede solicitar más en Licencia.
error-limit-seats-title = No hay ningún puesto libre
error-limit-seats-text = Su licencia tiene { $most ->
    [one] { $most } puesto
   *[other] { $most } puestos
} y todos están ocupados. Quite un cliente o solicite más puestos en Licencia.
error-limit-session-length-title = La sesión sería demasiado larga
error-limit-session-length-text = Su licencia permite sesiones de { $most ->
    [one] { $most } segundo
   *[other] { $most } segundos
} como máximo. Quien puede cambiar la licencia puede solicitar más en Licencia.
error-limit-namespaces-title = No hay más espacios de nombres
error-limit-namespaces-text = Su licencia permite { $most ->
    [0] ningún espacio de nombres
    [one] { $most } espacio de nombres
   *[other] { $most } espacios de nombres
} propios. Puede solicitar más en Licencia.
error-limit-aliases-title = El espacio de nombres está lleno
error-limit-aliases-text = Cada uno de sus espacios de nombres admite { $most ->
    [one] { $most } alias
   *[other] { $most } alias
} y todos están en uso. Quite el alias de otro cliente o solicite más en Licencia.
error-account-suspended-title = Esta cuenta está suspendida
error-account-suspended-text = Quien gestiona este servidor ha suspendido la cuenta. El motivo figura al principio de cada página. No se ha cambiado nada.
error-not-included-title = Su plan no incluye esto
error-not-included-text = { $feature }: no forma parte de su plan. Compare los planes y solicite uno mayor en Licencia.

limit-name-sessions = sesiones a la vez
limit-name-active-devices = dispositivos activos
limit-name-seats = puestos
limit-name-session-length = duración de la sesión
limit-name-namespaces = espacios de nombres
limit-name-aliases = alias

end-length-reached = Se alcanzó el tiempo máximo que permite la licencia
end-limit-reached = Rechazada: la licencia no permitía más ({ $limit })
end-account-suspended = La cuenta fue suspendida
end-client-removed = { $by } quitó el cliente de la cuenta

problem-not-a-limit = Escriba un número entero hasta 1 000 000 000 o elija sin límite.
problem-not-a-day = Elija un día.
problem-not-a-namespace = Un espacio de nombres tiene de 1 a 25 letras, cifras, «-», «.» y «_».
problem-namespace-taken = Alguien ya tiene este espacio de nombres, o es el público. Elija otro nombre.
