# Textes des paramètres d'un utilisateur et d'un compte, et des pages derrière les liens envoyés par e-mail.

## Pages of the settings

settings-nav = Pages des paramètres
settings-general = Général
settings-security = Sécurité
settings-account = Compte
settings-save = Enregistrer
settings-saved = Enregistré.
settings-change = Modifier

## General

settings-email-change = Modifier l’e-mail
settings-email-new = Nouvel e-mail
settings-email-hint = Nous envoyons un lien à la nouvelle adresse. Elle devient la vôtre quand vous ouvrez le lien et confirmez.
settings-email-send = Envoyer le lien
settings-email-sent = Un lien est en route vers la nouvelle adresse. Rien ne change tant que vous ne l’avez pas confirmé. Il est valable 24 heures.
settings-current-password = Mot de passe actuel
settings-current-password-hint = Comme il s’agit de votre connexion, nous vous redemandons votre mot de passe.
settings-localization = Langue et heure
settings-language = Langue
settings-as-browser = Comme le navigateur
settings-time-zone = Fuseau horaire
settings-time-now = Il est maintenant { $time }.
settings-time-zone-other = Autre
settings-region-africa = Afrique
settings-region-america = Amérique
settings-region-antarctica = Antarctique
settings-region-arctic = Arctique
settings-region-asia = Asie
settings-region-atlantic = Atlantique
settings-region-australia = Australie
settings-region-europe = Europe
settings-region-indian = Océan Indien
settings-region-pacific = Pacifique
settings-csv = Export CSV
settings-csv-text = Ce que contient un fichier quand vous exportez une liste.
settings-csv-rows = Lignes
settings-csv-all = Toutes les lignes de la liste
settings-csv-page = Seulement la page affichée
settings-date-format = Format de date

## Security

password-change = Modifier le mot de passe
password-change-text = Toutes vos autres connexions prennent fin, et nous vous en informons par e-mail.
password-new = Nouveau mot de passe
password-new-again = Nouveau mot de passe, encore une fois
password-changed = Le mot de passe est modifié. Toutes vos autres connexions ont pris fin.
own-sign-ins = Connexions
own-sign-ins-text = Les navigateurs dans lesquels vous êtes connecté. Si vous n’en reconnaissez pas un, mettez fin à sa connexion et modifiez votre mot de passe.
own-sign-in-device = Appareil
own-sign-in-place = Réseau
own-sign-in-method = Connecté avec
own-sign-in-since = Depuis
own-sign-in-last-seen = Vu pour la dernière fois
own-sign-in-this = Celle-ci
own-sign-in-end = Mettre fin
own-sign-in-end-label = Mettre fin à la connexion de { $device }
own-sign-ins-end-others = Mettre fin à toutes les autres
own-sign-in-ended = La connexion a pris fin.
own-sign-ins-ended = Toutes les autres connexions ont pris fin.
own-sign-in-password = Mot de passe
own-sign-in-totp = Mot de passe et code d’une application
own-sign-in-recovery-code = Mot de passe et code de secours
own-sign-in-passkey = Clé d’accès
device-name = { $browser } sous { $system }
device-unknown = Appareil inconnu
place-server = ce serveur
place-local = réseau local
place-internet = Internet

## Account

account-holder = Titulaire du compte
account-holder-text = À qui appartient le compte. Les utilisateurs qui peuvent voir la licence voient ceci.
account-number = N° de client
account-name = Nom
account-address = Adresse
account-telephone = Téléphone
account-telephone-hint = Seulement des chiffres, des espaces et + ( ) - / .
account-contact = Coordonnées
account-contact-change = Modifier les coordonnées
account-email = E-mail du compte
account-email-hint = Nous envoyons un lien à la nouvelle adresse. Elle devient celle du compte quand le lien est ouvert et confirmé.
account-second-factor = Second facteur pour tous
account-second-factor-off = Les utilisateurs de ce compte peuvent se connecter avec un mot de passe seul.
account-second-factor-on = Chaque utilisateur de ce compte a besoin d’un second facteur.
account-second-factor-warning = Les utilisateurs sans second facteur sont conduits à sa configuration dès leur prochaine page, et ne peuvent rien faire d’autre dans ce compte avant d’en avoir un.
account-second-factor-demand = Exiger un second facteur
account-second-factor-stop = Ne plus l’exiger

## Problems

problem-password-wrong = Ce n’est pas votre mot de passe. Saisissez-le à nouveau.
problem-longer-than = Au plus { $most } caractères.
problem-unknown-choice = Choisissez l’une des valeurs de la liste.
problem-email-unchanged = C’est déjà cette adresse. Saisissez-en une autre.
problem-telephone = Un numéro de téléphone n’a que des chiffres, des espaces et + ( ) - / .
error-email-taken-title = L’adresse est déjà utilisée
error-email-taken-text = Entre-temps, un autre utilisateur de ce serveur a cette adresse e-mail. Rien n’a été modifié. Demandez un lien vers une autre adresse.

## Forgotten password

password-forgotten = Mot de passe oublié ?
password-forgotten-title = Mot de passe oublié
password-forgotten-text = Saisissez votre adresse e-mail. Nous vous envoyons un lien pour définir un nouveau mot de passe.
password-forgotten-send = Envoyer le lien
password-forgotten-sent = Si un utilisateur a cette adresse, un e-mail avec un lien est en route. Le lien est valable une heure et une seule fois.
password-forgotten-nothing-came = Pas d’e-mail ? Regardez dans le dossier des indésirables, ou demandez à l’opérateur de ce serveur.
password-forgotten-back = Retour à la connexion
password-reset-title = Définir un nouveau mot de passe
password-reset-text = Pour { $email }. Toutes vos connexions prennent fin ; ensuite, vous vous connectez avec le nouveau mot de passe.
password-reset-button = Définir le mot de passe
password-reset-done = Votre nouveau mot de passe est défini. Connectez-vous avec lui.
password-reset-again = Demander un nouveau lien
link-gone-title = Ce lien ne fonctionne plus
link-gone-text = Il a déjà été utilisé, il est trop ancien, ou un lien plus récent l’a remplacé. Rien n’a été modifié.

## New e-mail address

email-confirm-title = Confirmer l’adresse e-mail
email-confirm-text = Désormais, { $email } est l’adresse avec laquelle vous vous connectez.
email-confirm-account-text = Désormais, { $email } est l’adresse e-mail du compte « { $account } ».
email-confirm-button = Confirmer
email-confirmed-title = L’adresse e-mail est modifiée
email-confirmed-text = { $email } est confirmée.
