# L’onglet Licence : ce qui vaut, ce qui est utilisé, la clé, le contrat, les demandes, le graphique.

length-days = { $number ->
    [one] { $number } jour
   *[other] { $number } jours
}
length-hours = { $number ->
    [one] { $number } heure
   *[other] { $number } heures
}
length-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}
length-seconds = { $number ->
    [one] { $number } seconde
   *[other] { $number } secondes
}

## What holds

license-version = Version { $version } de la formule
license-includes = Comprend
license-includes-nothing = Le bureau à distance, sans supplément
license-holds-until = Valable jusqu’au { $date }
license-renews-on = Se renouvelle le { $date }
license-cancelled-until = Résiliée. Elle vaut jusqu’au { $date }, puis la formule gratuite.
license-ended = Terminée le { $date }. Depuis, la formule gratuite s’applique.
license-price-agreed = Comme convenu avec l’opérateur de ce serveur
license-upgrade = Comparer les formules
license-upgrade-open = Votre demande est en cours
license-reset = Réinitialiser
license-reset-label = Réinitialiser la clé de licence
license-cancel = Résilier le contrat
license-keep = Annuler la résiliation

## What is used

usage-title = Utilisé
usage-seats = Postes
usage-sessions = Sessions à la fois
usage-active-devices = Appareils en session
usage-session-length = Durée d’une session
usage-namespaces = Espaces de noms
usage-aliases = Alias dans @{ $name }
usage-of = { $used } sur { $most }
usage-no-limit = { $used }, sans limite
usage-length = { $length } au plus
usage-length-no-limit = Sans limite
usage-none-allowed = Aucun dans cette formule
usage-full = Plus rien de libre
usage-over-title = L’utilisation dépasse ce que la licence permet
usage-over-seats = { $used ->
    [one] { $used } client est enregistré
   *[other] { $used } clients sont enregistrés
}, { $most ->
    [one] { $most } est permis
   *[other] { $most } sont permis
}. Tous restent et fonctionnent. Aucun autre ne peut être enregistré avant que { $excess ->
    [one] { $excess } client ne soit retiré
   *[other] { $excess } clients ne soient retirés
} ou que la licence n’en permette plus.
usage-over-seats-none = { $used ->
    [one] { $used } client est enregistré
   *[other] { $used } clients sont enregistrés
}, aucun n’est permis. Tous restent et fonctionnent. Aucun autre ne peut être enregistré avant que la licence n’en permette plus.
usage-over-sessions = { $used ->
    [one] { $used } session est ouverte
   *[other] { $used } sessions sont ouvertes
} à la fois, { $most ->
    [one] { $most } est permise
   *[other] { $most } sont permises
}. Toutes continuent. Aucune autre ne peut commencer avant que suffisamment d’entre elles ne soient terminées.
usage-over-active-devices = { $used ->
    [one] { $used } appareil est en session
   *[other] { $used } appareils sont en session
}, { $most ->
    [one] { $most } est permis
   *[other] { $most } sont permis
}. Leurs sessions continuent. Aucune session avec un autre appareil ne peut commencer avant que suffisamment d’entre elles ne soient terminées.
usage-over-namespaces = Le compte a { $used ->
    [one] { $used } espace de noms
   *[other] { $used } espaces de noms
}, { $most ->
    [one] { $most } est permis
   *[other] { $most } sont permis
}. Tous restent avec leurs alias, mais il n’y en aura pas d’autres.
usage-over-aliases = @{ $name } contient { $used ->
    [one] { $used } alias
   *[other] { $used } alias
}, { $most ->
    [one] { $most } est permis
   *[other] { $most } sont permis
}. Tous restent. Aucun autre ne peut être donné avant que certains ne soient retirés.

## On every page

notice-suspended-title = Ce compte est suspendu
notice-suspended-text = Personne ne peut ouvrir une session ni enregistrer un client tant que l’opérateur de ce serveur n’a pas levé la suspension. La raison indiquée :
notice-ended = La licence a pris fin le { $date }. Depuis, la formule gratuite s’applique ; rien n’a été supprimé.
notice-ends = La licence prend fin le { $date }. Ensuite, la formule gratuite s’applique ; rien n’est supprimé.
notice-link = Voir la licence

## Another key

reset-key-title = Réinitialiser la clé de licence
reset-key-new = Vous recevez une nouvelle clé. Dès ce moment, l’ancienne n’enregistre plus personne. Mettez la nouvelle clé partout où vous avez gardé l’ancienne, par exemple dans les scripts qui installent des ordinateurs.
reset-key-clients = { $clients ->
    [0] Aucun client n’est encore enregistré sur ce compte.
    [one] Le client enregistré le reste. Il n’y a rien à y faire.
   *[other] Les { $clients } clients enregistrés le restent. Il n’y a rien à y faire.
}
reset-key-mail = Un e-mail informe l’adresse du compte que la clé a été réinitialisée.
reset-key-label = Pour confirmer, tapez { $word }
reset-key-word = RÉINITIALISER
reset-key-problem = Tapez le mot { $word } pour confirmer.
reset-key-button = Réinitialiser la clé de licence
reset-key-back = Garder la clé
reset-key-done = La clé de licence est nouvelle. L’ancienne n’enregistre plus personne.

