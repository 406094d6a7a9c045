# Texte zur Zwei-Faktor-Authentifizierung: einrichten und damit anmelden.

## Zweiter Schritt der Anmeldung

second-step-title = Zweiter Schritt
second-step-intro = Ihr Passwort stimmt. Weisen Sie nun nach, dass Sie es sind.
second-step-over = Diese Anmeldung hat zu lange gedauert, oder es gab zu viele falsche Codes. Melden Sie sich noch einmal an.
second-step-code = Code aus Ihrer Authentifizierungs-App
second-step-continue = Weiter
second-step-recovery = Wiederherstellungscode verwenden
second-step-recovery-code = Wiederherstellungscode
second-step-recovery-hint = Einer der Codes, die Sie beim Einrichten der Zwei-Faktor-Authentifizierung aufbewahrt haben. Jeder gilt einmal.
second-step-back = Als jemand anderes anmelden
second-step-lost = Ich habe meinen zweiten Faktor verloren
second-step-lost-text = Ein Inhaber Ihres Kontos oder der Betreiber kann bestätigen, dass wirklich Sie es sind. Einen Tag später wird Ihr zweiter Faktor entfernt; dann melden Sie sich mit dem Passwort an und richten einen neuen ein. Sie erhalten eine E-Mail mit einem Link, der das anhält.
second-step-lost-button = Zurücksetzen beantragen
second-step-lost-asked = Sie haben das Zurücksetzen beantragt. Ein Inhaber Ihres Kontos oder der Betreiber muss es bestätigen; sprechen Sie sie darauf an. Wenn Sie Ihren zweiten Faktor wiederfinden, melden Sie sich damit an: Das hält das Zurücksetzen an.

## Passkeys

passkey-sign-in = Mit Passkey anmelden
passkey-use = Passkey verwenden
passkey-or = oder
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal.
passkey-cancelled = Es wurde nichts bestätigt, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.
passkey-known = Dieses Gerät oder dieser Sicherheitsschlüssel hat hier bereits einen Passkey für Sie.
passkey-elsewhere = Unter dieser Adresse funktionieren Passkeys nicht. Öffnen Sie das Portal unter seinem gewohnten Namen.
passkey-offline = Der Server ist nicht erreichbar. Versuchen Sie es noch einmal.
passkey-title = Passkeys
passkey-intro = Einen Passkey bewahrt Ihr Gerät, Ihr Browser oder ein Sicherheitsschlüssel auf. Er kann den Code ersetzen, oder Passwort und Code zusammen.
passkey-none = Sie haben keinen Passkey.
passkey-needs-name = Für Passkeys muss das Portal unter einem Namen geöffnet werden, nicht unter einer IP-Adresse.
passkey-unsupported = Dieser Browser bietet hier keine Passkeys an. Sie brauchen JavaScript und eine verschlüsselte Verbindung.
passkey-name = Name
passkey-name-hint = Zum Beispiel „Laptop“ oder „Blauer Sicherheitsschlüssel“.
passkey-add = Passkey hinzufügen
passkey-added-at = Hinzugefügt
passkey-last-used = Zuletzt verwendet
passkey-never-used = nie
passkey-remove = Entfernen
passkey-remove-text = Mit „{ $name }“ können Sie sich dann nicht mehr anmelden. Löschen Sie ihn auch auf dem Gerät, das ihn aufbewahrt.

## Einstellungen

