# La ligne de commande de deskwarden-desk.

### Help

desk-about = Permet de contrôler ce bureau par votre propre serveur Deskwarden.
desk-help-data = Dossier pour l’identité, les paramètres et le mot de passe de cet appareil
desk-help-server = Adresse du serveur, gardée dans les paramètres ; avec #sha256=… seul le certificat de ce SHA-256 est accepté
desk-help-get-id = Afficher l’ID de cet appareil
desk-help-get-alias = Afficher l’alias de cet appareil, une ligne vide s’il n’en a pas
desk-help-get-status = Afficher online, connecting ou offline
desk-help-version = Afficher la version de ce programme
desk-help-register-license = Enregistrer cet appareil auprès d’un compte ; la clé de licence est lue sur l’entrée standard
desk-help-set-password = Définir le mot de passe d’accès sans surveillance, lu sur l’entrée standard
desk-help-remove-password = Supprimer le mot de passe d’accès sans surveillance
desk-help-service = Garder ce bureau joignable jusqu’à l’arrêt du programme
desk-help-accept = Laisser entrer un appelant qui attend
desk-help-dismiss = Renvoyer un appelant qui attend
desk-help-session = La session ; nécessaire seulement si plusieurs appelants attendent
desk-help-status = Afficher le serveur, l’ID et les sessions
desk-exit-codes =
    Codes de sortie : 0 fait, 1 échec, 2 mauvais usage, 3 refusé par le serveur, 4 le service ne tourne pas ou le serveur est injoignable.

### Prompts

desk-prompt-license-key = Clé de licence :
desk-prompt-password = Mot de passe :

### What was done

desk-server-kept = Le serveur est maintenant { $server }.
desk-registered = Cet appareil est enregistré auprès de { $account }. Son ID est { $number }.
desk-start-service = Pour le rendre joignable, démarrez le service : deskwarden-desk service
desk-password-set = Le mot de passe d’accès sans surveillance est défini.
desk-password-removed = Le mot de passe est supprimé. Désormais, une personne devant ce bureau laisse entrer les appelants.
desk-accepted = L’appelant est entré.
desk-dismissed = L’appelant est renvoyé.
desk-service-ready = Le service de ce bureau tourne. Son ID est { $number }.

### Status

desk-status-server = Serveur :  { $server }
desk-status-no-server = Serveur :  aucun ; indiquez-en un avec --server
desk-status-online = Lien :     en ligne
desk-status-connecting = Lien :     connexion en cours
desk-status-offline = Lien :     hors ligne
desk-status-offline-because = Lien :     hors ligne : { $reason }
desk-status-id = ID :       { $number }
desk-status-no-id = ID :       pas encore
desk-status-alias = Alias :    { $alias }
desk-status-no-alias = Alias :    aucun
desk-status-account = Compte :   { $account }
desk-status-no-account = Compte :   aucun ; enregistrez l’appareil avec --register-license
desk-status-removed = Compte :   aucun ; cet appareil a été retiré de { $account }. Pour l’enregistrer de nouveau : --register-license
desk-status-password = Accès :    avec le mot de passe
desk-status-no-password = Accès :    une personne accepte (aucun mot de passe n’est défini)
desk-status-no-sessions = Sessions : aucune
desk-status-sessions = Sessions :
desk-status-session-open = { "  " }{ $session } { $caller } contrôle ce bureau
desk-status-session-password = { "  " }{ $session } { $caller } doit donner le mot de passe
desk-status-session-person = { "  " }{ $session } { $caller } vous attend : deskwarden-desk accept ou dismiss

### Why there is no link

desk-link-unreachable = le serveur ne répond pas ({ $detail })
desk-link-certificate = le certificat du serveur n’est pas accepté. Si le serveur en a un nouveau, copiez à nouveau la commande du portail
desk-link-protocol = ce qui répond là n’est pas un serveur Deskwarden ({ $detail })
desk-link-protocol-version = le serveur ne comprend pas cette version du programme. Mettez-le à jour
desk-link-proof = le serveur n’accepte pas la clé de cet appareil
desk-link-frame = le serveur n’a pas compris ce programme
desk-link-busy = le serveur est occupé
desk-link-replaced = un autre programme avec la même identité est connecté. Ne copiez pas le dossier de données sur un autre appareil
desk-link-go-away = le serveur s’arrête et va revenir
desk-link-broken = la connexion a été perdue

