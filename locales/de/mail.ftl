# Mails an Menschen, und die Seiten des Betreibers dazu.

## Letters

letter-signature = Deskwarden auf { $address }
letter-no-answer = Diese Mail hat ein Programm geschrieben. Antworten darauf liest niemand.
letter-link-as-text = Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse im Browser:
letter-good-until = Der Link gilt einmal, bis { $date }.
letter-unexpected = Wenn Sie diese Mail nicht erwartet haben, tun Sie nichts.
letter-nothing-happens = Wenn Sie das nicht waren, tun Sie nichts: Alles bleibt, wie es ist.
letter-not-you-password = Wenn Sie das nicht waren, setzen Sie sofort mit „Passwort vergessen?“ auf der Anmeldeseite ein neues Passwort und sagen Sie dem Betreiber dieses Servers Bescheid.
letter-not-you-operator = Wenn Sie das nicht waren, sagen Sie sofort dem Betreiber dieses Servers Bescheid.

letter-invitation-subject = { $by } lädt Sie zu { $account } ein
letter-invitation-text = { $by } lädt Sie ein, die Fernwartung von { $account } zu nutzen.
letter-invitation-button = Einladung annehmen
letter-password-reset-subject = Neues Passwort setzen
letter-password-reset-text = Jemand, vermutlich Sie, hat um einen Link gebeten, um für diese E-Mail-Adresse ein neues Passwort zu setzen.
letter-password-reset-button = Neues Passwort setzen
letter-password-changed-subject = Ihr Passwort wurde geändert
letter-password-changed-text = Ihr Passwort wurde am { $date } von der Netzwerkadresse { $address } aus geändert. Ihre anderen Anmeldungen sind beendet.
letter-email-confirmation-subject = Bestätigen Sie Ihre neue E-Mail-Adresse
letter-email-confirmation-text = Sie möchten sich künftig mit dieser E-Mail-Adresse anmelden. Bitte bestätigen Sie, dass sie Ihnen gehört.
letter-email-changed-subject = Ihre E-Mail-Adresse wurde geändert
letter-email-changed-text = Sie melden sich jetzt mit { $email } an. Die Adresse, an die diese Mail ging, wird nicht mehr benutzt.
letter-account-email-confirmation-subject = Bestätigen Sie die E-Mail-Adresse von { $account }
letter-account-email-confirmation-text = Dies soll die E-Mail-Adresse des Kontos { $account } werden. Bitte bestätigen Sie, dass das so sein darf.
letter-confirm-button = Adresse bestätigen
letter-account-email-changed-subject = Die E-Mail-Adresse von { $account } wurde geändert
letter-account-email-changed-text = Mails zum Konto { $account } gehen jetzt an { $email }.
letter-totp-added-subject = Ihre Anmeldung fragt jetzt nach einer Authentifizierungs-App
letter-totp-added-text = Seit dem { $date } fragt die Anmeldung nach einem Code aus Ihrer Authentifizierungs-App. Sie wurde von der Netzwerkadresse { $address } aus eingerichtet.
letter-passkey-added-subject = Ihrer Anmeldung wurde ein Passkey hinzugefügt
letter-passkey-added-text = Der Passkey „{ $passkey }“ wurde am { $date } von der Netzwerkadresse { $address } aus hinzugefügt.
letter-totp-removed-subject = Die Authentifizierungs-App wurde aus Ihrer Anmeldung entfernt
letter-totp-removed-text = Seit dem { $date } fragt die Anmeldung nicht mehr nach einem Code aus Ihrer Authentifizierungs-App. Sie wurde von der Netzwerkadresse { $address } aus entfernt.
letter-passkey-removed-subject = Ein Passkey wurde aus Ihrer Anmeldung entfernt
letter-passkey-removed-text = Der Passkey „{ $passkey }“ wurde am { $date } von der Netzwerkadresse { $address } aus entfernt.
letter-recovery-code-subject = Zur Anmeldung wurde ein Wiederherstellungscode benutzt
letter-recovery-code-text = Am { $date } hat sich jemand von der Netzwerkadresse { $address } aus mit einem Wiederherstellungscode als Sie angemeldet.
letter-recovery-code-left = { $left ->
    [0] Es ist kein Wiederherstellungscode mehr übrig. Erzeugen Sie unter Einstellungen, Sicherheit neue.
    [one] Ein Wiederherstellungscode ist noch übrig. Erzeugen Sie unter Einstellungen, Sicherheit neue.
   *[other] { $left } Wiederherstellungscodes sind noch übrig.
}
letter-reset-requested-subject = Haben Sie Ihren zweiten Faktor verloren?
letter-reset-requested-text = Jemand, der Ihr Passwort kennt, sagt von der Netzwerkadresse { $address } aus, Ihr zweiter Faktor sei verloren. Ein Inhaber Ihres Kontos oder der Betreiber entscheidet nun, ob er entfernt wird.
letter-reset-requested-not-you = Wenn Sie das nicht waren, klicken Sie auf die Schaltfläche und setzen Sie dann ein neues Passwort.
letter-not-me-button = Das war ich nicht
letter-reset-asked-subject = { $user } hat den zweiten Faktor verloren
letter-reset-asked-text = { $user } im Konto { $account } bittet darum, den zweiten Faktor zu entfernen. Vergewissern Sie sich, am besten in einem Gespräch, dass es wirklich diese Person ist. Bestätigen Sie es dann oder lehnen Sie es ab.
letter-reset-asked-button = Benutzer öffnen
letter-reset-confirmed-subject = Ihr zweiter Faktor wird entfernt
letter-reset-confirmed-text = { $by } hat bestätigt, dass Ihr zweiter Faktor verloren ist. Er wird am { $date } entfernt.
letter-reset-confirmed-not-you = Wenn Sie nicht darum gebeten haben, halten Sie es mit der Schaltfläche an und setzen Sie dann ein neues Passwort.
letter-stop-button = Anhalten
letter-reset-done-subject = Ihr zweiter Faktor wurde entfernt
letter-reset-done-text = Am { $date } wurde Ihr zweiter Faktor entfernt. Bis Sie unter Einstellungen, Sicherheit einen neuen einrichten, genügt zur Anmeldung Ihr Passwort allein.
letter-test-subject = Testmail
letter-test-text = Die Mail funktioniert. Dies wurde zum Test verschickt.

