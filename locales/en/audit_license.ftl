# The audit log: plans, licenses and the REST interface.

audit-group-license = License and REST
audit-kind-script = Script
audit-actor-script = A script over REST

audit-did-make-plan = { $actor } made the plan “{ $subject }”.
audit-did-change-plan = { $actor } changed the plan “{ $subject }”.
audit-did-delete-plan = { $actor } deleted the plan “{ $subject }”.
audit-did-change-license = { $actor } changed the license of “{ $subject }”.
audit-did-cancel-license = { $actor } cancelled the contract of “{ $subject }”.
audit-did-keep-license = { $actor } took back the cancellation of the contract of “{ $subject }”.
audit-did-renew-license = A new term of the contract of “{ $subject }” began.
audit-did-end-license = The license of “{ $subject }” ended; the free plan holds now.
audit-did-reset-license-key = { $actor } replaced the license key of “{ $subject }”.
audit-did-request-upgrade = { $actor } asked for a larger license for “{ $subject }”.
audit-did-withdraw-upgrade = { $actor } took back the request of “{ $subject }” for a larger license.
audit-did-grant-upgrade = { $actor } granted “{ $subject }” a larger license.
audit-did-decline-upgrade = { $actor } declined the request of “{ $subject }” for a larger license.
audit-did-grant-namespace = { $actor } gave the account the namespace “{ $subject }”.
audit-did-remove-namespace = { $actor } took the namespace “{ $subject }” from the account, with its aliases.
audit-did-suspend-account = { $actor } suspended the account “{ $subject }”.
audit-did-resume-account = { $actor } lifted the suspension of the account “{ $subject }”.
audit-did-make-api-password = { $actor } made a new API password for “{ $subject }”.
audit-did-show-api-password = { $actor } had the API password of “{ $subject }” shown.
audit-did-revoke-api-password = { $actor } revoked the API password of “{ $subject }”.
audit-did-refuse-client = The client { $subject } was not registered to this account.
audit-did-remove-client = { $actor } removed the client { $subject } from the account.
audit-did-change-client = { $actor } changed the client { $subject }.
audit-did-refuse-session = { $actor } could not start a session with { $subject }.
audit-did-change-session = { $actor } changed the comment of the session with { $subject }.

audit-field-plan = Plan
audit-field-features = Includes
audit-field-max-seats = Max seats
audit-field-max-sessions = Max sessions
audit-field-max-active-devices = Max active devices
audit-field-session-length = Max session length (seconds)
audit-field-max-namespaces = Max namespaces
audit-field-max-aliases = Max aliases per namespace
audit-field-expires = Expires
audit-field-renews = Renews by itself
audit-field-offered = Offered
audit-field-description = Description
audit-field-namespace = Namespace
audit-field-alias = Alias
audit-field-comment = Comment
audit-field-limit = Limit
audit-field-rest-shows-secrets = License key and API password shown over REST

audit-value-limit-reached = A limit of the license was reached
