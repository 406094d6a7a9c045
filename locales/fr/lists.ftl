# Listes de clients et de sessions : recherche, pages, export.

search-quick = Filtres rapides
search-faults = Cette partie de la recherche n’est pas comprise :
search-help = Aide à la recherche
search-help-text = Les mots et les filtres se combinent ; une ligne doit correspondre à tous. Mettez une valeur avec des espaces entre guillemets droits.
search-help-online = Joignable maintenant ou non : yes, no
search-help-os = Partie du système d’exploitation
search-help-version = Version : <, <=, =, >=, > et un numéro
search-help-version-old = Plus ancienne que ce serveur
search-help-tag = Porte cette étiquette
search-help-seen = Pas vu depuis 30 jours ; <1h : vu dans la dernière heure ; aussi avec un jour, par exemple >2026-01-31
search-help-host = Partie du nom d’hôte
search-help-alias = Partie de l’alias
search-help-comment = Partie du commentaire
search-help-running = Pas encore terminée, ou terminée : yes, no
search-help-client = Un de vos clients par ID, alias ou nom d’hôte, ou tout client par son ID
search-help-user = Un utilisateur par son adresse e-mail ou une partie de celle-ci
search-help-direction = Vers vos clients : in ; demandée de votre côté : out
search-help-since = Commencée dans les 7 derniers jours ; aussi avec un jour, par exemple 2026-01-01
search-help-until = Commencée ce jour-là ou avant ; aussi avec un âge, par exemple 30d
search-help-reason = Pourquoi elle s’est terminée
search-help-duration = A duré plus d’une heure ; <5m : moins de cinq minutes
search-help-session-comment = Partie du commentaire
search-fault-unknown = – ce filtre n’existe pas. Ceux qui existent se trouvent sous « Aide à la recherche » ; pour chercher ce texte, mettez-le entre guillemets droits.
search-fault-empty = – il faut quelque chose après les deux-points.
search-fault-yes-or-no = – écrivez yes ou no.
search-fault-in-or-out = – écrivez in ou out.
search-fault-version = – écrivez une version, par exemple <1.2, ou old.
search-fault-age = – écrivez un âge, par exemple >30d (s, m, h, d, w), ou un jour, par exemple 2026-01-31.
search-fault-length = – écrivez une durée, par exemple >1h (s, m, h, d, w).
search-fault-tag = – une étiquette a jusqu’à 30 lettres, chiffres, « - », « . », « _ » et « / ».
search-fault-reason = – cette raison n’existe pas. Tapez « reason: » pour voir les raisons.
search-fault-twice = – ce filtre est déjà là.
search-fault-too-many = – 20 mots et filtres au plus peuvent être combinés.
list-changed = La liste a changé.
list-reload = Recharger
list-search-on = Continuer la recherche à partir d’ici
list-rows = Lignes
list-sort = Trier par
client-list-tags = Étiquettes
client-list-comment = Commentaire
client-list-outdated = Obsolète
session-list-path = Chemin réseau
session-list-comment = Commentaire
clients-quick-old = Obsolètes
clients-quick-unseen = Pas vus depuis 30 jours
clients-count = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
clients-more-than = Plus de { $count } clients
clients-stopped = { $count } clients ont été parcourus jusqu’ici. Précisez la recherche pour voir le reste plus tôt.
sessions-search = Chercher par ID, alias, nom d’hôte ou utilisateur
sessions-quick-in = Vers vos clients
sessions-quick-out = De votre côté
sessions-quick-week = 7 derniers jours
sessions-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
sessions-more-than = Plus de { $count } sessions
sessions-stopped = { $count } sessions ont été parcourues jusqu’ici. Réduisez la période, par exemple avec since:7d.
sessions-vague = Plus de { $count } clients et utilisateurs correspondent à ce nom. Tapez-en davantage.
export-csv = Exporter en CSV
audit-field-csv-separator = Séparateur des exports
settings-csv-separator = Séparateur entre les cellules
settings-csv-comma = Virgule
settings-csv-comma-named = Virgule, nommée dans la première ligne (sep=,)
settings-csv-semicolon = Point-virgule
settings-csv-semicolon-named = Point-virgule, nommé dans la première ligne (sep=;)
exports-title = Exports
exports-rows-of = { $rows } lignes sur { $total }
exports-rows = { $rows } lignes
exports-running = En cours
exports-done = Terminé
exports-cancelled = Annulé
exports-failed = Interrompu
exports-cancel = Annuler
exports-clients = Clients
exports-sessions = Sessions
error-exports-title = Trop d’exports
error-exports-text = Trois de vos exports sont en cours. Attendez la fin de l’un d’eux ou annulez-en un.
exports-none = Aucun export n’est en cours.
audit-did-export-clients = { $actor } a exporté des clients.
audit-did-export-sessions = { $actor } a exporté des sessions.
exports-dismiss = Masquer
