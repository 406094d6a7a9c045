# Libretas de direcciones y llamadas por dirección.

book-title = Libreta de direcciones
book-personal = Personal
book-personal-about = Solo usted ve esta libreta de direcciones.
book-shared-about = Compartida en esta cuenta.
book-shared-read-only = Puede leer esta libreta de direcciones, pero no cambiarla.
book-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
book-list-label = Libretas de direcciones
book-new = Nueva libreta compartida
book-add-entry = Añadir entrada
book-settings = Nombre y acceso
book-import = Importar de CSV
book-search = Buscar en nombres, direcciones, notas y etiquetas
book-all-tags = Todas las etiquetas
book-nothing-found = Ninguna entrada coincide con esta búsqueda.
book-empty-title = Aún no hay entradas
book-empty-text = Añada los clientes a los que llama a menudo, por ID o alias, o impórtelos de un archivo CSV.
book-empty-read-only = Nadie ha añadido aún ninguna entrada a esta libreta.
book-name = Nombre
book-address = ID o alias
book-note = Nota
book-tags = Etiquetas
book-status = Estado
book-status-unknown = No es de esta cuenta
book-favourite-add = Añadir { $name } a sus favoritos
book-favourite-remove = Quitar { $name } de sus favoritos
book-connect-to = Conectar con { $name }
book-edit-of = Editar { $name }
book-remove-of = Eliminar { $name }
book-edit = Editar
book-remove = Eliminar
book-removed = Se ha eliminado «{ $name }».
book-undo = Deshacer
book-saved-entry = La entrada se ha guardado.
book-saved-restored = La entrada ha vuelto.
book-saved-book = La libreta de direcciones se ha guardado.
book-saved-deleted = La libreta de direcciones se ha eliminado.
book-saved-imported = El archivo se ha importado.

book-call = Conectar con un ID o un alias
book-call-hint = También un cliente de otra cuenta, si está en línea.
error-not-reachable-title = No se puede llegar a esta dirección
error-not-reachable-text = No hay ningún cliente con este ID o alias, o está desconectado. Compruebe la dirección y pregunte a alguien junto al equipo si el programa está en marcha.

book-entry-new = Añadir una entrada
book-entry-edit = Editar «{ $name }»
book-name-hint = Sin nombre se muestra el ID o el alias.
book-address-hint = Nueve o diez cifras, o nombre@espacio.
book-tags-hint = Hasta 20, separadas por comas o espacios.
book-favourite = Favorito: al principio de su lista
book-save = Guardar
book-cancel = Cancelar
book-meanwhile = Entretanto, otra persona ha cambiado esto. Lo que escribió sigue aquí y no se ha guardado. Guarde otra vez para sustituir el otro cambio.
problem-not-a-client-address = Escriba un ID de 9 o 10 cifras, o un alias como desk@ad.
problem-in-the-book = Este ID o alias ya está en la libreta de direcciones.

book-settings-of = Nombre y acceso de «{ $name }»
book-roles = Quién puede usarla
book-everybody = Todos aquellos cuyo rol abre las libretas de direcciones
book-chosen = Los propietarios, y solo estos roles:
book-roles-hint = Una elección restringe lo que permite un rol; nunca le añade nada.
book-clients = Qué pueden hacer con ella los clientes de esta cuenta
book-make = Crear
book-delete = Eliminar libreta
book-delete-of = ¿Eliminar «{ $name }»?
book-delete-entries = { $count ->
    [one] Con ella se elimina { $count } entrada.
   *[other] Con ella se eliminan { $count } entradas.
}
book-delete-everybody = Desaparece para todos los que la usan, en el portal y en los clientes. Esto no se puede deshacer.
book-delete-label = Para confirmar, escriba su nombre: { $name }
book-delete-problem = Ese no es el nombre de la libreta. Escriba: { $name }
error-books-title = No caben más libretas compartidas
error-books-text = Una cuenta tiene hasta 100 libretas compartidas. Elimine una que nadie necesite, o use etiquetas.
error-entries-title = La libreta de direcciones está llena
error-entries-text = Una libreta tiene hasta 10.000 entradas. Elimine algunas, o use otra.

book-import-of = Importar a «{ $name }»
book-import-about = Un archivo CSV con las columnas Name, Address, Note, Tags y Favourite, en cualquier orden; solo hace falta Address. UTF-8, con comas o puntos y comas, hasta 2 MB. Una entrada con la misma dirección se cambia, las demás se añaden, ninguna se elimina. Antes de cambiar nada verá lo que pasaría.
book-import-file = Archivo CSV
book-import-check = Comprobar el archivo
book-import-new = { $count ->
    [one] { $count } entrada nueva
   *[other] { $count } entradas nuevas
}
book-import-changed = { $count ->
    [one] { $count } entrada que cambia
   *[other] { $count } entradas que cambian
}
book-import-same = { $count ->
    [one] { $count } entrada que se queda igual
   *[other] { $count } entradas que se quedan igual
}
book-import-skipped = { $count ->
    [one] { $count } fila que se omite
   *[other] { $count } filas que se omiten
}
book-import-line = Línea { $line }: { $why }
book-import-more = { $count ->
    [one] Y { $count } fila más.
   *[other] Y { $count } filas más.
}
book-import-twice = Esta dirección ya está en la línea { $line }.
book-import-too-much = La libreta tendría más de 10.000 entradas, así que no se puede importar nada. Acorte el archivo, o elimine antes entradas.
book-import-nothing = No hay nada que importar: ninguna fila es nueva ni cambia nada.
book-import-confirm = Importar ahora
book-import-other = Elegir otro archivo
book-import-meanwhile = La libreta ha cambiado entretanto y no se ha importado nada. Esto es lo que pasaría ahora.
book-file-missing = Elija primero un archivo CSV.
book-file-too-large = El archivo ocupa más de 2 MB. Divídalo en varios.
book-file-not-utf8 = El archivo no está en UTF-8. Guárdelo otra vez en su hoja de cálculo con el tipo «CSV UTF-8».
book-file-no-address = La primera línea del archivo no nombra ninguna columna «Address».

audit-did-make-book = { $actor } ha creado la libreta de direcciones «{ $subject }».
audit-did-change-book = { $actor } ha cambiado la libreta de direcciones «{ $subject }».
audit-did-delete-book = { $actor } ha eliminado la libreta de direcciones «{ $subject }» con todas sus entradas.
audit-did-export-book = { $actor } ha exportado la libreta de direcciones «{ $subject }».
audit-did-import-book = { $actor } ha importado un archivo a la libreta de direcciones «{ $subject }».
audit-did-add-entry = { $actor } ha añadido «{ $subject }» a una libreta de direcciones.
audit-did-change-entry = { $actor } ha cambiado «{ $subject }» en una libreta de direcciones.
audit-did-remove-entry = { $actor } ha eliminado «{ $subject }» de una libreta de direcciones.
audit-did-restore-entry = { $actor } ha devuelto «{ $subject }» a una libreta de direcciones.
audit-field-address-book = Libreta de direcciones
audit-field-client-address = ID o alias
audit-field-note = Nota
audit-field-clients-access = Los clientes pueden
audit-field-roles-access = Solo estos roles pueden
audit-field-entries-new = Entradas nuevas
audit-field-entries-changed = Entradas cambiadas
audit-book-personal = personal
audit-book-client = del cliente
