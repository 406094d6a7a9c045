### What happened in a session, on its page.

course-title = Transcurso
course-empty = De esta sesión no se anotó nada: es anterior a esta lista.
course-requested = { $from } pidió conectarse a { $to }
course-accepted = Admitido por el dispositivo controlado
course-accepted-password = Admitido con la contraseña de acceso desatendido
course-accepted-person = Admitido por la persona ante el dispositivo controlado
course-accepted-by = Admitido por { $name } ante el dispositivo controlado
course-permissions-granted = Permisos concedidos: { $permissions }
course-permissions-changed = Permisos cambiados: { $permissions }
course-path-direct = Conexión directa
course-path-relayed = Conexión por un relé
course-viewer-lost = La página del observador había desaparecido
course-viewer-reconnected = La página del observador volvió
course-host-reconnected = El dispositivo controlado volvió al servidor
course-close-requested = Se pidió a ambos extremos que colgaran: { $reason }
course-closed = Fin: { $reason }
session-comment = Comentario
session-comment-none = Aún no hay comentario
session-comment-edit = Editar el comentario
session-comment-hint = Hasta 1000 caracteres. Solo lo ven los usuarios de su cuenta.
session-comment-saved = El comentario está guardado.
account-comments = Comentarios sobre sesiones
account-comments-off = A nadie se le pide un comentario al terminar una sesión.
account-comments-on = A quien termina una sesión se le pide un comentario: en el navegador y en el dispositivo.
account-comments-ask = Pedir comentarios
account-comments-stop = No pedir más
audit-field-asks-for-comment = Se piden comentarios
error-comment-too-late-title = Demasiado tarde para un comentario
error-comment-too-late-text = Quien participó en una sesión puede comentarla aquí hasta 24 horas después de su fin. Quien puede cambiar sesiones aún puede hacerlo en la página de la sesión.

## In the browser, when the session is over

viewer-comment = Comentario sobre esta sesión
viewer-comment-hint = ¿Qué se hizo? Hasta 1000 caracteres; los usuarios de la cuenta lo ven en la página de la sesión.
viewer-comment-save = Guardar el comentario
viewer-comment-skip = Omitir
viewer-comment-saving = Guardando…
viewer-comment-saved = Su comentario está guardado.
viewer-comment-empty = Escriba primero un comentario, u omítalo.
viewer-comment-too-long = Demasiado largo: con lo que ya se dijo, hay sitio para 1000 caracteres. Acórtelo y guárdelo otra vez.
viewer-comment-too-late = La sesión terminó hace demasiado tiempo. Abra sus detalles para comentarla.
viewer-comment-not-asked = La cuenta ya no pide comentarios. Abra los detalles de la sesión para comentarla.
viewer-comment-signed-out = Su sesión en el portal está cerrada. Iníciela en otra pestaña y guarde aquí otra vez.
viewer-comment-failed = No se pudo guardar ahora. Lo que escribió sigue aquí: guárdelo otra vez dentro de un momento.
