# Texte der Einstellungen eines Benutzers und eines Kontos und der Seiten hinter Links aus E-Mails.

## Pages of the settings

settings-nav = Seiten der Einstellungen
settings-general = Allgemein
settings-security = Sicherheit
settings-account = Konto
settings-save = Speichern
settings-saved = Gespeichert.
settings-change = Ändern

## General

settings-email-change = E-Mail-Adresse ändern
settings-email-new = Neue E-Mail-Adresse
settings-email-hint = Wir senden einen Link an die neue Adresse. Sie gilt, sobald Sie den Link öffnen und bestätigen.
settings-email-send = Link senden
settings-email-sent = Ein Link ist an die neue Adresse unterwegs. Bis Sie ihn dort bestätigen, ändert sich nichts. Er gilt 24 Stunden.
settings-current-password = Jetziges Passwort
settings-current-password-hint = Weil es um Ihre Anmeldung geht, fragen wir noch einmal nach Ihrem Passwort.
settings-localization = Sprache und Zeit
settings-language = Sprache
settings-as-browser = Wie der Browser
settings-time-zone = Zeitzone
settings-time-now = Es ist jetzt { $time }.
settings-time-zone-other = Andere
settings-region-africa = Afrika
settings-region-america = Amerika
settings-region-antarctica = Antarktis
settings-region-arctic = Arktis
settings-region-asia = Asien
settings-region-atlantic = Atlantik
settings-region-australia = Australien
settings-region-europe = Europa
settings-region-indian = Indischer Ozean
settings-region-pacific = Pazifik
settings-csv = CSV-Export
settings-csv-text = Was eine Datei enthält, wenn Sie eine Liste exportieren.
settings-csv-rows = Zeilen
settings-csv-all = Alle Zeilen der Liste
settings-csv-page = Nur die angezeigte Seite
settings-date-format = Datumsformat

## Security

password-change = Passwort ändern
password-change-text = Alle Ihre anderen Anmeldungen enden, und Sie erhalten eine E-Mail darüber.
password-new = Neues Passwort
password-new-again = Neues Passwort wiederholen
password-changed = Das Passwort ist geändert. Alle Ihre anderen Anmeldungen wurden beendet.
own-sign-ins = Anmeldungen
own-sign-ins-text = Browser, in denen Sie angemeldet sind. Wenn Sie einen nicht kennen, beenden Sie die Anmeldung und ändern Sie Ihr Passwort.
own-sign-in-device = Gerät
own-sign-in-place = Netzwerk
own-sign-in-method = Angemeldet mit
own-sign-in-since = Seit
own-sign-in-last-seen = Zuletzt gesehen
own-sign-in-this = Diese hier
own-sign-in-end = Beenden
own-sign-in-end-label = Anmeldung von { $device } beenden
own-sign-ins-end-others = Alle anderen beenden
own-sign-in-ended = Die Anmeldung ist beendet.
own-sign-ins-ended = Alle anderen Anmeldungen sind beendet.
own-sign-in-password = Passwort
own-sign-in-totp = Passwort und Code aus einer App
own-sign-in-recovery-code = Passwort und Wiederherstellungscode
own-sign-in-passkey = Passkey
device-name = { $browser } unter { $system }
device-unknown = Unbekanntes Gerät
place-server = dieser Server
place-local = lokales Netzwerk
place-internet = Internet

## Account

account-holder = Kontoinhaber
account-holder-text = Wem das Konto gehört. Das sehen alle Benutzer, die die Lizenz sehen dürfen.
account-number = Kundennummer
account-name = Name
account-address = Adresse
account-telephone = Telefon
account-telephone-hint = Nur Ziffern, Leerzeichen und + ( ) - / .
account-contact = Kontaktdaten
account-contact-change = Kontaktdaten ändern
account-email = E-Mail-Adresse des Kontos
account-email-hint = Wir senden einen Link an die neue Adresse. Sie gilt für das Konto, sobald der Link geöffnet und bestätigt wird.
account-second-factor = Zweiter Faktor für alle
account-second-factor-off = Benutzer dieses Kontos dürfen sich mit dem Passwort allein anmelden.
account-second-factor-on = Jeder Benutzer dieses Kontos braucht einen zweiten Faktor.
account-second-factor-warning = Benutzer ohne zweiten Faktor gelangen mit ihrer nächsten Seite zu dessen Einrichtung und können in diesem Konto nichts anderes tun, bis sie einen haben.
account-second-factor-demand = Zweiten Faktor verlangen
account-second-factor-stop = Nicht mehr verlangen

## Problems

problem-password-wrong = Das ist nicht Ihr Passwort. Geben Sie es noch einmal ein.
problem-longer-than = Bitte höchstens { $most } Zeichen.
problem-unknown-choice = Wählen Sie einen Wert aus der Liste.
problem-email-unchanged = Das ist die Adresse schon. Geben Sie eine andere ein.
problem-telephone = Eine Telefonnummer hat nur Ziffern, Leerzeichen und + ( ) - / .
error-email-taken-title = Die Adresse wird schon benutzt
error-email-taken-text = Inzwischen hat ein anderer Benutzer dieses Servers diese E-Mail-Adresse. Es wurde nichts geändert. Lassen Sie sich einen Link an eine andere Adresse senden.

## Forgotten password

password-forgotten = Passwort vergessen?
password-forgotten-title = Passwort vergessen
password-forgotten-text = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort setzen.
password-forgotten-send = Link senden
password-forgotten-sent = Wenn ein Benutzer diese Adresse hat, ist eine E-Mail mit einem Link unterwegs. Der Link gilt eine Stunde und einmal.
password-forgotten-nothing-came = Keine E-Mail? Sehen Sie im Ordner für unerwünschte E-Mails nach, oder fragen Sie den Betreiber dieses Servers.
password-forgotten-back = Zurück zur Anmeldung
password-reset-title = Neues Passwort setzen
password-reset-text = Für { $email }. Alle Ihre Anmeldungen enden; danach melden Sie sich mit dem neuen Passwort an.
password-reset-button = Passwort setzen
password-reset-done = Ihr neues Passwort ist gesetzt. Melden Sie sich damit an.
password-reset-again = Neuen Link anfordern
link-gone-title = Dieser Link gilt nicht mehr
link-gone-text = Er wurde schon benutzt, ist zu alt, oder ein neuerer Link hat ihn ersetzt. Es wurde nichts geändert.

## New e-mail address

email-confirm-title = E-Mail-Adresse bestätigen
email-confirm-text = Künftig melden Sie sich mit der Adresse { $email } an.
email-confirm-account-text = Künftig ist { $email } die E-Mail-Adresse des Kontos „{ $account }“.
email-confirm-button = Bestätigen
email-confirmed-title = Die E-Mail-Adresse ist geändert
email-confirmed-text = { $email } ist bestätigt.
