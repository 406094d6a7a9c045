# Textos sobre la autenticación en dos pasos: configurarla e iniciar sesión con ella.

## Segundo paso del inicio de sesión

second-step-title = Segundo paso
second-step-intro = Su contraseña es correcta. Ahora demuestre que es usted.
second-step-over = Este inicio de sesión tardó demasiado o tuvo demasiados códigos incorrectos. Inicie sesión de nuevo.
second-step-code = Código de su aplicación de autenticación
second-step-continue = Continuar
second-step-recovery = Usar un código de recuperación
second-step-recovery-code = Código de recuperación
second-step-recovery-hint = Uno de los códigos que guardó al configurar la autenticación en dos pasos. Cada uno sirve una sola vez.
second-step-back = Iniciar sesión como otra persona
second-step-lost = He perdido mi segundo factor
second-step-lost-text = Un propietario de su cuenta o el operador puede confirmar que es realmente usted. Un día después se quita su segundo factor; entonces inicia sesión con su contraseña y configura uno nuevo. Recibirá un correo con un enlace para detenerlo.
second-step-lost-button = Solicitar el restablecimiento
second-step-lost-asked = Ha solicitado el restablecimiento. Un propietario de su cuenta o el operador tiene que confirmarlo; hable con ellos. Si encuentra su segundo factor, inicie sesión con él: eso detiene el restablecimiento.

## Claves de acceso

passkey-sign-in = Iniciar sesión con una clave de acceso
passkey-use = Usar una clave de acceso
passkey-or = o
passkey-failed = No ha funcionado. Inténtelo de nuevo.
passkey-cancelled = No se confirmó nada, o tardó demasiado. Inténtelo de nuevo.
passkey-known = Este dispositivo o esta llave de seguridad ya tiene aquí una clave de acceso suya.
passkey-elsewhere = Las claves de acceso no funcionan en esta dirección. Abra el portal con su nombre habitual.
passkey-offline = No se puede contactar con el servidor. Inténtelo de nuevo.
passkey-title = Claves de acceso
passkey-intro = Una clave de acceso la guarda su dispositivo, su navegador o una llave de seguridad. Puede sustituir el código, o la contraseña y el código juntos.
passkey-none = No tiene ninguna clave de acceso.
passkey-needs-name = Para las claves de acceso hay que abrir el portal por un nombre, no por una dirección IP.
passkey-unsupported = Este navegador no ofrece aquí claves de acceso. Necesitan JavaScript y una conexión cifrada.
passkey-name = Nombre
passkey-name-hint = Por ejemplo «Portátil» o «Llave de seguridad azul».
passkey-add = Añadir una clave de acceso
passkey-added-at = Añadida
passkey-last-used = Último uso
passkey-never-used = nunca
passkey-remove = Eliminar
passkey-remove-text = «{ $name }» ya no servirá para iniciar sesión. Elimínela también en el dispositivo que la guarda.

## Ajustes

factors-title = Autenticación en dos pasos
factors-intro = Con un segundo factor no entra nadie que solo conozca su contraseña.
factors-on = Activada
factors-off = Desactivada
factors-demanded = Una de sus cuentas exige un segundo factor, por lo que no se puede quitar el último.
factors-password = Su contraseña
factors-saved = Guardado.
totp-title = Aplicación de autenticación
totp-intro = Una aplicación en su teléfono muestra un código nuevo cada 30 segundos.
totp-set-up = Configurar
totp-remove = Desactivar
totp-remove-text = Ya no se pedirán códigos de la aplicación.
totp-set-up-title = Configurar la aplicación de autenticación
totp-scan = Escanee este código con la aplicación:
totp-qr = Código QR con el secreto para su aplicación de autenticación
totp-type = O escriba esto en la aplicación:
totp-code = Código que la aplicación muestra ahora
totp-switch-on = Activar
recovery-title = Códigos de recuperación
recovery-left =
    { $count ->
        [0] No le queda ningún código de recuperación.
        [one] Le queda un código de recuperación.
       *[other] Le quedan { $count } códigos de recuperación.
    }
recovery-intro = Un código de recuperación sustituye su segundo factor cuando no lo lleva consigo. Cada uno sirve una sola vez.
recovery-make = Crear códigos nuevos
recovery-make-text = Los códigos antiguos dejarán de servir.
recovery-shown-title = Sus códigos de recuperación
recovery-shown-text = Guarde estos códigos donde los encuentre sin su teléfono. Solo se muestran ahora; cada uno sirve una sola vez.
recovery-copy = Copiar todos
recovery-print = Imprimir
recovery-done = Los he guardado
enrol-title = Configure un segundo factor
enrol-text = Esta cuenta exige un segundo factor a todos los usuarios. Configure uno para continuar.
enrol-totp = Usar una aplicación de autenticación

## Detener un restablecimiento

reset-stop-title = ¿Conservar su segundo factor?
reset-stop-text = Alguien que conoce su contraseña dice que usted ha perdido su segundo factor. Si no fue usted, deténgalo aquí y cambie su contraseña.
reset-stop-button = Detener el restablecimiento
reset-stopped-title = El restablecimiento está detenido
reset-stopped-text = Su segundo factor se conserva. Si no solicitó el restablecimiento, cambie ahora su contraseña.
reset-nothing-title = No hay nada que detener
reset-nothing-text = Este enlace ya se usó o es demasiado antiguo, o el restablecimiento ya se detuvo o se realizó.

## Lo que puede fallar

problem-wrong-code = El código es incorrecto o ya se usó. Espere al siguiente.
problem-passkey = La clave de acceso no fue aceptada. Inténtelo de nuevo.
error-totp-on-title = La aplicación de autenticación ya está configurada
error-totp-on-text = Para usar otra, desactívela primero.
error-set-up-over-title = Ha tardado demasiado
error-set-up-over-text = Comience de nuevo a configurar la aplicación de autenticación.
error-last-factor-title = El último segundo factor se conserva
error-last-factor-text = Una de sus cuentas exige un segundo factor. Añada otro antes de quitar este.
error-no-factor-title = No hay ningún segundo factor
error-no-factor-text = Los códigos de recuperación sustituyen un segundo factor. Configure uno primero.
error-reset-confirmed-title = Ya está confirmado
error-reset-confirmed-text = Otra persona lo ha confirmado. Ocurrirá por sí solo tras el plazo.
error-passkeys-title = Demasiadas claves de acceso
error-passkeys-text = Elimine una clave de acceso que no use antes de añadir otra.