## The operator's pages

mail-title = Mail
mail-intro = Alle Mails dieses Servers, die neuesten zuerst. Sie werden { $days } Tage aufbewahrt; was in einer Mail steht, wird vergessen, sobald sie versendet ist.
mail-no-server-title = Kein Mailserver ist eingerichtet
mail-no-server-text = Mails werden geschrieben, aber nicht versendet. Sie können sie hier lesen und weitergeben, was darin steht. Damit sie versendet werden, schreiben Sie dies mit den Angaben Ihres Mailservers in die Konfigurationsdatei und starten Sie den Server neu:
mail-recipient = An
mail-kind = Worum es geht
mail-written = Geschrieben
mail-state = Zustand
mail-attempts = Versuche
mail-next-try = Nächster Versuch
mail-finished-sent = Versendet
mail-finished-failed = Aufgegeben
mail-last-error = Letztes Problem
mail-details = Mail
mail-state-waiting = Wartet
mail-state-waiting-no-server = Wartet: Kein Mailserver ist eingerichtet
mail-state-sent = Versendet
mail-state-failed = Aufgegeben
mail-empty-title = Noch keine Mails
mail-empty-text = Hier erscheinen Einladungen, Links zum Setzen eines neuen Passworts und Hinweise zu Anmeldungen.
mail-nothing-found = Keine Mail ist in diesem Zustand.
mail-forgotten = Was in dieser Mail stand, wurde beim Versenden vergessen.
mail-unreadable = Was in dieser Mail steht, wurde mit einem anderen Hauptschlüssel versiegelt.
mail-secret = Wer diesen Link hat, kann ihn benutzen. Geben Sie ihn nur dem Empfänger. Dass Sie diese Mail gelesen haben, steht im Audit-Protokoll.
mail-retry = Jetzt versuchen
mail-discard = Verwerfen
mail-test-title = Mailserver testen
mail-test-button = Testmail senden
mail-test-sent = Der Mailserver hat die Testmail an { $address } angenommen.
mail-test-failed = Die Testmail an { $address } wurde nicht versendet.

mail-kind-invitation = Einladung
mail-kind-password-reset = Link für ein neues Passwort
mail-kind-password-changed = Passwort wurde geändert
mail-kind-email-confirmation = Neue E-Mail-Adresse bestätigen
mail-kind-email-changed = E-Mail-Adresse wurde geändert
mail-kind-account-email-confirmation = Neue E-Mail-Adresse eines Kontos bestätigen
mail-kind-account-email-changed = E-Mail-Adresse eines Kontos wurde geändert
mail-kind-factor-added = Zweiter Faktor wurde hinzugefügt
mail-kind-factor-removed = Zweiter Faktor wurde entfernt
mail-kind-recovery-code-used = Wiederherstellungscode wurde benutzt
mail-kind-factor-reset-requested = Zweiter Faktor verloren: Frage an den Benutzer
mail-kind-factor-reset-asked = Zweiter Faktor verloren: Frage an einen Inhaber
mail-kind-factor-reset-confirmed = Zweiter Faktor wird entfernt
mail-kind-factor-reset-done = Zweiter Faktor wurde auf Wunsch entfernt
mail-kind-test = Testmail

mail-fault-connection = Der Mailserver ist nicht erreichbar oder hat abgebrochen: { $detail }
mail-fault-slow = Der Mailserver hat nicht rechtzeitig geantwortet ({ $detail }).
mail-fault-encryption = Es kam keine sichere Verbindung zum Mailserver zustande: { $detail }
mail-fault-login = Der Mailserver nimmt Benutzername und Passwort nicht an: { $detail }
mail-fault-sender = Der Mailserver nimmt keine Mails von diesem Server an: { $detail }
mail-fault-later = Der Mailserver möchte diese Mail später: { $detail }
mail-fault-recipient = Der Mailserver lehnt den Empfänger ab: { $detail }
mail-fault-content = Der Mailserver lehnt die Mail ab: { $detail }
mail-fault-unreadable = Was in der Mail steht, wurde mit einem anderen Hauptschlüssel versiegelt.

error-no-mail-server-title = Kein Mailserver ist eingerichtet
error-no-mail-server-text = In der Konfiguration steht kein Mailserver. Die Seite „Mail“ sagt, was dort hineingehört.
error-mail-sent-title = Die Mail ist schon versendet
error-mail-sent-text = Eine versendete Mail lässt sich nicht zurückrufen. Wenn etwas darin nicht stimmt, sagen Sie dem Empfänger Bescheid.
error-mail-not-retriable-title = Die Mail kann jetzt nicht versucht werden
error-mail-not-retriable-text = Sie ist schon versendet, oder der Server versucht es gleich. Sehen Sie in einem Moment wieder nach.
