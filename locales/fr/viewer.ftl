### La page du bureau à distance dans le navigateur. `{ $name }` est le nom de l'appareil.

## The bar

viewer-toolbar = Commandes de la session
viewer-verified = Vérifié avec la clé d’appareil que ce serveur connaît
viewer-view-only = Affichage seul
viewer-original-size = Taille d’origine
viewer-keys = Touches
viewer-keys-ctrl-alt-del = Ctrl + Alt + Suppr
viewer-keys-alt-tab = Alt + Tab
viewer-keys-alt-f4 = Alt + F4
viewer-keys-super = Super
viewer-full-screen = Plein écran
viewer-end = Terminer la session
viewer-statistics = { $fps } i/s · { $latency } ms · { $bitrate } kbit/s · { $width } × { $height }
viewer-status-asking = Demande en cours
viewer-status-waiting = En attente
viewer-status-password = Mot de passe requis
viewer-status-connecting = Connexion
viewer-status-reconnecting = Reconnexion
viewer-status-ended = Terminée

## The picture

viewer-picture = Écran de { $name }. Appuyez ensemble sur Ctrl, Alt gauche et Maj pour atteindre les commandes de la session.

## The words over the picture

viewer-asking = Demande à { $name }…
viewer-asking-detail = L’appareil doit d’abord répondre.
viewer-waiting = En attente d’acceptation
viewer-waiting-detail = Quelqu’un devant { $name } doit accepter.
viewer-connecting = Connexion à { $name }…
viewer-connecting-detail = Recherche d’un chemin à travers le réseau.
viewer-reconnecting = Reconnexion à { $name }…
viewer-reconnecting-detail = La connexion a été interrompue. Un nouvel essai se fait tout seul.
viewer-password = Mot de passe pour { $name }
viewer-password-detail = Saisissez le mot de passe d’accès sans surveillance défini sur l’appareil. Seul l’appareil le voit.
viewer-password-label = Mot de passe
viewer-password-send = Connecter
viewer-password-checking = Vérification du mot de passe…
viewer-password-wrong = Ce mot de passe est faux.
viewer-password-wait = Vous pourrez réessayer dans { $seconds } s.
viewer-ended = Session terminée
viewer-connect-again = Se reconnecter
viewer-session-details = Détails de la session

## Why the session ended, and what to do next

viewer-end-closed-in-portal = Fermée par { $by } dans le portail. Demandez-lui avant de vous reconnecter.
viewer-end-signed-out = { $by } s’est déconnecté du portail. Connectez-vous au portail pour vous reconnecter.
viewer-end-right-revoked = { $by } vous a retiré le droit de vous connecter. Demandez-lui avant de vous reconnecter.
viewer-end-ended-by-viewer = Vous avez terminé la session. Vous pouvez vous reconnecter à tout moment.
viewer-end-ended-by-host = La session a été terminée sur l’appareil. Demandez à la personne qui s’y trouve avant de vous reconnecter.
viewer-end-dismissed = La personne devant l’appareil a refusé. Demandez-lui avant de vous reconnecter.
viewer-end-unanswered = Personne n’a répondu, ou aucun mot de passe n’a été envoyé à temps. Vérifiez que l’appareil est en ligne, puis reconnectez-vous.
viewer-end-lost-contact = Le contact avec l’appareil ou le serveur a été perdu. Vérifiez que l’appareil est en ligne, puis reconnectez-vous.
viewer-end-no-path = Aucun chemin à travers le réseau vers l’appareil n’a été trouvé. Vérifiez que les deux côtés sont dans des réseaux qui peuvent se joindre, puis reconnectez-vous.
viewer-end-no-screen = L’appareil n’a pas d’écran à montrer. Assurez-vous que quelqu’un y a ouvert une session, puis reconnectez-vous.
viewer-end-too-many-sessions = L’appareil sert autant de sessions qu’il le peut. Reconnectez-vous quand une autre sera terminée.
viewer-end-unverified = L’appareil n’a pas pu prouver qu’il est celui que ce serveur connaît ; rien n’a donc été montré ni envoyé. Quelqu’un écoute peut-être : prévenez votre administrateur avant de vous reconnecter.
viewer-end-no-av1 = Ce navigateur ne peut pas afficher de vidéo AV1. Utilisez une version récente d’un navigateur qui le peut, puis reconnectez-vous.
viewer-end-no-webrtc = Ce navigateur ne peut pas établir de connexion protégée sur cette page. Utilisez un navigateur récent et ouvrez le portail par HTTPS.
viewer-end-replaced = Une autre page a repris cette session. Continuez là-bas, ou reconnectez-vous ici.
viewer-end-outdated = Cette page ne correspond plus au serveur. Rechargez-la, puis reconnectez-vous.
viewer-end-sign-in = Vous êtes déconnecté. Connectez-vous au portail pour vous reconnecter.
viewer-end-over = La session était déjà terminée. Ses détails disent pourquoi.
viewer-end-unknown = La session est terminée. Ses détails en disent plus.

viewer-length = Cette session se termine dans { $time } : la licence n’en permet pas de plus longue.
viewer-length-dismiss = Fermer l’avis
viewer-end-length-reached = Cette session a atteint la durée maximale permise par la licence. Vous pouvez vous reconnecter aussitôt ; qui peut modifier la licence peut demander des sessions plus longues sous Licence.
viewer-end-limit-reached = La session a été refusée : la licence n’en permet pas plus à la fois. Attendez qu’une autre se termine ou adressez-vous à qui peut modifier la licence.
viewer-end-account-suspended = Le compte a été suspendu par la personne qui gère ce serveur. La raison figure sur les pages du portail.
viewer-end-client-removed = { $by } a retiré l’appareil du compte ; il ne peut plus être contrôlé depuis celui-ci.
