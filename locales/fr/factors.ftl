# Textes sur l’authentification à deux facteurs : la configurer et s’en servir.

## Deuxième étape de la connexion

second-step-title = Deuxième étape
second-step-intro = Votre mot de passe est juste. Prouvez maintenant que c’est bien vous.
second-step-over = Cette connexion a pris trop de temps ou a reçu trop de codes erronés. Reconnectez-vous.
second-step-code = Code de votre application d’authentification
second-step-continue = Continuer
second-step-recovery = Utiliser un code de secours
second-step-recovery-code = Code de secours
second-step-recovery-hint = L’un des codes que vous avez conservés en configurant l’authentification à deux facteurs. Chacun sert une seule fois.
second-step-back = Se connecter sous un autre nom
second-step-lost = J’ai perdu mon second facteur
second-step-lost-text = Un propriétaire de votre compte ou l’opérateur peut confirmer que c’est bien vous. Un jour plus tard, votre second facteur est retiré ; vous vous connectez alors avec votre mot de passe et en configurez un nouveau. Vous recevez un e-mail avec un lien pour tout arrêter.
second-step-lost-button = Demander une réinitialisation
second-step-lost-asked = Vous avez demandé une réinitialisation. Un propriétaire de votre compte ou l’opérateur doit la confirmer ; adressez-vous à eux. Si vous retrouvez votre second facteur, connectez-vous avec : cela arrête la réinitialisation.

## Clés d’accès

passkey-sign-in = Se connecter avec une clé d’accès
passkey-use = Utiliser une clé d’accès
passkey-or = ou
passkey-failed = Cela n’a pas fonctionné. Réessayez.
passkey-cancelled = Rien n’a été confirmé, ou cela a pris trop de temps. Réessayez.
passkey-known = Cet appareil ou cette clé de sécurité a déjà une clé d’accès pour vous ici.
passkey-elsewhere = Les clés d’accès ne fonctionnent pas à cette adresse. Ouvrez le portail sous son nom habituel.
passkey-offline = Le serveur est injoignable. Réessayez.
passkey-title = Clés d’accès
passkey-intro = Une clé d’accès est conservée par votre appareil, votre navigateur ou une clé de sécurité. Elle peut remplacer le code, ou le mot de passe et le code ensemble.
passkey-none = Vous n’avez pas de clé d’accès.
passkey-needs-name = Pour les clés d’accès, le portail doit être ouvert par un nom et non par une adresse IP.
passkey-unsupported = Ce navigateur ne propose pas de clés d’accès ici. Elles demandent JavaScript et une connexion chiffrée.
passkey-name = Nom
passkey-name-hint = Par exemple « Portable » ou « Clé de sécurité bleue ».
passkey-add = Ajouter une clé d’accès
passkey-added-at = Ajoutée
passkey-last-used = Dernière utilisation
passkey-never-used = jamais
passkey-remove = Supprimer
passkey-remove-text = « { $name } » ne vous connectera plus. Supprimez-la aussi sur l’appareil qui la conserve.

## Paramètres

factors-title = Authentification à deux facteurs
factors-intro = Avec un second facteur, personne n’entre en ne connaissant que votre mot de passe.
factors-on = Activée
factors-off = Désactivée
factors-demanded = L’un de vos comptes exige un second facteur ; le dernier ne peut donc pas être retiré.
factors-password = Votre mot de passe
factors-saved = Enregistré.
totp-title = Application d’authentification
totp-intro = Une application sur votre téléphone affiche un nouveau code toutes les 30 secondes.
totp-set-up = Configurer
totp-remove = Désactiver
totp-remove-text = Les codes de l’application ne seront plus demandés.
totp-set-up-title = Configurer l’application d’authentification
totp-scan = Scannez ce code avec l’application :
totp-qr = Code QR contenant le secret pour votre application d’authentification
totp-type = Ou saisissez ceci dans l’application :
totp-code = Code que l’application affiche maintenant
totp-switch-on = Activer
recovery-title = Codes de secours
recovery-left =
    { $count ->
        [0] Il ne vous reste aucun code de secours.
        [one] Il vous reste { $count } code de secours.
       *[other] Il vous reste { $count } codes de secours.
    }
recovery-intro = Un code de secours remplace votre second facteur quand vous ne l’avez pas sur vous. Chacun sert une seule fois.
recovery-make = Créer de nouveaux codes
recovery-make-text = Les anciens codes n’auront alors plus de valeur.
recovery-shown-title = Vos codes de secours
recovery-shown-text = Conservez ces codes là où vous les trouverez sans votre téléphone. Ils ne s’affichent que maintenant ; chacun sert une seule fois.
recovery-copy = Tout copier
recovery-print = Imprimer
recovery-done = Je les ai conservés
enrol-title = Configurer un second facteur
enrol-text = Ce compte exige un second facteur de chaque utilisateur. Configurez-en un pour continuer.
enrol-totp = Utiliser une application d’authentification

## Arrêter une réinitialisation

reset-stop-title = Garder votre second facteur ?
reset-stop-text = Quelqu’un qui connaît votre mot de passe déclare que vous avez perdu votre second facteur. Si ce n’était pas vous, arrêtez tout ici et changez votre mot de passe.
reset-stop-button = Arrêter la réinitialisation
reset-stopped-title = La réinitialisation est arrêtée
reset-stopped-text = Votre second facteur reste en place. Si vous n’avez pas demandé cette réinitialisation, changez votre mot de passe maintenant.
reset-nothing-title = Il n’y a rien à arrêter
reset-nothing-text = Ce lien a déjà servi ou est trop ancien, ou la réinitialisation est déjà arrêtée ou faite.

## Ce qui peut échouer

problem-wrong-code = Le code est faux ou a déjà servi. Attendez le suivant.
problem-passkey = La clé d’accès n’a pas été acceptée. Réessayez.
error-totp-on-title = L’application d’authentification est déjà configurée
error-totp-on-text = Pour en utiliser une autre, désactivez-la d’abord.
error-set-up-over-title = Cela a pris trop de temps
error-set-up-over-text = Recommencez la configuration de l’application d’authentification.
error-last-factor-title = Le dernier second facteur reste
error-last-factor-text = L’un de vos comptes exige un second facteur. Ajoutez-en un autre avant de retirer celui-ci.
error-no-factor-title = Il n’y a pas de second facteur
error-no-factor-text = Les codes de secours remplacent un second facteur. Configurez-en un d’abord.
error-reset-confirmed-title = C’est déjà confirmé
error-reset-confirmed-text = Quelqu’un d’autre l’a confirmé. Cela se fera tout seul après le délai.
error-passkeys-title = Trop de clés d’accès
error-passkeys-text = Supprimez une clé d’accès que vous n’utilisez pas avant d’en ajouter une autre.
