# Les limites de la licence, là où elles arrêtent quelqu’un.

error-limit-sessions-title = Toutes les sessions sont occupées
error-limit-sessions-text = Votre licence permet { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} à la fois. Attendez que l’une se termine ou fermez-en une sous Sessions. Qui peut modifier la licence peut en demander plus sous Licence.
error-limit-active-devices-title = Trop d’appareils sont en session
error-limit-active-devices-text = Votre licence permet { $most ->
    [one] { $most } appareil
   *[other] { $most } appareils
} en session à la fois. Attendez qu’une session avec un autre appareil se termine. Qui peut modifier la licence peut en demander plus sous Licence.
error-limit-seats-title = Aucun poste n’est libre
error-limit-seats-text = Votre licence compte { $most ->
    [one] { $most } poste
   *[other] { $most } postes
}, tous occupés. Retirez un client ou demandez plus de postes sous Licence.
error-limit-session-length-title = La session serait trop longue
error-limit-session-length-text = Votre licence permet des sessions de { $most ->
    [one] { $most } seconde
   *[other] { $most } secondes
} au plus. Qui peut modifier la licence peut demander plus sous Licence.
error-limit-namespaces-title = Plus d’espace de noms disponible
error-limit-namespaces-text = Votre licence permet { $most ->
    [0] aucun espace de noms
    [one] { $most } espace de noms
   *[other] { $most } espaces de noms
} à vous. Vous pouvez en demander plus sous Licence.
error-limit-aliases-title = L’espace de noms est plein
error-limit-aliases-text = Chacun de vos espaces de noms contient { $most ->
    [one] { $most } alias
   *[other] { $most } alias
}, et ils sont tous utilisés. Retirez l’alias d’un autre client ou demandez-en plus sous Licence.
error-account-suspended-title = Ce compte est suspendu
error-account-suspended-text = La personne qui gère ce serveur a suspendu le compte. La raison figure en haut de chaque page. Rien n’a été modifié.
error-not-included-title = Votre formule ne comprend pas cela
error-not-included-text = { $feature } : ne fait pas partie de votre formule. Comparez les formules et demandez-en une plus grande sous Licence.

limit-name-sessions = sessions simultanées
limit-name-active-devices = appareils actifs
limit-name-seats = postes
limit-name-session-length = durée de session
limit-name-namespaces = espaces de noms
limit-name-aliases = alias

end-length-reached = Durée maximale permise par la licence atteinte
end-limit-reached = Refusée : la licence ne permettait pas plus ({ $limit })
end-account-suspended = Le compte a été suspendu
end-client-removed = { $by } a retiré le client du compte

problem-not-a-limit = Saisissez un nombre entier jusqu’à 1 000 000 000 ou choisissez illimité.
problem-not-a-day = Choisissez un jour.
problem-not-a-namespace = Un espace de noms compte 1 à 25 lettres, chiffres, « - », « . » et « _ ».
problem-namespace-taken = Cet espace de noms est déjà pris, ou c’est l’espace public. Choisissez un autre nom.
