# Les formules et ce qu’elles comprennent.

plan-free = Gratuit
feature-custom-clients = Clients personnalisés
feature-own-namespace = Un espace de noms à vous
feature-rest = L’interface REST
