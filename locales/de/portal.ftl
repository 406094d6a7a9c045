# Texte der Seiten des Portals. Die Quelle ist Englisch.

## Frame

skip-to-content = Zum Inhalt springen
tabs-label = Hauptbereiche
user-menu = Benutzermenü
theme-light = Hell
theme-dark = Dunkel
theme-system = Wie das System
sign-out = Abmelden
stale-notice = Die Anzeige wird gerade nicht aktualisiert. Neuer Versuch läuft…
actions = Aktionen
show = Anzeigen
copy = Kopieren
copied = Kopiert
copy-failed = Das Kopieren ist fehlgeschlagen. Markieren Sie den Text und kopieren Sie ihn selbst.
none = Keine Angabe
online = Online
offline = Offline
since = seit
last-seen = zuletzt gesehen
unlimited = unbegrenzt
download = Herunterladen:
search = Suchen
filter = Filtern
filter-all = Alle
filter-running = Laufende
filter-ended = Beendete
show-all = Alle anzeigen
first-page = Erste Seite
next-page = Nächste Seite
close-dialog = Schließen

## First start and sign-in

setup-title = Deskwarden einrichten
setup-intro = Sie werden Inhaber des ersten Kontos und Betreiber dieses Servers.
setup-button = Einrichten
setup-wrong-token = Dieser Einrichtungslink ist nicht der neueste. Führen Sie auf dem Server „deskwarden link“ aus, um einen neuen zu erhalten.
setup-needs-scripts = Das Einrichten braucht JavaScript, weil der geheime Teil des Links in Ihrem Browser bleibt.
not-set-up-title = Deskwarden ist noch nicht eingerichtet
not-set-up-text = Der Server hat beim Start einen Einrichtungslink ausgegeben. Öffnen Sie diesen Link, oder führen Sie auf dem Server Folgendes aus, um einen neuen zu erhalten:
field-email = E-Mail
field-password = Passwort
field-password-again = Passwort wiederholen
password-hint = Mindestens 10 Zeichen. Mehrere Wörter sind besser als eines mit Sonderzeichen.
form-problems = Bitte korrigieren Sie Folgendes:
problem-not-an-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel anna@example.com.
problem-password-too-short = Das Passwort braucht mindestens 10 Zeichen.
problem-password-too-long = Das Passwort darf höchstens 200 Zeichen haben.
problem-password-is-email = Ihre E-Mail-Adresse kann nicht Ihr Passwort sein.
problem-password-common = Dieses Passwort gehört zu denen, die zuerst probiert werden. Wählen Sie mehrere Wörter, die nicht zusammengehören.
problem-passwords-differ = Die beiden Passwörter sind nicht gleich. Geben Sie sie noch einmal ein.
sign-in-title = Anmelden
sign-in-button = Anmelden
sign-in-wrong = E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.

## License

license-title = Lizenz
license-card = Lizenz
license-product = Produkt
license-key = Lizenzschlüssel
license-key-hidden = Ihre Rolle darf den Lizenzschlüssel nicht sehen.
license-expires = Ablaufdatum
license-no-expiry = Kein Ablauf
license-price = Preis
license-no-charge = Kostenlos
license-customer-number = Kundennummer
license-holder = Kontoinhaber
license-max-seats = Max. Plätze
license-max-sessions = Max. Sitzungen
limits-card = Grenzen
figure-connected = Verbunden
figure-online = Online
figure-active-sessions = Aktive Sitzungen
plan-own-use = Eigengebrauch

## Clients

clients-title = Clients
clients-search = Nach ID, Alias oder Hostname suchen
clients-nothing-found = Zu dieser Suche passt kein Client.
clients-empty-title = Noch keine Geräte
clients-empty-text = Hier erscheinen die Geräte, die Sie registrieren. Fügen Sie das erste hinzu: Es braucht einen Befehl auf dem Gerät.
add-device = Gerät hinzufügen
add-device-install = Bringen Sie das Programm „deskwarden-desk“ auf das Gerät. Sie finden es unter
add-device-register = Führen Sie dies auf dem Gerät aus:
add-device-key = Der Befehl liest den Lizenzschlüssel von der Standardeingabe. Fügen Sie diesen Schlüssel ein und drücken Sie die Eingabetaste:
add-device-password = Setzen Sie ein Passwort für den unbeaufsichtigten Zugriff. Ohne Passwort muss jemand am Gerät jede Anfrage annehmen:
add-device-service = Starten Sie den Dienst auf dem Desktop, den Sie steuern möchten:
client-id = ID
client-alias = Alias
client-host-name = Hostname
client-online = Online
client-version = Version
client-operating-system = Betriebssystem
client-address = Adresse
client-first-seen = Zuerst gesehen
client-details = Details zu
connect = Verbinden
connect-offline = Dieser Client ist offline. Sie können sich verbinden, sobald er wieder da ist.
recent-sessions = Letzte Sitzungen
no-sessions-of-client = Noch keine Sitzungen mit diesem Client.
all-sessions-of-client = Alle Sitzungen dieses Clients

