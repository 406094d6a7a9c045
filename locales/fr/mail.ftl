# Les messages aux personnes, et les pages de l’opérateur à leur sujet.

## Letters

letter-signature = Deskwarden sur { $address }
letter-no-answer = Ce message a été écrit par un programme. Personne ne lit les réponses.
letter-link-as-text = Si le bouton ne fonctionne pas, ouvrez cette adresse dans votre navigateur :
letter-good-until = Le lien est valable une fois, jusqu’au { $date }.
letter-unexpected = Si vous n’attendiez pas ce message, ne faites rien.
letter-nothing-happens = Si ce n’était pas vous, ne faites rien : tout reste comme avant.
letter-not-you-password = Si ce n’était pas vous, définissez tout de suite un nouveau mot de passe par « Mot de passe oublié ? » sur la page de connexion, et prévenez l’opérateur de ce serveur.
letter-not-you-operator = Si ce n’était pas vous, prévenez tout de suite l’opérateur de ce serveur.

letter-invitation-subject = { $by } vous invite dans { $account }
letter-invitation-text = { $by } vous invite à utiliser le bureau à distance de { $account }.
letter-invitation-button = Accepter l’invitation
letter-password-reset-subject = Définir un nouveau mot de passe
letter-password-reset-text = Quelqu’un, sans doute vous, a demandé un lien pour définir un nouveau mot de passe pour cette adresse e-mail.
letter-password-reset-button = Définir un nouveau mot de passe
letter-password-changed-subject = Votre mot de passe a été modifié
letter-password-changed-text = Votre mot de passe a été modifié le { $date }, depuis l’adresse réseau { $address }. Vos autres connexions ont pris fin.
letter-email-confirmation-subject = Confirmez votre nouvelle adresse e-mail
letter-email-confirmation-text = Vous souhaitez désormais vous connecter avec cette adresse e-mail. Veuillez confirmer qu’elle est à vous.
letter-email-changed-subject = Votre adresse e-mail a été modifiée
letter-email-changed-text = Vous vous connectez maintenant avec { $email }. L’adresse à laquelle ce message a été envoyé n’est plus utilisée.
letter-account-email-confirmation-subject = Confirmez l’adresse e-mail de { $account }
letter-account-email-confirmation-text = Cette adresse doit devenir l’adresse e-mail du compte { $account }. Veuillez confirmer que vous êtes d’accord.
letter-confirm-button = Confirmer l’adresse
letter-account-email-changed-subject = L’adresse e-mail de { $account } a été modifiée
letter-account-email-changed-text = Les messages concernant le compte { $account } vont maintenant à { $email }.
letter-totp-added-subject = Une application d’authentification a été ajoutée à votre connexion
letter-totp-added-text = Depuis le { $date }, la connexion demande un code de votre application d’authentification. Elle a été configurée depuis l’adresse réseau { $address }.
letter-passkey-added-subject = Une clé d’accès a été ajoutée à votre connexion
letter-passkey-added-text = La clé d’accès « { $passkey } » a été ajoutée le { $date }, depuis l’adresse réseau { $address }.
letter-totp-removed-subject = L’application d’authentification a été retirée de votre connexion
letter-totp-removed-text = Depuis le { $date }, la connexion ne demande plus de code de votre application d’authentification. Elle a été retirée depuis l’adresse réseau { $address }.
letter-passkey-removed-subject = Une clé d’accès a été supprimée de votre connexion
letter-passkey-removed-text = La clé d’accès « { $passkey } » a été supprimée le { $date }, depuis l’adresse réseau { $address }.
letter-recovery-code-subject = Un code de secours a été utilisé pour se connecter
letter-recovery-code-text = Le { $date }, quelqu’un s’est connecté en votre nom avec un code de secours, depuis l’adresse réseau { $address }.
letter-recovery-code-left = { $left ->
    [0] Il ne reste aucun code de secours. Créez-en de nouveaux dans Paramètres, Sécurité.
    [one] Il reste un code de secours. Créez-en de nouveaux dans Paramètres, Sécurité.
   *[other] Il reste { $left } codes de secours.
}
letter-reset-requested-subject = Avez-vous perdu votre second facteur ?
letter-reset-requested-text = Quelqu’un qui connaît votre mot de passe affirme, depuis l’adresse réseau { $address }, que votre second facteur est perdu. Un propriétaire de votre compte ou l’opérateur décide maintenant s’il est retiré.
letter-reset-requested-not-you = Si ce n’était pas vous, cliquez sur le bouton, puis définissez un nouveau mot de passe.
letter-not-me-button = Ce n’était pas moi
letter-reset-asked-subject = { $user } a perdu son second facteur
letter-reset-asked-text = { $user } dans le compte { $account } demande que son second facteur soit retiré. Assurez-vous, de préférence de vive voix, qu’il s’agit bien de cette personne. Confirmez ou refusez ensuite.
letter-reset-asked-button = Ouvrir les utilisateurs
letter-reset-confirmed-subject = Votre second facteur va être retiré
letter-reset-confirmed-text = { $by } a confirmé que votre second facteur est perdu. Il sera retiré le { $date }.
letter-reset-confirmed-not-you = Si vous ne l’avez pas demandé, arrêtez cela avec le bouton, puis définissez un nouveau mot de passe.
letter-stop-button = Arrêter cela
letter-reset-done-subject = Votre second facteur a été retiré
letter-reset-done-text = Le { $date }, votre second facteur a été retiré. Jusqu’à ce que vous en configuriez un nouveau dans Paramètres, Sécurité, votre mot de passe seul suffit pour vous connecter.
letter-test-subject = Message de test
letter-test-text = L’envoi de messages fonctionne. Ceci est un test.

