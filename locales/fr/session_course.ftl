### What happened in a session, on its page.

course-title = Déroulement
course-empty = Rien n’a été noté pour cette session : elle est plus ancienne que cette liste.
course-requested = { $from } a demandé à se connecter à { $to }
course-accepted = Admis par l’appareil contrôlé
course-accepted-password = Admis par le mot de passe d’accès sans surveillance
course-accepted-person = Admis par la personne devant l’appareil contrôlé
course-accepted-by = Admis par { $name } devant l’appareil contrôlé
course-permissions-granted = Autorisations accordées : { $permissions }
course-permissions-changed = Autorisations modifiées : { $permissions }
course-path-direct = Connexion directe
course-path-relayed = Connexion par un relais
course-viewer-lost = La page de l’observateur avait disparu
course-viewer-reconnected = La page de l’observateur est revenue
course-host-reconnected = L’appareil contrôlé est revenu vers le serveur
course-close-requested = Les deux bouts ont reçu l’ordre de raccrocher : { $reason }
course-closed = Fini : { $reason }
session-comment = Commentaire
session-comment-none = Pas encore de commentaire
session-comment-edit = Modifier le commentaire
session-comment-hint = Jusqu’à 1 000 caractères. Seuls les utilisateurs de votre compte le voient.
session-comment-saved = Le commentaire est enregistré.
account-comments = Commentaires sur les sessions
account-comments-off = Personne n’est invité à commenter une session qui se termine.
account-comments-on = Quiconque termine une session est invité à la commenter : dans le navigateur et sur l’appareil.
account-comments-ask = Demander des commentaires
account-comments-stop = Ne plus demander
audit-field-asks-for-comment = Commentaires demandés
error-comment-too-late-title = Trop tard pour un commentaire
error-comment-too-late-text = Qui a pris part à une session peut la commenter ici pendant 24 heures après sa fin. Qui peut modifier les sessions peut encore le faire sur la page de la session.

## In the browser, when the session is over

viewer-comment = Commentaire sur cette session
viewer-comment-hint = Qu’est-ce qui a été fait ? Jusqu’à 1 000 caractères ; les utilisateurs du compte le voient sur la page de la session.
viewer-comment-save = Enregistrer le commentaire
viewer-comment-skip = Passer
viewer-comment-saving = Enregistrement…
viewer-comment-saved = Votre commentaire est enregistré.
viewer-comment-empty = Saisissez d’abord un commentaire, ou passez.
viewer-comment-too-long = Trop long : avec ce qui a déjà été dit, il y a de la place pour 1 000 caractères. Raccourcissez-le et enregistrez de nouveau.
viewer-comment-too-late = La session est terminée depuis trop longtemps. Ouvrez ses détails pour la commenter.
viewer-comment-not-asked = Le compte ne demande plus de commentaires. Ouvrez les détails de la session pour la commenter.
viewer-comment-signed-out = Vous êtes déconnecté. Connectez-vous dans un autre onglet, puis enregistrez de nouveau ici.
viewer-comment-failed = L’enregistrement n’a pas réussi. Votre saisie est toujours là : enregistrez de nouveau dans un instant.