## Sessions

sessions-title = Sitzungen
sessions-nothing-found = Zu diesem Filter passt keine Sitzung.
sessions-empty-title = Noch keine Sitzungen
sessions-empty-text = Hier erscheinen Sitzungen, sobald sich jemand mit einem Client verbindet.
session-from = Von
session-to = Zu
session-start = Beginn
session-opened = Geöffnet
session-end = Ende
session-duration = Dauer
session-state = Zustand
session-reason = Grund des Endes
session-permissions = Berechtigungen
session-path = Netzwerkweg
session-path-direct = Direkt
session-path-relayed = Über ein Relay
session-number = Sitzungsnummer
session-close = Sitzung schließen
session-details = Details der Sitzung
session-state-requested = Wartet auf Antwort
session-state-open = Läuft
session-state-closing = Wird geschlossen
session-state-closed = Beendet
permission-input = Ansehen, Maus und Tastatur
permission-view = Nur ansehen
end-closed-in-portal = Von { $by } im Portal geschlossen
end-signed-out = { $by } hat sich vom Portal abgemeldet
end-right-revoked = { $by } hat dem Betrachter das Recht zum Verbinden entzogen
end-by-viewer = Vom Betrachter beendet
end-by-host = Am gesteuerten Gerät beendet
end-dismissed = Am gesteuerten Gerät abgelehnt
end-unanswered = Nicht rechtzeitig beantwortet
end-lost-contact = Verbindung verloren
end-no-path = Es wurde kein Netzwerkweg zwischen den beiden Geräten gefunden
end-no-screen = Das gesteuerte Gerät hatte keinen Bildschirm zu zeigen
end-too-many-sessions = Das gesteuerte Gerät hatte zu viele Sitzungen
end-unverified = Der Betrachter konnte die Identität des Geräts nicht prüfen

## Files

files-title = Dateien
files-program = Desktop-Programm
files-program-text = Das Programm für die Geräte, die Sie steuern möchten. Es braucht einen Desktop mit X11.
files-no-program = Neben dem Server liegt kein Desktop-Programm. Legen Sie „deskwarden-desk“ in den Ordner des Serverprogramms, oder setzen Sie „downloads“ in dessen Konfiguration.
files-size = { $megabytes } MB
files-documentation = Dokumentation

## Settings

settings-title = Einstellungen
settings-user = Angemeldet
settings-role = Rolle
role-operator = Betreiber dieses Servers
settings-appearance = Darstellung
settings-version = Deskwarden-Version

## Errors

error-home = Zum Portal
error-not-found-title = Hier ist nichts
error-not-found-text = Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen. Prüfen Sie die Adresse, oder beginnen Sie im Portal.
error-forbidden-title = Nicht erlaubt
error-forbidden-text = Das dürfen Sie nicht. Wenn Sie von einer Seite dieses Portals kommen, laden Sie sie neu und versuchen Sie es noch einmal, oder bitten Sie den Inhaber des Kontos um das Recht.
error-signed-out-title = Abgemeldet
error-signed-out-text = Sie sind nicht mehr angemeldet. Melden Sie sich wieder an, um fortzufahren.
error-unavailable-title = Ausgelastet
error-unavailable-text = Der Server kann das gerade nicht tun. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.
error-internal-title = Etwas ist schiefgegangen
error-internal-text = Der Server konnte das nicht tun. Einzelheiten stehen in seinem Protokoll. Versuchen Sie es noch einmal, und sagen Sie dem Betreiber Bescheid, wenn es so bleibt.
error-input-title = Das kann nicht übernommen werden
error-input-text = Etwas von Ihrer Eingabe stimmt nicht. Gehen Sie zurück und korrigieren Sie es.
error-too-large-title = Zu viel auf einmal
error-too-large-text = Was gesendet wurde, ist größer, als dieses Formular erlaubt. Es wurde nichts geändert. Gehen Sie zurück, kürzen Sie Ihre Eingabe und versuchen Sie es noch einmal.
error-client-offline-title = Der Client ist offline
error-client-offline-text = Das Gerät ist gerade nicht erreichbar, deshalb wurde keine Sitzung begonnen. Versuchen Sie es noch einmal, wenn es online ist.
error-session-closed-title = Die Sitzung ist vorbei
error-session-closed-text = Sie wurde vor Ihrer Anfrage geschlossen. Es gibt nichts mehr zu schließen.
error-tries-title = Zu viele Versuche
error-tries-text =
    { $seconds ->
        [one] Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es noch einmal.
       *[other] Zu viele Versuche. Warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
    }
error-sessions-title = Zu viele Sitzungen
error-sessions-text = Bei Ihnen laufen zu viele Sitzungen gleichzeitig. Beenden Sie zuerst eine davon.

## Page of the remote desktop

viewer-needs-scripts = Der entfernte Desktop braucht JavaScript.
