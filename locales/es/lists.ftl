# Listas de clientes y sesiones: búsqueda, páginas, exportación.

search-quick = Filtros rápidos
search-faults = Esta parte de la búsqueda no se entiende:
search-help = Ayuda de búsqueda
search-help-text = Las palabras y los filtros se combinan; una fila tiene que ajustarse a todos. Ponga entre comillas un valor con espacios.
search-help-online = Accesible ahora o no: yes, no
search-help-os = Parte del sistema operativo
search-help-version = Versión: <, <=, =, >=, > y un número
search-help-version-old = Más antigua que este servidor
search-help-tag = Tiene esta etiqueta
search-help-seen = No visto desde hace 30 días; <1h: visto en la última hora; también con un día como >2026-01-31
search-help-host = Parte del nombre de host
search-help-alias = Parte del alias
search-help-comment = Parte del comentario
search-help-running = Sin terminar o terminada: yes, no
search-help-client = Uno de sus clientes por ID, alias o nombre de host, o cualquier cliente por su ID
search-help-user = Un usuario por su dirección de correo o una parte de ella
search-help-direction = Hacia sus clientes: in; pedida por su parte: out
search-help-since = Empezó en los últimos 7 días; también con un día como 2026-01-01
search-help-until = Empezó ese día o antes; también con una antigüedad como 30d
search-help-reason = Por qué terminó
search-help-duration = Duró más de una hora; <5m: menos de cinco minutos
search-help-session-comment = Parte del comentario
search-fault-unknown = – ese filtro no existe. Los que hay están en «Ayuda de búsqueda»; para buscar ese texto, póngalo entre comillas.
search-fault-empty = – detrás de los dos puntos tiene que haber algo.
search-fault-yes-or-no = – escriba yes o no.
search-fault-in-or-out = – escriba in o out.
search-fault-version = – escriba una versión como <1.2, o old.
search-fault-age = – escriba una antigüedad como >30d (s, m, h, d, w) o un día como 2026-01-31.
search-fault-length = – escriba una duración como >1h (s, m, h, d, w).
search-fault-tag = – una etiqueta tiene hasta 30 letras, cifras, «-», «.», «_» y «/».
search-fault-reason = – ese motivo no existe. Escriba «reason:» para ver los motivos.
search-fault-twice = – este filtro ya está.
search-fault-too-many = – se pueden combinar como máximo 20 palabras y filtros.
list-changed = La lista ha cambiado.
list-reload = Volver a cargar
list-search-on = Seguir buscando desde aquí
list-rows = Filas
list-sort = Ordenar por
client-list-tags = Etiquetas
client-list-comment = Comentario
client-list-outdated = Obsoleta
session-list-path = Ruta de red
session-list-comment = Comentario
clients-quick-old = Obsoletos
clients-quick-unseen = No vistos en 30 días
clients-count = { $count ->
    [one] { $count } cliente
   *[other] { $count } clientes
}
clients-more-than = Más de { $count } clientes
clients-stopped = Hasta aquí se han revisado { $count } clientes. Acote la búsqueda para ver antes el resto.
sessions-search = Buscar por ID, alias, nombre de host o usuario
sessions-quick-in = Hacia sus clientes
sessions-quick-out = De su parte
sessions-quick-week = Últimos 7 días
sessions-count = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
sessions-more-than = Más de { $count } sesiones
sessions-stopped = Hasta aquí se han revisado { $count } sesiones. Acote el período, por ejemplo con since:7d.
sessions-vague = Más de { $count } clientes y usuarios se ajustan a este nombre. Escriba más de él.
export-csv = Exportar a CSV
audit-field-csv-separator = Separador de las exportaciones
settings-csv-separator = Separador entre celdas
settings-csv-comma = Coma
settings-csv-comma-named = Coma, indicada en la primera línea (sep=,)
settings-csv-semicolon = Punto y coma
settings-csv-semicolon-named = Punto y coma, indicado en la primera línea (sep=;)
exports-title = Exportaciones
exports-rows-of = { $rows } de { $total } filas
exports-rows = { $rows } filas
exports-running = En curso
exports-done = Terminada
exports-cancelled = Cancelada
exports-failed = Interrumpida
exports-cancel = Cancelar
exports-clients = Clientes
exports-sessions = Sesiones
error-exports-title = Demasiadas exportaciones
error-exports-text = Tres de sus exportaciones están en curso. Espere a que termine una o cancele una.
exports-none = No hay ninguna exportación en curso.
audit-did-export-clients = { $actor } exportó clientes.
audit-did-export-sessions = { $actor } exportó sesiones.
exports-dismiss = Ocultar
