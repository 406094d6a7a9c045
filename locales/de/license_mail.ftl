# Mails zur Lizenz und ihrem Vertrag.

letter-key-reset-subject = Der Lizenzschlüssel von { $account } wurde zurückgesetzt
letter-key-reset-text = { $by } hat den Lizenzschlüssel von { $account } am { $date } zurückgesetzt. Der alte Schlüssel registriert niemanden mehr; registrierte Clients bleiben registriert.
letter-license-cancelled-subject = Der Vertrag von { $account } ist gekündigt
letter-license-cancelled-text = { $by } hat den Vertrag von { $account } gekündigt. Die Lizenz endet am { $date }. Bis dahin bleibt alles, wie es ist; danach gilt der kostenlose Tarif. Gelöscht wird nichts.
letter-license-cancelled-back = Bis dahin kann die Kündigung im Reiter Lizenz zurückgenommen werden.
letter-license-kept-subject = Der Vertrag von { $account } läuft weiter
letter-license-kept-text = { $by } hat die Kündigung des Vertrags von { $account } zurückgenommen. Die Lizenz läuft weiter wie bisher.
letter-license-ending-subject = Die Lizenz von { $account } endet am { $date }
letter-license-ending-text = Die Lizenz von { $account } endet am { $date }. Danach gilt der kostenlose Tarif: Was er nicht enthält, funktioniert nicht mehr, und seine Grenzen gelten für alles Neue. Gelöscht wird nichts.
letter-license-ended-subject = Die Lizenz von { $account } hat geendet
letter-license-ended-text = Die Lizenz von { $account } endete am { $date }. Jetzt gilt der kostenlose Tarif: Was er nicht enthält, funktioniert nicht mehr, und seine Grenzen gelten für alles Neue. Gelöscht wurde nichts.
letter-license-button = Lizenz öffnen
letter-upgrade-asked-subject = { $account } fragt eine größere Lizenz an
letter-upgrade-asked-text = { $by } fragt für { $account }, Kundennummer { $number }, eine größere Lizenz an. Sehen Sie sich die Anfrage an und gewähren Sie sie oder lehnen Sie sie ab.
letter-upgrade-asked-button = Anfragen öffnen

mail-kind-license-key-reset = Lizenzschlüssel wurde zurückgesetzt
mail-kind-license-cancelled = Vertrag wurde gekündigt
mail-kind-license-kept = Kündigung wurde zurückgenommen
mail-kind-license-ending = Lizenz endet bald
mail-kind-license-ended = Lizenz hat geendet
mail-kind-upgrade-asked = Anfrage nach einer größeren Lizenz
