# Ce que voit la personne qui gère l’installation : comptes, formules, demandes.

problem-not-a-code = Utilisez 1 à 30 lettres minuscules, chiffres et tirets bas.
problem-not-a-namespace = Un espace de noms compte 1 à 25 lettres, chiffres, « - », « . » et « _ ».
problem-namespace-taken = Cet espace de noms est déjà pris. Choisissez-en un autre.
error-plan-needed-title = Cette formule est nécessaire
error-plan-needed-text = L’installation a toujours besoin de cette formule ; elle ne peut être ni supprimée ni proposée. Vous pouvez en modifier le contenu.