## The operator's pages

mail-title = Messagerie
mail-intro = Tous les messages de ce serveur, les plus récents d’abord. Ils sont conservés { $days } jours ; le contenu d’un message est oublié dès qu’il est envoyé.
mail-no-server-title = Aucun serveur de messagerie n’est configuré
mail-no-server-text = Les messages sont écrits, mais pas envoyés. Vous pouvez les lire ici et transmettre ce qu’ils disent. Pour qu’ils soient envoyés, mettez ceci dans le fichier de configuration avec les données de votre serveur de messagerie, puis redémarrez le serveur :
mail-recipient = À
mail-kind = Sujet
mail-written = Écrit
mail-state = État
mail-attempts = Essais
mail-next-try = Prochain essai
mail-finished-sent = Envoyé
mail-finished-failed = Abandonné
mail-last-error = Dernier problème
mail-details = Message
mail-state-waiting = En attente
mail-state-waiting-no-server = En attente : aucun serveur de messagerie n’est configuré
mail-state-sent = Envoyé
mail-state-failed = Abandonné
mail-empty-title = Pas encore de messages
mail-empty-text = Les invitations, les liens pour définir un nouveau mot de passe et les avis sur les connexions apparaîtront ici.
mail-nothing-found = Aucun message n’est dans cet état.
mail-forgotten = Le contenu de ce message a été oublié lors de son envoi.
mail-unreadable = Le contenu de ce message a été scellé avec une autre clé maîtresse.
mail-secret = Quiconque possède ce lien peut l’utiliser. Ne le donnez qu’au destinataire. Le journal d’audit indique que vous avez lu ce message.
mail-retry = Essayer maintenant
mail-discard = Jeter
mail-test-title = Tester le serveur de messagerie
mail-test-button = Envoyer un message de test
mail-test-sent = Le serveur de messagerie a accepté le message de test à { $address }.
mail-test-failed = Le message de test à { $address } n’a pas été envoyé.

mail-kind-invitation = Invitation
mail-kind-password-reset = Lien pour un nouveau mot de passe
mail-kind-password-changed = Mot de passe modifié
mail-kind-email-confirmation = Confirmation d’une nouvelle adresse e-mail
mail-kind-email-changed = Adresse e-mail modifiée
mail-kind-account-email-confirmation = Confirmation de la nouvelle adresse e-mail d’un compte
mail-kind-account-email-changed = Adresse e-mail d’un compte modifiée
mail-kind-factor-added = Second facteur ajouté
mail-kind-factor-removed = Second facteur retiré
mail-kind-recovery-code-used = Code de secours utilisé
mail-kind-factor-reset-requested = Second facteur perdu : question à l’utilisateur
mail-kind-factor-reset-asked = Second facteur perdu : question à un propriétaire
mail-kind-factor-reset-confirmed = Second facteur bientôt retiré
mail-kind-factor-reset-done = Second facteur retiré sur demande
mail-kind-test = Message de test

mail-fault-connection = Le serveur de messagerie est injoignable ou a interrompu la connexion : { $detail }
mail-fault-slow = Le serveur de messagerie n’a pas répondu à temps ({ $detail }).
mail-fault-encryption = Aucune connexion sûre au serveur de messagerie n’a pu être établie : { $detail }
mail-fault-login = Le serveur de messagerie n’accepte pas le nom d’utilisateur et le mot de passe : { $detail }
mail-fault-sender = Le serveur de messagerie n’accepte pas de messages de ce serveur : { $detail }
mail-fault-later = Le serveur de messagerie veut ce message plus tard : { $detail }
mail-fault-recipient = Le serveur de messagerie refuse le destinataire : { $detail }
mail-fault-content = Le serveur de messagerie refuse le message : { $detail }
mail-fault-unreadable = Le contenu du message a été scellé avec une autre clé maîtresse.

error-no-mail-server-title = Aucun serveur de messagerie n’est configuré
error-no-mail-server-text = La configuration n’indique aucun serveur de messagerie. La page « Messagerie » dit ce qu’il faut y mettre.
error-mail-sent-title = Le message est déjà envoyé
error-mail-sent-text = Un message envoyé ne peut pas être rappelé. Si quelque chose y est faux, prévenez le destinataire.
error-mail-not-retriable-title = Le message ne peut pas être essayé maintenant
error-mail-not-retriable-text = Il est déjà envoyé, ou le serveur est sur le point de l’essayer. Regardez à nouveau dans un instant.
