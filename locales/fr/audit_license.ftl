# Le journal d’audit : formules, licences et interface REST.

audit-group-license = Licence et REST
audit-kind-script = Script
audit-actor-script = Un script par REST

audit-did-make-plan = { $actor } a créé la formule « { $subject } ».
audit-did-change-plan = { $actor } a modifié la formule « { $subject } ».
audit-did-delete-plan = { $actor } a supprimé la formule « { $subject } ».
audit-did-change-license = { $actor } a modifié la licence de « { $subject } ».
audit-did-cancel-license = { $actor } a résilié le contrat de « { $subject } ».
audit-did-keep-license = { $actor } a annulé la résiliation du contrat de « { $subject } ».
audit-did-renew-license = Une nouvelle période du contrat de « { $subject } » a commencé.
audit-did-end-license = La licence de « { $subject } » a pris fin ; la formule gratuite s’applique désormais.
audit-did-reset-license-key = { $actor } a remplacé la clé de licence de « { $subject } ».
audit-did-request-upgrade = { $actor } a demandé une licence plus grande pour « { $subject } ».
audit-did-withdraw-upgrade = { $actor } a retiré la demande de licence plus grande de « { $subject } ».
audit-did-grant-upgrade = { $actor } a accordé à « { $subject } » une licence plus grande.
audit-did-decline-upgrade = { $actor } a refusé la demande de licence plus grande de « { $subject } ».
audit-did-grant-namespace = { $actor } a attribué au compte l’espace de noms « { $subject } ».
audit-did-remove-namespace = { $actor } a retiré au compte l’espace de noms « { $subject } » avec ses alias.
audit-did-suspend-account = { $actor } a suspendu le compte « { $subject } ».
audit-did-resume-account = { $actor } a levé la suspension du compte « { $subject } ».
audit-did-make-api-password = { $actor } a créé un nouveau mot de passe d’API pour « { $subject } ».
audit-did-show-api-password = { $actor } a affiché le mot de passe d’API de « { $subject } ».
audit-did-revoke-api-password = { $actor } a révoqué le mot de passe d’API de « { $subject } ».
audit-did-refuse-client = Le client { $subject } n’a pas été enregistré dans ce compte.
audit-did-remove-client = { $actor } a retiré le client { $subject } du compte.
audit-did-change-client = { $actor } a modifié le client { $subject }.
audit-did-refuse-session = { $actor } n’a pas pu démarrer une session avec { $subject }.
audit-did-change-session = { $actor } a modifié le commentaire de la session avec { $subject }.

audit-field-plan = Formule
audit-field-features = Comprend
audit-field-max-seats = Nombre max. de postes
audit-field-max-sessions = Nombre max. de sessions
audit-field-max-active-devices = Nombre max. d’appareils actifs
audit-field-session-length = Durée max. de session (secondes)
audit-field-max-namespaces = Nombre max. d’espaces de noms
audit-field-max-aliases = Nombre max. d’alias par espace de noms
audit-field-expires = Expire
audit-field-renews = Se renouvelle automatiquement
audit-field-offered = Proposée
audit-field-description = Description
audit-field-namespace = Espace de noms
audit-field-alias = Alias
audit-field-comment = Commentaire
audit-field-limit = Limite
audit-field-rest-shows-secrets = Clé de licence et mot de passe d’API visibles par REST

audit-value-limit-reached = Une limite de la licence était atteinte
