# Lo que ve quien gestiona la instalación: cuentas, planes, solicitudes.

problem-not-a-code = Use de 1 a 30 letras minúsculas, cifras y guiones bajos.
error-plan-needed-title = Este plan es necesario
error-plan-needed-text = La instalación siempre necesita este plan; no se puede eliminar ni ofrecer. Puede cambiar su contenido.

operator-clients = Clientes sin cuenta
operator-clients-intro = Dispositivos que ejecutan el programa y no pertenecen a ninguna cuenta. Se les llama y llaman por su ID, dentro del plan gratuito. Los que nadie ha visto en 180 días se olvidan.
operator-clients-search = Buscar por ID
operator-clients-nothing-found = Ningún cliente sin cuenta tiene ese ID.
operator-clients-none = Cada cliente pertenece a una cuenta.
operator-clients-id = ID
operator-clients-state = Estado
operator-clients-version = Versión
operator-clients-first-seen = Visto por primera vez
operator-clients-online = En línea
operator-clients-offline = Sin conexión
