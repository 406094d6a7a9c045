# Die Befehlszeile von deskwarden-desk.

### Help

desk-about = Macht diesen Desktop über einen eigenen Deskwarden-Server steuerbar.
desk-help-data = Ordner für die Identität, die Einstellungen und das Passwort dieses Geräts
desk-help-server = Adresse des Servers, wird in den Einstellungen behalten; mit #sha256=… wird nur das Zertifikat mit diesem SHA-256 angenommen
desk-help-get-id = Die ID dieses Geräts ausgeben
desk-help-get-alias = Den Alias dieses Geräts ausgeben, eine leere Zeile, wenn es keinen hat
desk-help-get-status = online, connecting oder offline ausgeben
desk-help-version = Die Version dieses Programms ausgeben
desk-help-register-license = Dieses Gerät bei einem Konto registrieren; der Lizenzschlüssel wird von der Standardeingabe gelesen
desk-help-set-password = Das Passwort für den unbeaufsichtigten Zugriff setzen, von der Standardeingabe gelesen
desk-help-remove-password = Das Passwort für den unbeaufsichtigten Zugriff entfernen
desk-help-service = Diesen Desktop erreichbar halten, bis das Programm beendet wird
desk-help-accept = Einen wartenden Anrufer hereinlassen
desk-help-dismiss = Einen wartenden Anrufer abweisen
desk-help-session = Die Sitzung; nur nötig, wenn mehrere Anrufer warten
desk-help-status = Den Server, die ID und die Sitzungen anzeigen
desk-exit-codes =
    Exit-Codes: 0 erledigt, 1 fehlgeschlagen, 2 falsche Verwendung, 3 vom Server abgelehnt, 4 der Dienst läuft nicht oder der Server ist nicht erreichbar.

### Prompts

desk-prompt-license-key = Lizenzschlüssel:
desk-prompt-password = Passwort:

### What was done

desk-server-kept = Der Server ist jetzt { $server }.
desk-registered = Dieses Gerät ist bei { $account } registriert. Seine ID ist { $number }.
desk-start-service = Damit es erreichbar wird, starten Sie den Dienst: deskwarden-desk service
desk-password-set = Das Passwort für den unbeaufsichtigten Zugriff ist gesetzt.
desk-password-removed = Das Passwort ist entfernt. Ab jetzt lässt eine Person an diesem Desktop Anrufer herein.
desk-accepted = Der Anrufer ist hereingelassen.
desk-dismissed = Der Anrufer ist abgewiesen.
desk-service-ready = Der Dienst dieses Desktops läuft. Seine ID ist { $number }.

### Status

desk-status-server = Server:     { $server }
desk-status-no-server = Server:     keiner; geben Sie einen mit --server an
desk-status-online = Verbindung: online
desk-status-connecting = Verbindung: wird aufgebaut
desk-status-offline = Verbindung: offline
desk-status-offline-because = Verbindung: offline: { $reason }
desk-status-id = ID:         { $number }
desk-status-no-id = ID:         noch keine
desk-status-alias = Alias:      { $alias }
desk-status-no-alias = Alias:      keiner
desk-status-account = Konto:      { $account }
desk-status-no-account = Konto:      keines; registrieren Sie das Gerät mit --register-license
desk-status-removed = Konto:      keines; dieses Gerät wurde aus { $account } entfernt. Wieder registrieren: --register-license
desk-status-password = Zugriff:    mit dem Passwort
desk-status-no-password = Zugriff:    eine Person nimmt an (es ist kein Passwort gesetzt)
desk-status-no-sessions = Sitzungen:  keine
desk-status-sessions = Sitzungen:
desk-status-session-open = { "  " }{ $session } { $caller } steuert diesen Desktop
desk-status-session-password = { "  " }{ $session } { $caller } wird nach dem Passwort gefragt
desk-status-session-person = { "  " }{ $session } { $caller } wartet auf Sie: deskwarden-desk accept oder dismiss

### Why there is no link

desk-link-unreachable = der Server antwortet nicht ({ $detail })
desk-link-certificate = das Zertifikat des Servers wird nicht angenommen. Wenn der Server ein neues hat, kopieren Sie den Befehl noch einmal aus dem Portal
desk-link-protocol = was dort antwortet, ist kein Deskwarden-Server ({ $detail })
desk-link-protocol-version = der Server versteht diese Version des Programms nicht. Aktualisieren Sie es
desk-link-proof = der Server nimmt den Schlüssel dieses Geräts nicht an
desk-link-frame = der Server hat dieses Programm nicht verstanden
desk-link-busy = der Server ist ausgelastet
desk-link-replaced = ein anderes Programm mit derselben Identität ist verbunden. Kopieren Sie den Datenordner nicht auf ein anderes Gerät
desk-link-go-away = der Server wird angehalten und kommt wieder
desk-link-broken = die Verbindung ging verloren

