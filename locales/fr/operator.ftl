# Ce que voit la personne qui gère l’installation : comptes, formules, demandes.

problem-not-a-code = Utilisez 1 à 30 lettres minuscules, chiffres et tirets bas.
error-plan-needed-title = Cette formule est nécessaire
error-plan-needed-text = L’installation a toujours besoin de cette formule ; elle ne peut être ni supprimée ni proposée. Vous pouvez en modifier le contenu.
