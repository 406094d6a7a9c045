# L’interface REST pour les scripts, et ce qui empêche des changements de clients et de sessions.

error-alias-taken-title = Un autre client a cet alias
error-alias-taken-text = Un alias appartient à un seul client. Choisissez-en un autre, ou retirez-le au client qui l’a.
error-namespace-not-yours-title = Cet espace de noms n’est pas le vôtre
error-namespace-not-yours-text = Un alias se termine par @ad ou par un espace de noms de votre compte. Les vôtres sont indiqués sous Licence.
problem-not-an-alias = Un alias a la forme nom@espace ; chaque partie a de 1 à 25 lettres, chiffres, tirets, points et tirets bas.

rest-title = Interface REST
rest-card-text = Des scripts listent clients et sessions, posent alias et commentaires et ferment des sessions.
rest-card-link = Configurer l’interface REST
rest-intro = Avec ces valeurs, scripts et programmes signent ce qu’ils demandent à ce compte.
rest-help = Comment les scripts s’en servent
rest-access = Accès
rest-license-id = ID de licence
rest-base-address = Adresse de base
rest-base-address-other = Adresse de base sans préfixe
rest-not-included = Votre formule ne comprend pas l’interface REST : les scripts sont refusés.
rest-password = Mot de passe d’API
rest-password-none = Il n’y en a pas. Les scripts sont refusés tant que vous n’en créez pas.
rest-password-made-at = Créé
rest-password-make = Créer un mot de passe d’API
rest-password-replace = Remplacer
rest-password-replace-text = Un nouveau mot de passe est créé. L’ancien cesse aussitôt : tout script qui s’en sert est refusé jusqu’à ce qu’il ait le nouveau.
rest-password-show = Afficher de nouveau
rest-password-show-text = Qui connaît le mot de passe d’API peut dans ce compte tout ce que peuvent les scripts. L’affichage est inscrit au journal d’audit.
rest-password-your-own = Votre propre mot de passe
rest-password-revoke = Révoquer
rest-password-revoke-text = Les scripts de ce compte sont désormais refusés, jusqu’à ce que vous créiez un nouveau mot de passe d’API.
rest-password-shown-title = Le mot de passe d’API
rest-password-shown-text = Conservez-le là où seuls vos scripts le lisent. Vous pourrez l’afficher de nouveau.
rest-password-shown-done = Retour à l’interface REST
rest-secrets = Secrets dans les réponses
rest-secrets-text = Les scripts qui demandent les informations du système reçoivent aussi la clé de licence et le mot de passe d’API. Sinon les deux champs sont vides.
rest-secrets-label = Montrer la clé de licence et le mot de passe d’API par REST
rest-secrets-save = Enregistrer
rest-saved-revoked = Le mot de passe d’API est révoqué.
rest-saved-secrets = Enregistré.
