# La página de un cliente, y cómo se quita de la cuenta.

details-facts = Acerca de este cliente
details-last-seen = Visto por última vez
details-seen-now = Ahora
details-never-seen = Nunca
details-outdated = antigua
details-outdated-text = Este servidor viene con la versión { $version } del programa.
details-tags = Etiquetas
details-comment = Comentario

details-edit = Alias, etiquetas y comentario
details-alias-hint = El nombre con el que se llega enseguida a este cliente, por ejemplo desk@ad: hasta 25 letras, cifras, «-», «.» y «_», y después @ad o un espacio de nombres de su cuenta.
details-alias-room = @{ $name }: { $used } de { $most } en uso
details-alias-room-unlimited = @{ $name }: { $used } en uso
details-alias-remove = Quitar el alias
details-alias-saved = El alias está guardado. Se llega enseguida al cliente por él.
details-alias-removed = El alias se ha quitado. Se llega al cliente por su ID.
details-alias-taken = Otro cliente tiene el alias { $alias }. Elija otro, o quíteselo antes a ese cliente.
details-alias-not-yours = Su cuenta no tiene ningún espacio de nombres @{ $namespace }. Puede usar { $own }.
details-alias-full = @{ $name } está lleno: hay { $used } de { $most } alias en uso. Quítele uno a otro cliente, o pida más: quien puede cambiar la licencia lo hace en Licencia.
details-tags-hint = Hasta 20, separadas por comas o espacios. Una etiqueta tiene hasta 30 letras, cifras, «-», «.», «_» y «/».
details-tags-saved = Las etiquetas están guardadas.
details-comment-hint = Hasta 1.000 caracteres. Lo leen todos los que pueden ver los clientes de esta cuenta.
details-comment-saved = El comentario está guardado.
details-changed-meanwhile = Otra persona lo ha cambiado entretanto. Lo que usted escribió sigue aquí y no está guardado. Mire lo que vale ahora, y guarde de nuevo si lo suyo debe ocupar su lugar.
details-kept-now = Vale ahora, de otra persona:
problem-not-a-tag = Una etiqueta tiene de 1 a 30 letras, cifras, «-», «.», «_» y «/».
problem-not-a-tag-named = «{ $tag }» no es una etiqueta: una etiqueta tiene de 1 a 30 letras, cifras, «-», «.», «_» y «/».
problem-too-many = Como máximo { $most }, por favor.

details-danger = Quitar este cliente
details-danger-text = El cliente deja esta cuenta y su puesto queda libre enseguida. Antes de que ocurra nada, verá lo que eso significa.
details-remove = Quitar
details-remove-title = ¿Quitar { $name } de esta cuenta?
details-remove-told = El dispositivo lo sabe enseguida, o en cuanto vuelva a estar en línea.
details-remove-sessions = Las sesiones con él que inició esta cuenta terminan.
details-remove-said = Se pierden su comentario y sus etiquetas, y pierde la libreta de direcciones de esta cuenta.
details-remove-own-alias = Pierde su alias { $alias }, que está en un espacio de nombres de esta cuenta. Otro puede tenerlo enseguida.
details-remove-public-alias = Conserva su alias { $alias }, que está en el espacio de nombres público.
details-remove-seat = Su puesto queda libre enseguida para otro dispositivo.
details-remove-keeps = Conserva su ID y su función básica: se le puede seguir llamando, con los límites del plan gratuito. Las sesiones pasadas siguen en la lista.
details-remove-back = Sigue fuera, también con la clave de licencia que tuvo, hasta que alguien lo registre de nuevo en el dispositivo.
details-removed = El cliente se ha quitado y su puesto está libre.
details-gone-title = { $number } no está en esta cuenta
details-gone-text = El cliente se quitó de esta cuenta, se registró en otra, o nunca estuvo aquí. Un cliente quitado conserva su ID, lo sabe en su próximo contacto y se puede registrar de nuevo en el dispositivo con la clave de licencia.
details-gone-back = A los clientes
details-gone-audit = Quién lo hizo: registro de auditoría

## Alias automáticos, en la página de la cuenta

account-aliases = Alias automático
account-aliases-text = Un dispositivo que se registra y no tiene alias recibe uno hecho de su nombre de host; si está ocupado, con -2, -3 y así sucesivamente. Los que ya están registrados quedan como están.
account-aliases-where = Los clientes nuevos reciben un alias
account-aliases-none = Ninguno
account-aliases-public = En el espacio de nombres público, @ad
account-aliases-own = En @{ $name }
account-aliases-full-text = Si un espacio de nombres suyo está lleno, el dispositivo se registra sin alias.
audit-field-tags = Etiquetas
audit-field-alias-namespace = Alias automático en
