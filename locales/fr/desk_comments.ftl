### Comments on sessions that are over.

desk-help-comment = Commenter une session terminée sur ce bureau
desk-help-comment-text = Le commentaire, jusqu’à 1 000 caractères
desk-help-comment-session = La session ; sans elle, la dernière
desk-commented = Le commentaire sur la session { $session } est enregistré.
desk-notice-comment = La session avec { $caller } est terminée. Votre compte demande un commentaire : deskwarden-desk comment "Ce qui a été fait"
desk-error-comment-unknown-session = Il n’y a pas de telle session de cet appareil dans son compte.
desk-error-comment-still-running = Cette session n’est pas terminée. Commentez-la quand elle le sera.
desk-error-comment-too-late = Cette session s’est terminée il y a plus de 24 heures. Qui peut modifier les sessions peut la commenter dans le portail.
desk-error-comment-not-asked = Le compte de cet appareil ne demande pas de commentaires. Qui peut modifier ses paramètres peut l’activer dans le portail.
desk-error-comment-empty = Ce commentaire est vide.
desk-error-comment-too-long = Ce commentaire est trop long : avec ce qui a déjà été dit de la session, il y a de la place pour 1 000 caractères.
desk-error-comment-unavailable = Le serveur n’a pas pu enregistrer le commentaire. Réessayez.
desk-error-under-way = Une autre commande de ce genre est en cours. Réessayez quand elle sera terminée.
