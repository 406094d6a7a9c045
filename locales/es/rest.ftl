# La interfaz REST para scripts, y lo que impide cambios en clientes y sesiones.

error-alias-taken-title = Otro cliente tiene este alias
error-alias-taken-text = Un alias pertenece a un solo cliente. Elija otro, o quíteselo al cliente que lo tiene.
error-namespace-not-yours-title = Este espacio de nombres no es suyo
error-namespace-not-yours-text = Un alias termina en @ad o en un espacio de nombres de su cuenta. Los que tiene están en Licencia.
problem-not-an-alias = Un alias tiene la forma nombre@espacio; cada parte tiene de 1 a 25 letras, cifras, guiones, puntos y guiones bajos.

rest-title = Interfaz REST
rest-card-text = Los scripts enumeran clientes y sesiones, ponen alias y comentarios y cierran sesiones.
rest-card-link = Configurar la interfaz REST
rest-intro = Con estos valores, scripts y programas firman lo que piden a esta cuenta.
rest-help = Cómo la usan los scripts
rest-access = Acceso
rest-license-id = ID de licencia
rest-base-address = Dirección base
rest-base-address-other = Dirección base sin prefijo
rest-not-included = Su plan no incluye la interfaz REST: los scripts se rechazan.
rest-password = Contraseña de API
rest-password-none = No hay ninguna. Los scripts se rechazan hasta que usted cree una.
rest-password-made-at = Creada
rest-password-make = Crear una contraseña de API
rest-password-replace = Reemplazar
rest-password-replace-text = Se crea una contraseña nueva. La anterior deja de valer en el acto: todo script que la use se rechaza hasta que tenga la nueva.
rest-password-show = Mostrar de nuevo
rest-password-show-text = Quien conoce la contraseña de API puede hacer en esta cuenta todo lo que pueden los scripts. Mostrarla queda en el registro de auditoría.
rest-password-your-own = Su propia contraseña
rest-password-revoke = Revocar
rest-password-revoke-text = Desde ahora se rechazan los scripts de esta cuenta, hasta que usted cree una contraseña de API nueva.
rest-password-shown-title = La contraseña de API
rest-password-shown-text = Guárdela donde solo la lean sus scripts. Puede mostrarla de nuevo.
rest-password-shown-done = Volver a la interfaz REST
rest-secrets = Secretos en las respuestas
rest-secrets-text = Los scripts que piden la información del sistema reciben también la clave de licencia y la contraseña de API. Sin esto ambos campos están vacíos.
rest-secrets-label = Mostrar la clave de licencia y la contraseña de API por REST
rest-secrets-save = Guardar
rest-saved-revoked = La contraseña de API está revocada.
rest-saved-secrets = Guardado.
