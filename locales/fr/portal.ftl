# Textes des pages du portail. La source est l'anglais.

## Frame

skip-to-content = Aller au contenu
tabs-label = Navigation principale
user-menu = Menu de l’utilisateur
theme-light = Clair
theme-dark = Sombre
theme-system = Comme le système
sign-out = Se déconnecter
stale-notice = La mise à jour en direct est interrompue. Nouvel essai…
actions = Actions
show = Afficher
copy = Copier
copied = Copié
copy-failed = La copie a échoué. Sélectionnez le texte et copiez-le vous-même.
none = Non indiqué
online = En ligne
offline = Hors ligne
since = depuis
last-seen = vu pour la dernière fois
unlimited = illimité
download = Télécharger
search = Rechercher
filter = Filtrer
filter-all = Tout
filter-running = En cours
filter-ended = Terminées
show-all = Tout afficher
first-page = Première page
next-page = Page suivante
close-dialog = Fermer

## First start and sign-in

setup-title = Configurer Deskwarden
setup-intro = Vous devenez propriétaire du premier compte et opérateur de ce serveur.
setup-button = Configurer
setup-wrong-token = Ce lien de configuration n’est pas le plus récent. Exécutez « deskwarden link » sur le serveur pour en obtenir un nouveau.
setup-needs-scripts = La configuration a besoin de JavaScript, car la partie secrète du lien reste dans votre navigateur.
not-set-up-title = Deskwarden n’est pas encore configuré
not-set-up-text = Le serveur a affiché un lien de configuration à son démarrage. Ouvrez ce lien, ou exécutez ceci sur le serveur pour en obtenir un nouveau :
field-email = E-mail
field-password = Mot de passe
field-password-again = Mot de passe, encore une fois
password-hint = Au moins 10 caractères. Plusieurs mots valent mieux qu’un seul avec des symboles.
form-problems = Veuillez corriger ceci :
problem-not-an-email = Saisissez une adresse e-mail, par exemple anna@example.com.
problem-password-too-short = Le mot de passe doit avoir au moins 10 caractères.
problem-password-too-long = Le mot de passe peut avoir au plus 200 caractères.
problem-password-is-email = Votre adresse e-mail ne peut pas être votre mot de passe.
problem-password-common = Ce mot de passe fait partie de ceux que l’on essaie en premier. Choisissez plusieurs mots sans lien entre eux.
problem-passwords-differ = Les deux mots de passe ne sont pas identiques. Saisissez-les à nouveau.
sign-in-title = Se connecter
sign-in-button = Se connecter
sign-in-wrong = L’e-mail et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.

## License

license-title = Licence
license-card = Licence
license-product = Produit
license-key = Clé de licence
license-key-hidden = Votre rôle ne permet pas de voir la clé de licence.
license-expires = Date d’expiration
license-no-expiry = Sans expiration
license-price = Prix
license-no-charge = Gratuit
license-customer-number = N° de client
license-holder = Titulaire du compte
license-max-seats = Postes max.
license-max-sessions = Sessions max.
limits-card = Limites
figure-connected = Connectés
figure-online = En ligne
figure-active-sessions = Sessions actives
plan-own-use = Usage propre

## Clients

clients-title = Clients
clients-search = Rechercher par ID, alias ou nom d’hôte
clients-nothing-found = Aucun client ne correspond à cette recherche.
clients-empty-title = Pas encore d’appareils
clients-empty-text = Les appareils que vous enregistrez apparaissent ici. Ajoutez le premier : il suffit d’une commande sur l’appareil.
add-device = Ajouter un appareil
add-device-install = Placez le programme « deskwarden-desk » sur l’appareil. Vous pouvez le télécharger sous
add-device-register = Exécutez ceci sur l’appareil :
add-device-key = La commande lit la clé de licence sur l’entrée standard. Collez cette clé et appuyez sur Entrée :
add-device-password = Définissez un mot de passe pour l’accès sans surveillance. Sans lui, quelqu’un devant l’appareil doit accepter chaque demande :
add-device-service = Démarrez le service, sur le bureau que vous voulez contrôler :
client-id = ID
client-alias = Alias
client-host-name = Nom d’hôte
client-online = En ligne
client-version = Version
client-operating-system = Système d’exploitation
client-address = Adresse
client-first-seen = Vu pour la première fois
client-details = Détails de
connect = Connecter
connect-offline = Ce client est hors ligne. Vous pourrez vous connecter dès qu’il sera de retour.
recent-sessions = Sessions récentes
no-sessions-of-client = Pas encore de session avec ce client.
all-sessions-of-client = Toutes les sessions de ce client

