# Lo que ve quien gestiona la instalación: cuentas, planes, solicitudes.

problem-not-a-code = Use de 1 a 30 letras minúsculas, cifras y guiones bajos.
error-plan-needed-title = Este plan es necesario
error-plan-needed-text = La instalación siempre necesita este plan; no se puede eliminar ni ofrecer. Puede cambiar su contenido.
