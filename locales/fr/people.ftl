# Utilisateurs, rôles, invitations et choix d’un compte.

## Rôles

role-name-owner = Propriétaire
role-name-admin = Administrateur
role-name-technician = Technicien
role-name-accountant = Comptable
role-name-auditor = Auditeur
role-about-owner = Peut tout faire. Un compte a toujours un propriétaire.
role-about-admin = Gère le compte, mais ne modifie ni la licence ni le paiement.
role-about-technician = Se connecte aux clients et s’en occupe.
role-about-accountant = S’occupe de la licence et des factures.
role-about-auditor = Lit tout sauf la clé de licence et ne modifie rien.
section-clients = Clients
section-sessions = Sessions
section-address-books = Carnets d’adresses
section-files = Fichiers
section-license = Licence et titulaire
section-billing = Paiement et factures
section-users = Utilisateurs et rôles
section-settings = Paramètres du compte
section-audit = Journal d’audit
access-none = Aucun
access-view = Consulter
access-edit = Modifier
right-connect = Se connecter aux clients
right-close-sessions = Fermer des sessions
right-see-license-key = Voir la clé de licence
roles-title = Rôles
roles-intro = Un rôle est un ensemble de droits. Une modification vaut aussitôt pour tous ceux qui ont le rôle, y compris pour ce qui est en cours.
role-new = Nouveau rôle
role-name = Nom
role-name-hint = Vide : le rôle garde son propre nom.
role-rights = Droits
role-others = Autres droits
role-users =
    { $count ->
        [0] Personne
        [one] 1 utilisateur
       *[other] { $count } utilisateurs
    }
role-invited =
    { $count ->
        [one] 1 personne invitée
       *[other] { $count } personnes invitées
    }
role-save = Enregistrer le rôle
role-make = Créer le rôle
role-saved = Le rôle est enregistré.
role-removed = Le rôle est supprimé.
role-owner-fixed = Le rôle du propriétaire reste tel quel : quelqu’un doit pouvoir tout faire.
role-beyond = Vous ne pouvez pas modifier ce rôle : il comporte des droits que vous n’avez pas vous-même.
role-remove = Supprimer le rôle
role-remove-text = Le rôle « { $name } » est supprimé définitivement. Personne ne l’a.
role-remove-in-use = Un rôle que quelqu’un a, ou auquel quelqu’un est invité, ne peut pas être supprimé. Donnez d’abord un autre rôle à ces personnes.

## Utilisateurs

users-title = Utilisateurs
users-search = Rechercher par e-mail
users-nothing-found = Aucun utilisateur ne correspond à cette recherche.
user-invite = Inviter un utilisateur
user-email = E-mail
user-role = Rôle
user-status = État
user-active = Actif
user-disabled = Désactivé
user-disabled-everywhere = Désactivé par l’opérateur
user-second-factor = Second facteur
user-yes = Oui
user-no = Non
user-last-seen = Vu pour la dernière fois
user-never-seen = Pas encore
user-since = Membre depuis
user-you = vous
user-details = Détails de
user-change-role = Changer de rôle
user-change-role-hint = Ce que le nouveau rôle ne permet pas s’arrête aussitôt, sessions comprises.
user-disable = Désactiver
user-disable-text = { $email } est déconnecté, et les sessions que { $email } suit sont fermées. Vous pouvez réactiver l’utilisateur à tout moment.
user-enable = Réactiver
user-enable-text = { $email } peut de nouveau se connecter.
user-remove = Retirer du compte
user-remove-text = { $email } est déconnecté, les sessions en cours sont fermées et l’appartenance à { $account } disparaît. Pour revenir en arrière, il faut inviter de nouveau l’utilisateur.
user-remove-yourself = Vous quittez { $account } : vous êtes déconnecté, et seule une autre personne peut vous inviter de nouveau.
user-beyond = Vous ne pouvez pas modifier cet utilisateur : son rôle comporte des droits que vous n’avez pas vous-même.
user-saved-role = Le rôle est changé.
user-saved-disabled = L’utilisateur est désactivé.
user-saved-enabled = L’utilisateur est réactivé.
user-saved-removed = L’utilisateur est retiré.
danger-zone = Zone de danger

## Invitations