## Sessions

sessions-title = Sessions
sessions-nothing-found = Aucune session ne correspond à ce filtre.
sessions-empty-title = Pas encore de sessions
sessions-empty-text = Les sessions apparaissent ici dès que quelqu’un se connecte à un client.
session-from = De
session-to = À
session-start = Début
session-opened = Ouverture
session-end = Fin
session-duration = Durée
session-state = État
session-reason = Raison de la fin
session-permissions = Autorisations
session-path = Chemin réseau
session-path-direct = Direct
session-path-relayed = Par un relais
session-number = Numéro de session
session-close = Fermer la session
session-details = Détails de la session
session-state-requested = En attente d’une réponse
session-state-open = En cours
session-state-closing = Fermeture en cours
session-state-closed = Terminée
permission-input = Affichage, souris et clavier
permission-view = Affichage seul
end-closed-in-portal = Fermée par { $by } dans le portail
end-signed-out = { $by } s’est déconnecté du portail
end-right-revoked = { $by } a retiré à l’observateur le droit de se connecter
end-by-viewer = Terminée par l’observateur
end-by-host = Terminée sur l’appareil contrôlé
end-dismissed = Refusée sur l’appareil contrôlé
end-unanswered = Sans réponse à temps
end-lost-contact = Connexion perdue
end-no-path = Aucun chemin réseau n’a été trouvé entre les deux appareils
end-no-screen = L’appareil contrôlé n’avait pas d’écran à montrer
end-too-many-sessions = L’appareil contrôlé avait trop de sessions
end-unverified = L’observateur n’a pas pu vérifier l’identité de l’appareil

## Files

files-title = Fichiers
files-program = Programme de bureau
files-program-text = Le programme pour les appareils que vous voulez contrôler. Il a besoin d’un bureau avec X11.
files-no-program = Aucun programme de bureau ne se trouve à côté du serveur. Placez « deskwarden-desk » dans le dossier du programme serveur, ou indiquez « downloads » dans sa configuration.
files-size = { $megabytes } Mo
files-documentation = Documentation

## Settings

settings-title = Paramètres
settings-user = Session ouverte
settings-role = Rôle
role-operator = opérateur de ce serveur
settings-appearance = Apparence
settings-version = Version de Deskwarden

## Errors

error-home = Aller au portail
error-not-found-title = Il n’y a rien ici
error-not-found-text = Cette page n’existe pas, ou vous n’avez pas le droit de la voir. Vérifiez l’adresse, ou partez du portail.
error-forbidden-title = Non autorisé
error-forbidden-text = Vous n’en avez pas le droit. Si vous venez d’une page de ce portail, rechargez-la et réessayez, ou demandez ce droit au propriétaire du compte.
error-signed-out-title = Déconnecté
error-signed-out-text = Vous n’êtes plus connecté. Connectez-vous à nouveau pour continuer.
error-unavailable-title = Occupé
error-unavailable-text = Le serveur ne peut pas le faire en ce moment. Rien n’a été modifié. Réessayez dans un instant.
error-internal-title = Un problème est survenu
error-internal-text = Le serveur n’a pas pu le faire. Les détails sont dans son journal. Réessayez, et prévenez l’opérateur si le problème persiste.
error-input-title = Saisie refusée
error-input-text = Quelque chose dans votre saisie n’est pas correct. Revenez en arrière et corrigez-le.
error-too-large-title = Trop à la fois
error-too-large-text = Ce qui a été envoyé dépasse ce que ce formulaire accepte. Rien n’a été modifié. Revenez en arrière, raccourcissez votre saisie et réessayez.
error-client-offline-title = Le client est hors ligne
error-client-offline-text = L’appareil est injoignable pour le moment, aucune session n’a donc été ouverte. Réessayez quand il sera en ligne.
error-session-closed-title = La session est terminée
error-session-closed-text = Elle a été fermée avant votre demande. Il n’y a plus rien à fermer.
error-tries-title = Trop d’essais
error-tries-text =
    { $seconds ->
        [one] Trop d’essais. Attendez { $seconds } seconde et réessayez.
       *[other] Trop d’essais. Attendez { $seconds } secondes et réessayez.
    }
error-sessions-title = Trop de sessions
error-sessions-text = Vous avez trop de sessions en cours en même temps. Terminez-en d’abord une.

## Page of the remote desktop

viewer-needs-scripts = Le bureau à distance a besoin de JavaScript.