factors-title = Zwei-Faktor-Authentifizierung
factors-intro = Mit einem zweiten Faktor kommt niemand hinein, der nur Ihr Passwort kennt.
factors-on = Ein
factors-off = Aus
factors-demanded = Eines Ihrer Konten verlangt einen zweiten Faktor; der letzte lässt sich deshalb nicht entfernen.
factors-password = Ihr Passwort
factors-saved = Gespeichert.
totp-title = Authentifizierungs-App
totp-intro = Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code.
totp-set-up = Einrichten
totp-remove = Ausschalten
totp-remove-text = Nach Codes der App wird dann nicht mehr gefragt.
totp-set-up-title = Authentifizierungs-App einrichten
totp-scan = Scannen Sie diesen Code mit der App:
totp-qr = QR-Code mit dem Geheimnis für Ihre Authentifizierungs-App
totp-type = Oder geben Sie dies in die App ein:
totp-code = Code, den die App jetzt zeigt
totp-switch-on = Einschalten
recovery-title = Wiederherstellungscodes
recovery-left =
    { $count ->
        [0] Sie haben keine Wiederherstellungscodes mehr.
        [one] Sie haben noch einen Wiederherstellungscode.
       *[other] Sie haben noch { $count } Wiederherstellungscodes.
    }
recovery-intro = Ein Wiederherstellungscode ersetzt Ihren zweiten Faktor, wenn Sie ihn nicht bei sich haben. Jeder gilt einmal.
recovery-make = Neue Codes erzeugen
recovery-make-text = Die alten Codes sind dann wertlos.
recovery-shown-title = Ihre Wiederherstellungscodes
recovery-shown-text = Bewahren Sie diese Codes so auf, dass Sie sie auch ohne Ihr Telefon finden. Sie werden nur jetzt gezeigt; jeder gilt einmal.
recovery-copy = Alle kopieren
recovery-print = Drucken
recovery-done = Ich habe sie aufbewahrt
enrol-title = Zweiten Faktor einrichten
enrol-text = Dieses Konto verlangt von jedem Benutzer einen zweiten Faktor. Richten Sie einen ein, um fortzufahren.
enrol-totp = Authentifizierungs-App verwenden

## Das Zurücksetzen anhalten

reset-stop-title = Zweiten Faktor behalten?
reset-stop-text = Jemand, der Ihr Passwort kennt, gibt an, dass Sie Ihren zweiten Faktor verloren haben. Wenn Sie das nicht waren, halten Sie es hier an und ändern Sie Ihr Passwort.
reset-stop-button = Zurücksetzen anhalten
reset-stopped-title = Das Zurücksetzen ist angehalten
reset-stopped-text = Ihr zweiter Faktor bleibt. Wenn Sie das Zurücksetzen nicht beantragt haben, ändern Sie jetzt Ihr Passwort.
reset-nothing-title = Es gibt nichts anzuhalten
reset-nothing-text = Dieser Link wurde schon verwendet oder ist zu alt, oder das Zurücksetzen ist bereits angehalten oder erledigt.

## Was schiefgehen kann

problem-wrong-code = Der Code ist falsch oder wurde schon verwendet. Warten Sie auf den nächsten.
problem-passkey = Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal.
error-totp-on-title = Die Authentifizierungs-App ist schon eingerichtet
error-totp-on-text = Um eine andere zu verwenden, schalten Sie sie zuerst aus.
error-set-up-over-title = Das hat zu lange gedauert
error-set-up-over-text = Beginnen Sie noch einmal mit dem Einrichten der Authentifizierungs-App.
error-last-factor-title = Der letzte zweite Faktor bleibt
error-last-factor-text = Eines Ihrer Konten verlangt einen zweiten Faktor. Fügen Sie einen anderen hinzu, bevor Sie diesen entfernen.
error-no-factor-title = Es gibt keinen zweiten Faktor
error-no-factor-text = Wiederherstellungscodes ersetzen einen zweiten Faktor. Richten Sie zuerst einen ein.
error-reset-confirmed-title = Es ist schon bestätigt
error-reset-confirmed-text = Jemand anderes hat es bestätigt. Nach der Wartezeit geschieht es von selbst.
error-passkeys-title = Zu viele Passkeys
error-passkeys-text = Entfernen Sie einen Passkey, den Sie nicht verwenden, bevor Sie einen weiteren hinzufügen.
