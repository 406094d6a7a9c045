# Benutzer, Rollen, Einladungen und die Wahl eines Kontos.

## Rollen

role-name-owner = Inhaber
role-name-admin = Administrator
role-name-technician = Techniker
role-name-accountant = Buchhaltung
role-name-auditor = Prüfer
role-about-owner = Darf alles. Ein Konto hat immer einen Inhaber.
role-about-admin = Führt das Konto, ändert aber weder Lizenz noch Zahlung.
role-about-technician = Verbindet sich mit Clients und betreut sie.
role-about-accountant = Kümmert sich um Lizenz und Rechnungen.
role-about-auditor = Liest alles außer dem Lizenzschlüssel und ändert nichts.
section-clients = Clients
section-sessions = Sitzungen
section-address-books = Adressbücher
section-files = Dateien
section-license = Lizenz und Inhaber
section-billing = Zahlung und Rechnungen
section-users = Benutzer und Rollen
section-settings = Kontoeinstellungen
section-audit = Audit-Protokoll
access-none = Keine
access-view = Ansehen
access-edit = Bearbeiten
right-connect = Mit Clients verbinden
right-close-sessions = Sitzungen schließen
right-see-license-key = Lizenzschlüssel sehen
roles-title = Rollen
roles-intro = Eine Rolle ist eine Menge von Rechten. Eine Änderung gilt sofort für alle, die die Rolle haben, auch für das, was gerade läuft.
role-new = Neue Rolle
role-name = Name
role-name-hint = Leer: Die Rolle behält ihren eigenen Namen.
role-rights = Rechte
role-others = Weitere Rechte
role-users =
    { $count ->
        [0] Niemand
        [one] 1 Benutzer
       *[other] { $count } Benutzer
    }
role-invited =
    { $count ->
        [one] 1 eingeladen
       *[other] { $count } eingeladen
    }
role-save = Rolle speichern
role-make = Rolle anlegen
role-saved = Die Rolle ist gespeichert.
role-removed = Die Rolle ist entfernt.
role-owner-fixed = Die Rolle des Inhabers bleibt, wie sie ist: Jemand muss alles tun können.
role-beyond = Sie dürfen diese Rolle nicht ändern: Sie hat Rechte, die Sie selbst nicht haben.
role-remove = Rolle entfernen
role-remove-text = Die Rolle „{ $name }“ wird endgültig entfernt. Niemand hat sie.
role-remove-in-use = Eine Rolle, die jemand hat oder zu der jemand eingeladen ist, kann nicht entfernt werden. Geben Sie diesen Personen zuerst eine andere Rolle.

## Benutzer

users-title = Benutzer
users-search = Nach E-Mail suchen
users-nothing-found = Kein Benutzer passt zu dieser Suche.
user-invite = Benutzer einladen
user-email = E-Mail
user-role = Rolle
user-status = Status
user-active = Aktiv
user-disabled = Gesperrt
user-disabled-everywhere = Vom Betreiber gesperrt
user-second-factor = Zweiter Faktor
user-yes = Ja
user-no = Nein
user-last-seen = Zuletzt gesehen
user-never-seen = Noch nie
user-since = Mitglied seit
user-you = Sie
user-details = Details von
user-change-role = Rolle ändern
user-change-role-hint = Was die neue Rolle nicht erlaubt, endet sofort, auch Sitzungen.
user-disable = Sperren
user-disable-text = { $email } wird abgemeldet, und Sitzungen, die { $email } führt, werden geschlossen. Sie können den Benutzer jederzeit wieder freigeben.
user-enable = Freigeben
user-enable-text = { $email } kann sich wieder anmelden.
user-remove = Aus dem Konto entfernen
user-remove-text = { $email } wird abgemeldet, laufende Sitzungen werden geschlossen, und die Mitgliedschaft in { $account } ist weg. Um das rückgängig zu machen, müssen Sie den Benutzer neu einladen.
user-remove-yourself = Sie verlassen { $account }: Sie werden abgemeldet, und nur jemand anderes kann Sie wieder einladen.
user-beyond = Sie dürfen diesen Benutzer nicht ändern: Die Rolle hat Rechte, die Sie selbst nicht haben.
user-saved-role = Die Rolle ist geändert.
user-saved-disabled = Der Benutzer ist gesperrt.
user-saved-enabled = Der Benutzer ist freigegeben.
user-saved-removed = Der Benutzer ist entfernt.
danger-zone = Gefahrenbereich

## Einladungen

invitations-title = Offene Einladungen
invite-title = Benutzer einladen
invite-intro = Die Person bekommt eine E-Mail mit einem Link, der 7 Tage lang gilt. Sie können den Link auch kopieren.
invite-language = Sprache der E-Mail
invite-button = Einladen
invite-cancel = Abbrechen
invite-done-title = { $email } ist eingeladen
invite-done-text = Eine E-Mail mit diesem Link ist unterwegs. Der Link wird hier nur dieses eine Mal gezeigt; wer ihn hat, kann die Einladung annehmen.
invite-link = Link
invite-good-until = Gültig bis
invite-by = Eingeladen von
invite-expired = Abgelaufen
invite-renew = Erneut senden
invite-revoke = Zurückziehen
invite-saved-revoked = Die Einladung ist zurückgezogen.
invite-back = Zurück zu den Benutzern
problem-name-missing = Geben Sie einen Namen ein.
problem-name-taken = Eine andere Rolle heißt so. Wählen Sie einen anderen Namen.
problem-member-already = Diese Person ist schon Benutzer des Kontos.
problem-invited-already = Diese Person ist schon eingeladen. Senden Sie die Einladung aus der Liste der Benutzer erneut.
problem-role-missing = Wählen Sie eine Rolle.

