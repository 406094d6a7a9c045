### Comments on sessions that are over.

desk-help-comment = Etwas zu einer beendeten Sitzung an diesem Desktop sagen
desk-help-comment-text = Der Kommentar, bis zu 1.000 Zeichen
desk-help-comment-session = Die Sitzung; ohne Angabe die letzte
desk-commented = Der Kommentar zur Sitzung { $session } ist gespeichert.
desk-notice-comment = Die Sitzung mit { $caller } ist vorbei. Ihr Konto bittet um einen Kommentar dazu: deskwarden-desk comment "Was getan wurde"
desk-error-comment-unknown-session = In dem Konto dieses Geräts gibt es keine solche Sitzung mit ihm.
desk-error-comment-still-running = Diese Sitzung ist noch nicht vorbei. Kommentieren Sie sie danach.
desk-error-comment-too-late = Diese Sitzung ist vor mehr als 24 Stunden zu Ende gegangen. Wer Sitzungen ändern darf, kann sie im Portal kommentieren.
desk-error-comment-not-asked = Das Konto dieses Geräts bittet nicht um Kommentare. Wer seine Einstellungen ändern darf, kann das im Portal einschalten.
desk-error-comment-empty = In diesem Kommentar steht nichts.
desk-error-comment-too-long = Dieser Kommentar ist zu lang: Mit dem, was zu der Sitzung schon gesagt wurde, ist Platz für 1.000 Zeichen.
desk-error-comment-unavailable = Der Server konnte den Kommentar gerade nicht speichern. Versuchen Sie es noch einmal.
desk-error-under-way = Ein anderer Befehl dieser Art ist unterwegs. Versuchen Sie es danach noch einmal.
