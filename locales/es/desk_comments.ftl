### Comments on sessions that are over.

desk-help-comment = Comentar una sesión terminada en este escritorio
desk-help-comment-text = El comentario, hasta 1000 caracteres
desk-help-comment-session = La sesión; sin ella, la última
desk-commented = El comentario sobre la sesión { $session } está guardado.
desk-notice-comment = La sesión con { $caller } ha terminado. Su cuenta pide un comentario: deskwarden-desk comment "Lo que se hizo"
desk-error-comment-unknown-session = No hay tal sesión de este dispositivo en su cuenta.
desk-error-comment-still-running = Esa sesión no ha terminado. Coméntela cuando termine.
desk-error-comment-too-late = Esa sesión terminó hace más de 24 horas. Quien puede cambiar sesiones puede comentarla en el portal.
desk-error-comment-not-asked = La cuenta de este dispositivo no pide comentarios. Quien puede cambiar sus ajustes puede activarlo en el portal.
desk-error-comment-empty = Ese comentario está vacío.
desk-error-comment-too-long = Ese comentario es demasiado largo: con lo que ya se dijo de la sesión, hay sitio para 1000 caracteres.
desk-error-comment-unavailable = El servidor no pudo guardar el comentario ahora. Inténtelo de nuevo.
desk-error-under-way = Hay otra orden de este tipo en curso. Inténtelo de nuevo cuando termine.