## The end of the contract

cancel-title = Résilier le contrat
cancel-when = La licence « { $plan } » prend alors fin le { $date }. Jusque-là, tout reste comme avant, et vous pouvez annuler la résiliation dans l’onglet Licence.
cancel-then = Ensuite, la formule gratuite s’applique à ce compte :
cancel-stays = Rien n’est supprimé. Clients, sessions, utilisateurs et réglages restent, même au-delà des limites de la formule gratuite.
cancel-mail = Une confirmation part par e-mail à l’adresse du compte et à vous.
cancel-button = Résilier le contrat
cancel-back = Ne pas résilier
cancel-done = Le contrat est résilié. Une confirmation part par e-mail.
cancel-taken-back = La résiliation est annulée ; le contrat continue. Une confirmation part par e-mail.

error-nothing-to-cancel-title = Il n’y a pas de contrat à résilier
error-nothing-to-cancel-text = Cette licence est déjà résiliée, prend fin d’elle-même ou ne coûte rien. L’onglet Licence dit ce qui vaut.
error-not-cancelled-title = Il n’y a pas de résiliation à annuler
error-not-cancelled-text = Le contrat n’est pas résilié, ou sa licence a déjà pris fin. Pour une nouvelle licence, faites une demande sous Licence, Comparer les formules.

## A larger license

upgrade-title = Comparer les formules
upgrade-intro = Choisissez ce qu’il vous faut et demandez-le. L’opérateur de ce serveur décide ; d’ici là, rien ne change.
upgrade-plans = Formules
upgrade-present = Ce que vous avez
upgrade-keep = Garder cette formule
upgrade-choose = Choisir cette formule
upgrade-new-version = Une version plus récente de votre formule
upgrade-included = compris
upgrade-not-included = non compris
upgrade-better = plus qu’aujourd’hui
upgrade-worse = moins qu’aujourd’hui
upgrade-gained = nouveau
upgrade-lost = ne l’est plus
upgrade-no-plans = Aucune formule n’est proposée pour le moment. Dites ci-dessous ce qu’il vous faut.
upgrade-wish = Ce qu’il vous faut encore
upgrade-seats = Postes
upgrade-sessions = Sessions à la fois
upgrade-number-hint = Laissez vide pour autant que la formule en a.
upgrade-namespace = Un espace de noms à vous
upgrade-namespace-hint = La partie de vos alias après le @ : jusqu’à 25 lettres, chiffres, « - », « . » et « _ ». Laissez vide s’il ne vous en faut pas.
upgrade-note = Autre chose
upgrade-note-hint = L’opérateur de ce serveur le lit. { $most } caractères au plus.
upgrade-ask = Demander
upgrade-asked = Votre demande est envoyée. La réponse apparaîtra ici.
upgrade-withdrawn = Votre demande est retirée.
upgrade-open-title = Votre demande est en cours
upgrade-open-text = { $by } a fait la demande le { $date }. L’opérateur de ce serveur en est informé.
upgrade-open-again = Pour demander autre chose, retirez d’abord cette demande.
upgrade-withdraw = Retirer
upgrade-wished-plan = Formule
upgrade-granted = Accordée le { $date }
upgrade-declined = Refusée le { $date }
upgrade-answer = La réponse :
upgrade-cannot = Votre rôle permet de voir les formules, mais pas d’en demander. Un propriétaire du compte le peut.

error-upgrade-asked-already-title = Une demande est déjà en cours
error-upgrade-asked-already-text = Chaque compte a une seule demande en cours à la fois. Retirez-la sous Licence, Comparer les formules, pour demander autre chose.

problem-not-a-number = Tapez un nombre entier de 1 à { $most }, ou laissez vide.
problem-nothing-wished = Choisissez une autre formule, ou dites ce qu’il vous faut encore.

## The chart

chart-title = Utilisation dans le temps
chart-spans = Période
chart-day = Jour
chart-month = Mois
chart-year = Année
chart-empty = Dès qu’un client est enregistré, les premiers chiffres apparaissent ici en quelques minutes.
chart-clients = Clients enregistrés et en ligne
chart-sessions = Sessions à la fois
chart-seats = Enregistrés
chart-online = En ligne
chart-most = Permis
chart-table = Les chiffres en tableau
chart-peaks = Chaque chiffre est le plus grand de sa période.
chart-utc = Les jours sont ceux de l’UTC.
chart-time = Période