invitations-title = Invitations ouvertes
invite-title = Inviter un utilisateur
invite-intro = La personne reçoit un e-mail avec un lien valable 7 jours. Vous pouvez aussi copier le lien.
invite-language = Langue de l’e-mail
invite-button = Inviter
invite-cancel = Annuler
invite-done-title = { $email } est invité
invite-done-text = Un e-mail avec ce lien est en route. Le lien n’est affiché ici qu’une seule fois ; quiconque l’a peut accepter l’invitation.
invite-link = Lien
invite-good-until = Valable jusqu’au
invite-by = Invité par
invite-expired = Expirée
invite-renew = Renvoyer
invite-revoke = Révoquer
invite-saved-revoked = L’invitation est révoquée.
invite-back = Retour aux utilisateurs
problem-name-missing = Saisissez un nom.
problem-name-taken = Un autre rôle porte ce nom. Choisissez-en un autre.
problem-member-already = Cette personne est déjà utilisateur du compte.
problem-invited-already = Cette personne est déjà invitée. Renvoyez l’invitation depuis la liste des utilisateurs.
problem-role-missing = Choisissez un rôle.

## La page derrière le lien d’une invitation

invitation-title = Rejoindre { $account }
invitation-text = { $by } vous invite, { $email }, dans le compte « { $account } » avec le rôle { $role }.
invitation-password = Choisissez un mot de passe pour votre connexion.
invitation-accept = Accepter
invitation-sign-in-text = Vous avez déjà un mot de passe ici. Connectez-vous avec lui pour accepter.
invitation-sign-in = Se connecter
invitation-wrong-user = Vous êtes connecté en tant que { $you }. Cette invitation est pour { $email }. Déconnectez-vous d’abord.

## Le choix d’un compte

account-choose = Compte
account-current = actuel

## Erreurs

error-last-owner-title = Le compte a besoin d’un propriétaire
error-last-owner-text = C’est le dernier propriétaire qui peut agir. Nommez d’abord quelqu’un d’autre propriétaire.
error-last-operator-title = L’installation a besoin d’un opérateur
error-last-operator-text = C’est le dernier opérateur qui peut agir. Nommez d’abord quelqu’un d’autre opérateur.
error-yourself-title = Pas vous-même
error-yourself-text = Vous ne pouvez pas vous désactiver vous-même. Demandez à une autre personne qui peut modifier les utilisateurs.
error-beyond-title = Plus que vos propres droits
error-beyond-text = Vous ne pouvez donner et retirer que des droits que vous avez vous-même. Rien n’a été modifié.
error-owners-role-title = Le rôle du propriétaire reste tel quel
error-owners-role-text = Il ne peut être ni modifié ni supprimé. Créez plutôt un rôle à vous.
error-role-in-use-title = Le rôle est utilisé
error-role-in-use-text = Quelqu’un a ce rôle ou y est invité. Donnez d’abord un autre rôle à ces personnes.
error-changed-meanwhile-title = Modifié entre-temps
error-changed-meanwhile-text = Quelqu’un d’autre a modifié ceci depuis que vous l’avez ouvert. Rien de votre part n’a été enregistré. L’état actuel est affiché ci-dessous ; refaites votre modification.
error-invitation-gone-title = L’invitation n’est plus valable
error-invitation-gone-text = Elle a été révoquée ou renvoyée avec un nouveau lien, ou bien le lien n’est pas complet. Utilisez l’e-mail le plus récent ou demandez à la personne qui vous a invité.
error-invitation-used-title = L’invitation a déjà été acceptée
error-invitation-used-text = Chaque invitation est valable une fois. Si c’était vous, connectez-vous. Sinon, prévenez la personne qui vous a invité.
error-invitation-expired-title = L’invitation a expiré
error-invitation-expired-text = Demandez à la personne qui vous a invité de la renvoyer.
error-invitation-of-another-title = L’invitation est pour quelqu’un d’autre
error-invitation-of-another-text = Vous êtes connecté avec une autre adresse e-mail. Déconnectez-vous, puis rouvrez le lien.
error-sign-in-first-title = Connectez-vous d’abord
error-sign-in-first-text = Il existe déjà un utilisateur avec cette adresse e-mail. Connectez-vous, puis rouvrez le lien.
error-roles-title = Trop de rôles
error-roles-text = Le compte a autant de rôles qu’il peut en avoir. Supprimez-en un que personne n’a.
error-invitations-title = Trop d’invitations ouvertes
error-invitations-text = Révoquez les invitations qui ne servent plus, puis réessayez.

## Languages, by their own names

language-english = English
language-german = Deutsch
language-french = Français
language-spanish = Español

## Seconds facteurs perdus

resets-title = Seconds facteurs perdus
resets-text = Ces utilisateurs se sont connectés avec leur mot de passe et disent avoir perdu leur second facteur. Assurez-vous que c’est bien eux, par exemple par téléphone, avant de confirmer.
reset-asked = Demandé
reset-from = Depuis
reset-due = Confirmé par { $by }. Prend effet :
reset-confirm = Confirmer
reset-refuse = Refuser
reset-saved-confirmed = La réinitialisation est confirmée. Les seconds facteurs seront retirés dans 24 heures, sauf si l’utilisateur l’arrête.
reset-saved-refused = La réinitialisation est refusée. Les seconds facteurs restent.
