# Das Audit-Protokoll: Tarife, Lizenzen und die REST-Schnittstelle.

audit-group-license = Lizenz und REST
audit-kind-script = Skript
audit-actor-script = Ein Skript über REST

audit-did-make-plan = { $actor } hat den Tarif „{ $subject }“ angelegt.
audit-did-change-plan = { $actor } hat den Tarif „{ $subject }“ geändert.
audit-did-delete-plan = { $actor } hat den Tarif „{ $subject }“ gelöscht.
audit-did-change-license = { $actor } hat die Lizenz von „{ $subject }“ geändert.
audit-did-cancel-license = { $actor } hat den Vertrag von „{ $subject }“ gekündigt.
audit-did-keep-license = { $actor } hat die Kündigung des Vertrags von „{ $subject }“ zurückgenommen.
audit-did-renew-license = Eine neue Laufzeit des Vertrags von „{ $subject }“ hat begonnen.
audit-did-end-license = Die Lizenz von „{ $subject }“ ist abgelaufen; jetzt gilt der kostenlose Tarif.
audit-did-reset-license-key = { $actor } hat den Lizenzschlüssel von „{ $subject }“ ersetzt.
audit-did-request-upgrade = { $actor } hat für „{ $subject }“ eine größere Lizenz angefragt.
audit-did-withdraw-upgrade = { $actor } hat die Anfrage von „{ $subject }“ nach einer größeren Lizenz zurückgezogen.
audit-did-grant-upgrade = { $actor } hat „{ $subject }“ eine größere Lizenz gewährt.
audit-did-decline-upgrade = { $actor } hat die Anfrage von „{ $subject }“ nach einer größeren Lizenz abgelehnt.
audit-did-grant-namespace = { $actor } hat dem Konto den Namensraum „{ $subject }“ gegeben.
audit-did-remove-namespace = { $actor } hat dem Konto den Namensraum „{ $subject }“ samt seinen Aliasen genommen.
audit-did-suspend-account = { $actor } hat das Konto „{ $subject }“ ausgesetzt.
audit-did-resume-account = { $actor } hat die Aussetzung des Kontos „{ $subject }“ aufgehoben.
audit-did-make-api-password = { $actor } hat für „{ $subject }“ ein neues API-Passwort erzeugt.
audit-did-show-api-password = { $actor } hat sich das API-Passwort von „{ $subject }“ anzeigen lassen.
audit-did-revoke-api-password = { $actor } hat das API-Passwort von „{ $subject }“ widerrufen.
audit-did-refuse-client = Der Client { $subject } wurde nicht für dieses Konto registriert.
audit-did-remove-client = { $actor } hat den Client { $subject } aus dem Konto entfernt.
audit-did-change-client = { $actor } hat den Client { $subject } geändert.
audit-did-refuse-session = { $actor } konnte keine Sitzung mit { $subject } beginnen.
audit-did-change-session = { $actor } hat den Kommentar der Sitzung mit { $subject } geändert.

audit-field-plan = Tarif
audit-field-features = Enthält
audit-field-max-seats = Max. Plätze
audit-field-max-sessions = Max. Sitzungen
audit-field-max-active-devices = Max. aktive Geräte
audit-field-session-length = Max. Sitzungsdauer (Sekunden)
audit-field-max-namespaces = Max. Namensräume
audit-field-max-aliases = Max. Aliase je Namensraum
audit-field-expires = Läuft ab
audit-field-renews = Verlängert sich von selbst
audit-field-offered = Angeboten
audit-field-description = Beschreibung
audit-field-namespace = Namensraum
audit-field-alias = Alias
audit-field-comment = Kommentar
audit-field-limit = Grenze
audit-field-rest-shows-secrets = Lizenzschlüssel und API-Passwort über REST sichtbar

audit-value-limit-reached = Eine Grenze der Lizenz war erreicht
