# Ce que voit la personne qui gère l’installation : comptes, formules, demandes.

problem-not-a-code = Utilisez 1 à 30 lettres minuscules, chiffres et tirets bas.
error-plan-needed-title = Cette formule est nécessaire
error-plan-needed-text = L’installation a toujours besoin de cette formule ; elle ne peut être ni supprimée ni proposée. Vous pouvez en modifier le contenu.

operator-clients = Clients sans compte
operator-clients-intro = Appareils qui exécutent le programme et n’appartiennent à aucun compte. On les appelle et ils appellent par leur ID, dans le cadre de la formule gratuite. Ceux que personne n’a vus depuis 180 jours sont oubliés.
operator-clients-search = Rechercher par ID
operator-clients-nothing-found = Aucun client sans compte n’a un tel ID.
operator-clients-none = Chaque client appartient à un compte.
operator-clients-id = ID
operator-clients-state = État
operator-clients-version = Version
operator-clients-first-seen = Vu pour la première fois
operator-clients-online = En ligne
operator-clients-offline = Hors ligne
