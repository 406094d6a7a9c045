# Carnets d’adresses, et appels par adresse.

book-title = Carnet d’adresses
book-personal = Personnel
book-personal-about = Vous seul voyez ce carnet d’adresses.
book-shared-about = Partagé dans ce compte.
book-shared-read-only = Vous pouvez lire ce carnet d’adresses, pas le modifier.
book-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
book-list-label = Carnets d’adresses
book-new = Nouveau carnet partagé
book-add-entry = Ajouter une entrée
book-settings = Nom et accès
book-import = Importer un CSV
book-search = Rechercher dans les noms, adresses, notes et étiquettes
book-all-tags = Toutes les étiquettes
book-nothing-found = Aucune entrée ne correspond à cette recherche.
book-empty-title = Aucune entrée pour l’instant
book-empty-text = Ajoutez les clients que vous appelez souvent, par ID ou alias, ou importez-les d’un fichier CSV.
book-empty-read-only = Personne n’a encore ajouté d’entrée à ce carnet d’adresses.
book-name = Nom
book-address = ID ou alias
book-note = Note
book-tags = Étiquettes
book-status = État
book-status-unknown = Hors de ce compte
book-favourite-add = Ajouter { $name } à vos favoris
book-favourite-remove = Retirer { $name } de vos favoris
book-connect-to = Se connecter à { $name }
book-edit-of = Modifier { $name }
book-remove-of = Supprimer { $name }
book-edit = Modifier
book-remove = Supprimer
book-removed = « { $name } » a été supprimé.
book-undo = Annuler la suppression
book-saved-entry = L’entrée est enregistrée.
book-saved-restored = L’entrée est de retour.
book-saved-book = Le carnet d’adresses est enregistré.
book-saved-deleted = Le carnet d’adresses a été supprimé.
book-saved-imported = Le fichier a été importé.

book-call = Se connecter à un ID ou un alias
book-call-hint = Aussi un client d’un autre compte, s’il est en ligne.
error-not-reachable-title = Cette adresse est injoignable
error-not-reachable-text = Aucun client n’a cet ID ou cet alias, ou il est hors ligne. Vérifiez l’adresse et demandez à quelqu’un près de l’appareil si le programme fonctionne.

book-entry-new = Ajouter une entrée
book-entry-edit = Modifier « { $name } »
book-name-hint = Sans nom, l’ID ou l’alias est affiché.
book-address-hint = Neuf ou dix chiffres, ou nom@espace.
book-tags-hint = Jusqu’à 20, séparées par des virgules ou des espaces.
book-favourite = Favori : en haut de votre liste
book-save = Enregistrer
book-cancel = Annuler
book-meanwhile = Quelqu’un d’autre a modifié cela entre-temps. Ce que vous avez saisi est toujours là et n’est pas enregistré. Enregistrez de nouveau pour remplacer l’autre modification.
problem-not-a-client-address = Saisissez un ID de 9 ou 10 chiffres, ou un alias comme desk@ad.
problem-in-the-book = Cet ID ou cet alias est déjà dans le carnet d’adresses.

book-settings-of = Nom et accès de « { $name } »
book-roles = Qui peut l’utiliser
book-everybody = Tous ceux dont le rôle ouvre les carnets d’adresses
book-chosen = Les propriétaires, et seulement ces rôles :
book-roles-hint = Un choix restreint ce qu’un rôle permet ; il n’y ajoute jamais rien.
book-clients = Ce que les clients de ce compte peuvent en faire
book-make = Créer
book-delete = Supprimer le carnet
book-delete-of = Supprimer « { $name } » ?
book-delete-entries = { $count ->
    [one] { $count } entrée est supprimée avec lui.
   *[other] { $count } entrées sont supprimées avec lui.
}
book-delete-everybody = Il disparaît pour tous ceux qui l’utilisent, dans le portail et sur les clients. C’est irréversible.
book-delete-label = Pour confirmer, saisissez son nom : { $name }
book-delete-problem = Ce n’est pas le nom du carnet d’adresses. Saisissez : { $name }
error-books-title = Plus de carnets partagés possibles
error-books-text = Un compte a jusqu’à 100 carnets d’adresses partagés. Supprimez-en un dont personne n’a besoin, ou utilisez des étiquettes.
error-entries-title = Le carnet d’adresses est plein
error-entries-text = Un carnet d’adresses a jusqu’à 10 000 entrées. Supprimez-en, ou utilisez-en un autre.

