# Die REST-Schnittstelle für Skripte, und was Änderungen an Clients und Sitzungen im Weg steht.

error-alias-taken-title = Ein anderer Client hat diesen Alias
error-alias-taken-text = Ein Alias gehört nur einem Client. Wählen Sie einen anderen, oder nehmen Sie ihn dem Client, der ihn hat.
error-namespace-not-yours-title = Dieser Namensraum gehört Ihnen nicht
error-namespace-not-yours-text = Ein Alias endet auf @ad oder auf einen Namensraum Ihres Kontos. Welche Sie haben, steht unter Lizenz.
problem-not-an-alias = Ein Alias hat die Form Name@Namensraum; jeder Teil hat 1 bis 25 Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche.

rest-title = REST-Schnittstelle
rest-card-text = Skripte listen Clients und Sitzungen auf, setzen Aliase und Kommentare und schließen Sitzungen.
rest-card-link = REST-Schnittstelle einrichten
rest-intro = Mit diesen Angaben unterschreiben Skripte und Programme, was sie von diesem Konto wollen.
rest-help = Wie Skripte sie benutzen
rest-access = Zugang
rest-license-id = Lizenz-ID
rest-base-address = Basisadresse
rest-base-address-other = Basisadresse ohne Präfix
rest-not-included = Ihr Tarif enthält die REST-Schnittstelle nicht: Skripte werden abgewiesen.
rest-password = API-Passwort
rest-password-none = Es gibt keines. Skripte werden abgewiesen, bis Sie eines erstellen.
rest-password-made-at = Erstellt
rest-password-make = API-Passwort erstellen
rest-password-replace = Ersetzen
rest-password-replace-text = Ein neues Passwort wird erstellt. Das alte gilt sofort nicht mehr: Jedes Skript, das es benutzt, wird abgewiesen, bis es das neue hat.
rest-password-show = Erneut anzeigen
rest-password-show-text = Wer das API-Passwort kennt, kann in diesem Konto alles, was Skripte können. Dass es angezeigt wird, steht im Audit-Protokoll.
rest-password-your-own = Ihr eigenes Passwort
rest-password-revoke = Widerrufen
rest-password-revoke-text = Skripte dieses Kontos werden ab jetzt abgewiesen, bis Sie ein neues API-Passwort erstellen.
rest-password-shown-title = Das API-Passwort
rest-password-shown-text = Bewahren Sie es so auf, dass nur Ihre Skripte es lesen. Sie können es erneut anzeigen lassen.
rest-password-shown-done = Zurück zur REST-Schnittstelle
rest-secrets = Geheimnisse in Antworten
rest-secrets-text = Skripte, die nach den Systeminformationen fragen, erhalten auch den Lizenzschlüssel und das API-Passwort. Sonst sind beide Felder leer.
rest-secrets-label = Lizenzschlüssel und API-Passwort über REST zeigen
rest-secrets-save = Speichern
rest-saved-revoked = Das API-Passwort ist widerrufen.
rest-saved-secrets = Gespeichert.
