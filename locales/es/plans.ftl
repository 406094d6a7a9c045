# Los planes y lo que incluyen.

plan-free = Gratuito
feature-custom-clients = Clientes personalizados
feature-own-namespace = Un espacio de nombres propio
feature-rest = La interfaz REST