book-import-of = Importer dans « { $name } »
book-import-about = Un fichier CSV avec les colonnes Name, Address, Note, Tags et Favourite, dans n’importe quel ordre ; seule Address est nécessaire. UTF-8, avec des virgules ou des points-virgules, jusqu’à 2 Mo. Une entrée de même adresse est modifiée, les autres sont ajoutées, aucune n’est supprimée. Vous voyez ce qui se passerait avant tout changement.
book-import-file = Fichier CSV
book-import-check = Vérifier le fichier
book-import-new = { $count ->
    [one] { $count } nouvelle entrée
   *[other] { $count } nouvelles entrées
}
book-import-changed = { $count ->
    [one] { $count } entrée modifiée
   *[other] { $count } entrées modifiées
}
book-import-same = { $count ->
    [one] { $count } entrée inchangée
   *[other] { $count } entrées inchangées
}
book-import-skipped = { $count ->
    [one] { $count } ligne ignorée
   *[other] { $count } lignes ignorées
}
book-import-line = Ligne { $line } : { $why }
book-import-more = { $count ->
    [one] Et { $count } autre ligne.
   *[other] Et { $count } autres lignes.
}
book-import-twice = Cette adresse est déjà à la ligne { $line }.
book-import-too-much = Le carnet d’adresses aurait plus de 10 000 entrées : rien ne peut être importé. Raccourcissez le fichier, ou supprimez d’abord des entrées.
book-import-nothing = Il n’y a rien à importer : aucune ligne n’est nouvelle ni ne change quoi que ce soit.
book-import-confirm = Importer maintenant
book-import-other = Choisir un autre fichier
book-import-meanwhile = Le carnet d’adresses a changé entre-temps, et rien n’a été importé. Voici ce qui se passerait maintenant.
book-file-missing = Choisissez d’abord un fichier CSV.
book-file-too-large = Le fichier dépasse 2 Mo. Partagez-le en plusieurs.
book-file-not-utf8 = Le fichier n’est pas en UTF-8. Enregistrez-le de nouveau dans votre tableur avec le type « CSV UTF-8 ».
book-file-no-address = La première ligne du fichier ne nomme aucune colonne « Address ».

audit-did-make-book = { $actor } a créé le carnet d’adresses « { $subject } ».
audit-did-change-book = { $actor } a modifié le carnet d’adresses « { $subject } ».
audit-did-delete-book = { $actor } a supprimé le carnet d’adresses « { $subject } » avec toutes ses entrées.
audit-did-export-book = { $actor } a exporté le carnet d’adresses « { $subject } ».
audit-did-import-book = { $actor } a importé un fichier dans le carnet d’adresses « { $subject } ».
audit-did-add-entry = { $actor } a ajouté « { $subject } » à un carnet d’adresses.
audit-did-change-entry = { $actor } a modifié « { $subject } » dans un carnet d’adresses.
audit-did-remove-entry = { $actor } a supprimé « { $subject } » d’un carnet d’adresses.
audit-did-restore-entry = { $actor } a remis « { $subject } » dans un carnet d’adresses.
audit-field-address-book = Carnet d’adresses
audit-field-client-address = ID ou alias
audit-field-note = Note
audit-field-clients-access = Les clients peuvent
audit-field-roles-access = Seuls ces rôles peuvent
audit-field-entries-new = Nouvelles entrées
audit-field-entries-changed = Entrées modifiées
audit-book-personal = personnel
audit-book-client = du client