### What went wrong

desk-error-usage = Sagen Sie, was zu tun ist: deskwarden-desk --help zählt es auf.
desk-error-several-verbs = Nur eine dieser Optionen kann zugleich angegeben werden.
desk-error-no-data-folder = Es gibt kein Home-Verzeichnis. Nennen Sie mit --data einen Datenordner.
desk-error-data = { $detail }
desk-error-readable-by-others = Andere Benutzer dürfen { $path } lesen. Wenn sonst niemand die Datei gesehen hat, führen Sie aus: chmod 600 { $path }
desk-error-malformed = { $path } kann nicht verwendet werden: { $problem }
desk-error-address-form = Das ist keine Serveradresse. Sie hat die Form https://host:8443
desk-error-address-plain-http = Eine unverschlüsselte Verbindung zu einem anderen Rechner wird abgelehnt. Verwenden Sie https://
desk-error-address-extra = Eine Serveradresse hat keinen Benutzernamen, kein Passwort und keine Abfrage.
desk-error-address-pin = Nach # wird nur sha256= mit dem SHA-256 des Zertifikats in base64url verstanden, bei https-Adressen.
desk-error-no-server = Es ist kein Server bekannt. Geben Sie einen mit --server URL an.
desk-error-no-link = Keine Verbindung zum Server: { $reason }.
desk-error-no-link-yet = Noch keine Verbindung zum Server. Versuchen Sie es noch einmal.
desk-error-service-not-running = Der Dienst läuft nicht. Starten Sie ihn: deskwarden-desk service
desk-error-service-busy = Ein anderes Programm mit diesem Datenordner startet gerade. Versuchen Sie es noch einmal.
desk-error-service-running = Der Dienst läuft schon.
desk-error-service = Der Dienst konnte es nicht tun: { $detail }
desk-error-license-key-form = Das ist kein Lizenzschlüssel. Er hat 25 Buchstaben und Ziffern in fünf Gruppen.
desk-error-wrong-key = Kein Konto hat diesen Lizenzschlüssel. Kopieren Sie ihn noch einmal aus dem Portal.
desk-error-too-many-tries = Zu viele falsche Lizenzschlüssel. Versuchen Sie es später noch einmal.
desk-error-no-seat = Das Konto hat keinen freien Platz. Entfernen Sie im Portal ein Gerät, oder erweitern Sie die Lizenz.
desk-error-unavailable = Der Server konnte dieses Gerät gerade nicht registrieren. Versuchen Sie es noch einmal.
desk-error-password-short = Ein Passwort braucht mindestens { $least } Zeichen.
desk-error-password-long = Das Passwort ist zu lang.
desk-error-not-text = Die Standardeingabe ist kein Text.
desk-error-nobody-waits = Kein solcher Anrufer wartet.
desk-error-several-wait = Mehrere Anrufer warten. Sagen Sie, welcher gemeint ist: deskwarden-desk status zählt sie auf.

desk-error-no-seat-of = „{ $account }“ hat { $most ->
    [one] { $most } Platz, und er ist belegt
   *[other] { $most } Plätze, und alle sind belegt
}. Wer dort Clients ändern darf, kann im Portal einen entfernen; wer die Lizenz ändern darf, kann unter Lizenz mehr Plätze anfragen.
desk-error-account-suspended = Das Konto „{ $account }“ ist ausgesetzt; dafür kann kein Gerät registriert werden. Fragen Sie den Betreiber des Servers.
desk-error-suspended = Das Konto dieses Lizenzschlüssels ist ausgesetzt; dafür kann kein Gerät registriert werden. Fragen Sie den Betreiber des Servers.
desk-notice-length = Die Sitzung mit { $caller } endet in { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}: Länger erlaubt es die Lizenz nicht.
desk-notice-refused-sessions = { $caller } wollte diesen Desktop steuern und wurde abgelehnt: { $most ->
    [one] Das Konto darf { $most } Sitzung
   *[other] Das Konto darf { $most } Sitzungen
} gleichzeitig haben. Wer die Lizenz ändern darf, kann mehr anfragen.
desk-notice-refused-devices = { $caller } wollte diesen Desktop steuern und wurde abgelehnt: { $most ->
    [one] Das Konto darf { $most } Gerät
   *[other] Das Konto darf { $most } Geräte
} gleichzeitig in Sitzungen haben. Wer die Lizenz ändern darf, kann mehr anfragen.
desk-notice-unregistered = Dieses Gerät wurde aus dem Konto „{ $account }“ entfernt. Es behält seine ID.