## Die Seite hinter dem Link einer Einladung

invitation-title = { $account } beitreten
invitation-text = { $by } lädt Sie, { $email }, in das Konto „{ $account }“ ein, mit der Rolle { $role }.
invitation-password = Wählen Sie ein Passwort für Ihre Anmeldung.
invitation-accept = Annehmen
invitation-sign-in-text = Sie haben hier schon ein Passwort. Melden Sie sich damit an, um die Einladung anzunehmen.
invitation-sign-in = Anmelden
invitation-wrong-user = Sie sind als { $you } angemeldet. Diese Einladung ist für { $email }. Melden Sie sich zuerst ab.

## Die Wahl eines Kontos

account-choose = Konto
account-current = aktuell

## Fehler

error-last-owner-title = Das Konto braucht einen Inhaber
error-last-owner-text = Das ist der letzte Inhaber, der handeln darf. Machen Sie zuerst jemand anderen zum Inhaber.
error-last-operator-title = Die Installation braucht einen Betreiber
error-last-operator-text = Das ist der letzte Betreiber, der handeln darf. Machen Sie zuerst jemand anderen zum Betreiber.
error-yourself-title = Nicht sich selbst
error-yourself-text = Sie können sich nicht selbst sperren. Bitten Sie jemanden, der Benutzer bearbeiten darf.
error-beyond-title = Mehr als Ihre eigenen Rechte
error-beyond-text = Sie können nur Rechte geben und nehmen, die Sie selbst haben. Es wurde nichts geändert.
error-owners-role-title = Die Rolle des Inhabers bleibt, wie sie ist
error-owners-role-text = Sie kann weder geändert noch entfernt werden. Legen Sie stattdessen eine eigene Rolle an.
error-role-in-use-title = Die Rolle wird benutzt
error-role-in-use-text = Jemand hat diese Rolle oder ist zu ihr eingeladen. Geben Sie diesen Personen zuerst eine andere Rolle.
error-changed-meanwhile-title = Inzwischen geändert
error-changed-meanwhile-text = Jemand anderes hat das geändert, seit Sie es geöffnet haben. Von Ihnen wurde nichts gespeichert. Unten steht, wie es jetzt ist; machen Sie Ihre Änderung noch einmal.
error-invitation-gone-title = Die Einladung gilt nicht mehr
error-invitation-gone-text = Sie wurde zurückgezogen oder mit einem neuen Link erneut gesendet, oder der Link ist nicht vollständig. Nehmen Sie die neueste E-Mail, oder fragen Sie die Person, die Sie eingeladen hat.
error-invitation-used-title = Die Einladung wurde schon angenommen
error-invitation-used-text = Jede Einladung gilt einmal. Wenn Sie es waren, melden Sie sich an. Wenn nicht, sagen Sie es der Person, die Sie eingeladen hat.
error-invitation-expired-title = Die Einladung ist abgelaufen
error-invitation-expired-text = Bitten Sie die Person, die Sie eingeladen hat, sie erneut zu senden.
error-invitation-of-another-title = Die Einladung ist für jemand anderen
error-invitation-of-another-text = Sie sind mit einer anderen E-Mail-Adresse angemeldet. Melden Sie sich ab und öffnen Sie den Link dann noch einmal.
error-sign-in-first-title = Melden Sie sich zuerst an
error-sign-in-first-text = Es gibt schon einen Benutzer mit dieser E-Mail-Adresse. Melden Sie sich an und öffnen Sie den Link dann noch einmal.
error-roles-title = Zu viele Rollen
error-roles-text = Das Konto hat so viele Rollen, wie es haben kann. Entfernen Sie eine, die niemand hat.
error-invitations-title = Zu viele offene Einladungen
error-invitations-text = Ziehen Sie Einladungen zurück, die nicht mehr gebraucht werden, und versuchen Sie es dann noch einmal.

## Languages, by their own names

language-english = English
language-german = Deutsch
language-french = Français
language-spanish = Español

## Verlorene zweite Faktoren

resets-title = Verlorene zweite Faktoren
resets-text = Diese Benutzer haben sich mit ihrem Passwort angemeldet und sagen, dass sie ihren zweiten Faktor verloren haben. Vergewissern Sie sich, zum Beispiel am Telefon, dass sie es wirklich sind, bevor Sie bestätigen.
reset-asked = Beantragt
reset-from = Von
reset-due = Bestätigt von { $by }. Wirksam ab:
reset-confirm = Bestätigen
reset-refuse = Ablehnen
reset-saved-confirmed = Das Zurücksetzen ist bestätigt. Die zweiten Faktoren werden in 24 Stunden entfernt, wenn der Benutzer es nicht anhält.
reset-saved-refused = Das Zurücksetzen ist abgelehnt. Die zweiten Faktoren bleiben.
