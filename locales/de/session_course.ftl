### What happened in a session, on its page.

course-title = Verlauf
course-empty = Zu dieser Sitzung wurde nichts aufgezeichnet: Sie ist älter als diese Liste.
course-requested = { $from } wollte sich mit { $to } verbinden
course-accepted = Vom gesteuerten Gerät eingelassen
course-accepted-password = Mit dem Passwort für unbeaufsichtigten Zugriff eingelassen
course-accepted-person = Von der Person am gesteuerten Gerät eingelassen
course-accepted-by = Von { $name } am gesteuerten Gerät eingelassen
course-permissions-granted = Berechtigungen erteilt: { $permissions }
course-permissions-changed = Berechtigungen geändert: { $permissions }
course-path-direct = Direkt verbunden
course-path-relayed = Über ein Relay verbunden
course-viewer-lost = Die Seite des Betrachters war weg
course-viewer-reconnected = Die Seite des Betrachters kam zurück
course-host-reconnected = Das gesteuerte Gerät kam zum Server zurück
course-close-requested = Beide Enden sollten auflegen: { $reason }
course-closed = Vorbei: { $reason }
session-comment = Kommentar
session-comment-none = Noch kein Kommentar
session-comment-edit = Kommentar bearbeiten
session-comment-hint = Bis zu 1.000 Zeichen. Nur Benutzer Ihres Kontos sehen ihn.
session-comment-saved = Der Kommentar ist gespeichert.
account-comments = Kommentare zu Sitzungen
account-comments-off = Niemand wird am Ende einer Sitzung um einen Kommentar gebeten.
account-comments-on = Wer eine Sitzung beendet, wird um einen Kommentar gebeten: im Browser und am Gerät.
account-comments-ask = Um Kommentare bitten
account-comments-stop = Nicht mehr bitten
audit-field-asks-for-comment = Bitte um Kommentare
error-comment-too-late-title = Zu spät für einen Kommentar
error-comment-too-late-text = Wer an einer Sitzung beteiligt war, kann sie hier bis 24 Stunden nach ihrem Ende kommentieren. Wer Sitzungen ändern darf, kann es auf der Seite der Sitzung weiterhin tun.

## In the browser, when the session is over

viewer-comment = Kommentar zu dieser Sitzung
viewer-comment-hint = Was wurde getan? Bis zu 1.000 Zeichen; Benutzer des Kontos sehen ihn auf der Seite der Sitzung.
viewer-comment-save = Kommentar speichern
viewer-comment-skip = Überspringen
viewer-comment-saving = Wird gespeichert…
viewer-comment-saved = Ihr Kommentar ist gespeichert.
viewer-comment-empty = Geben Sie erst einen Kommentar ein, oder überspringen Sie ihn.
viewer-comment-too-long = Zu lang: Mit dem, was schon gesagt wurde, ist Platz für 1.000 Zeichen. Kürzen Sie ihn, und speichern Sie noch einmal.
viewer-comment-too-late = Die Sitzung ist schon zu lange vorbei. Öffnen Sie ihre Details, um sie zu kommentieren.
viewer-comment-not-asked = Das Konto bittet nicht mehr um Kommentare. Öffnen Sie die Details der Sitzung, um sie zu kommentieren.
viewer-comment-signed-out = Sie sind abgemeldet. Melden Sie sich in einem anderen Tab an, und speichern Sie dann hier noch einmal.
viewer-comment-failed = Er konnte gerade nicht gespeichert werden. Ihre Eingabe ist noch da: Speichern Sie gleich noch einmal.