### What went wrong

desk-error-usage = Dites ce qu’il faut faire : deskwarden-desk --help en donne la liste.
desk-error-several-verbs = Une seule de ces options peut être donnée à la fois.
desk-error-no-data-folder = Il n’y a pas de dossier personnel. Indiquez un dossier de données avec --data.
desk-error-data = { $detail }
desk-error-readable-by-others = D’autres utilisateurs peuvent lire { $path }. Si personne d’autre ne l’a vu, exécutez : chmod 600 { $path }
desk-error-malformed = { $path } est inutilisable : { $problem }
desk-error-address-form = Ce n’est pas une adresse de serveur. Elle a la forme https://host:8443
desk-error-address-plain-http = Une connexion non chiffrée vers une autre machine est refusée. Utilisez https://
desk-error-address-extra = Une adresse de serveur n’a ni nom d’utilisateur, ni mot de passe, ni requête.
desk-error-address-pin = Après #, seul sha256= suivi du SHA-256 du certificat en base64url est compris, pour les adresses https.
desk-error-no-server = Aucun serveur n’est connu. Indiquez-en un avec --server URL.
desk-error-no-link = Pas de lien avec le serveur : { $reason }.
desk-error-no-link-yet = Pas encore de lien avec le serveur. Réessayez.
desk-error-service-not-running = Le service ne tourne pas. Démarrez-le : deskwarden-desk service
desk-error-service-busy = Un autre programme démarre avec ce dossier de données. Réessayez.
desk-error-service-running = Le service tourne déjà.
desk-error-service = Le service n’a pas pu le faire : { $detail }
desk-error-license-key-form = Ce n’est pas une clé de licence. Elle a 25 lettres et chiffres en cinq groupes.
desk-error-wrong-key = Aucun compte n’a cette clé de licence. Copiez-la à nouveau du portail.
desk-error-too-many-tries = Trop de clés de licence fausses. Réessayez plus tard.
desk-error-no-seat = Le compte n’a plus de poste libre. Retirez un appareil dans le portail, ou étendez la licence.
desk-error-unavailable = Le serveur n’a pas pu enregistrer cet appareil pour le moment. Réessayez.
desk-error-password-short = Un mot de passe doit avoir au moins { $least } caractères.
desk-error-password-long = Le mot de passe est trop long.
desk-error-not-text = L’entrée standard n’est pas du texte.
desk-error-nobody-waits = Aucun appelant de ce genre n’attend.
desk-error-several-wait = Plusieurs appelants attendent. Dites lequel : deskwarden-desk status en donne la liste.

desk-error-no-seat-of = « { $account } » compte { $most ->
    [one] { $most } poste, et il est occupé
   *[other] { $most } postes, et tous sont occupés
}. Qui peut y modifier les clients peut en retirer un dans le portail ; qui peut modifier la licence peut demander plus de postes sous Licence.
desk-error-account-suspended = Le compte « { $account } » est suspendu ; aucun appareil ne peut y être enregistré. Adressez-vous à la personne qui gère le serveur.
desk-error-suspended = Le compte de cette clé de licence est suspendu ; aucun appareil ne peut y être enregistré. Adressez-vous à la personne qui gère le serveur.
desk-notice-length = La session avec { $caller } se termine dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} : c’est la durée maximale permise par la licence.
desk-notice-refused-sessions = { $caller } voulait contrôler ce bureau et l’accès lui a été refusé : le compte peut avoir { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} à la fois. Qui peut modifier la licence peut en demander plus.
desk-notice-refused-devices = { $caller } voulait contrôler ce bureau et l’accès lui a été refusé : le compte peut avoir { $most ->
    [one] { $most } appareil
   *[other] { $most } appareils
} en session à la fois. Qui peut modifier la licence peut en demander plus.
desk-notice-unregistered = Cet appareil a été retiré du compte « { $account } ». Il garde son ID.
