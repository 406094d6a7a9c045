### Die Seite des entfernten Desktops im Browser. `{ $name }` ist der Name des Geräts.

## The bar

viewer-toolbar = Sitzungssteuerung
viewer-verified = Geprüft mit dem Geräteschlüssel, den dieser Server kennt
viewer-view-only = Nur ansehen
viewer-original-size = Originalgröße
viewer-keys = Tasten
viewer-keys-ctrl-alt-del = Strg + Alt + Entf
viewer-keys-alt-tab = Alt + Tab
viewer-keys-alt-f4 = Alt + F4
viewer-keys-super = Super
viewer-full-screen = Vollbild
viewer-end = Sitzung beenden
viewer-statistics = { $fps } B/s · { $latency } ms · { $bitrate } kbit/s · { $width } × { $height }
viewer-status-asking = Anfrage läuft
viewer-status-waiting = Warten
viewer-status-password = Passwort nötig
viewer-status-connecting = Verbinden
viewer-status-reconnecting = Neu verbinden
viewer-status-ended = Beendet

## The picture

viewer-picture = Bildschirm von { $name }. Drücken Sie Strg, das linke Alt und Umschalt zusammen, um zur Sitzungssteuerung zu gelangen.

## The words over the picture

viewer-asking = { $name } wird gefragt…
viewer-asking-detail = Das Gerät muss zuerst antworten.
viewer-waiting = Warten auf Annahme
viewer-waiting-detail = Jemand an { $name } muss annehmen.
viewer-connecting = Verbinden mit { $name }…
viewer-connecting-detail = Ein Weg durch das Netzwerk wird gesucht.
viewer-reconnecting = Neu verbinden mit { $name }…
viewer-reconnecting-detail = Die Verbindung wurde unterbrochen. Sie wird von selbst neu versucht.
viewer-password = Passwort für { $name }
viewer-password-detail = Geben Sie das Passwort für den unbeaufsichtigten Zugriff ein, das auf dem Gerät gesetzt wurde. Nur das Gerät sieht es.
viewer-password-label = Passwort
viewer-password-send = Verbinden
viewer-password-checking = Das Passwort wird geprüft…
viewer-password-wrong = Dieses Passwort ist falsch.
viewer-password-wait = Sie können es in { $seconds } s noch einmal versuchen.
viewer-ended = Sitzung beendet
viewer-connect-again = Erneut verbinden
viewer-session-details = Details der Sitzung

## Why the session ended, and what to do next

viewer-end-closed-in-portal = Von { $by } im Portal geschlossen. Fragen Sie dort nach, bevor Sie sich erneut verbinden.
viewer-end-signed-out = { $by } hat sich vom Portal abgemeldet. Melden Sie sich an, um sich erneut zu verbinden.
viewer-end-right-revoked = { $by } hat Ihnen das Recht zum Verbinden entzogen. Fragen Sie dort nach, bevor Sie sich erneut verbinden.
viewer-end-ended-by-viewer = Sie haben die Sitzung beendet. Sie können sich jederzeit erneut verbinden.
viewer-end-ended-by-host = Die Sitzung wurde am Gerät beendet. Fragen Sie die Person dort, bevor Sie sich erneut verbinden.
viewer-end-dismissed = Die Person am Gerät hat abgelehnt. Fragen Sie sie, bevor Sie sich erneut verbinden.
viewer-end-unanswered = Niemand hat geantwortet, oder es wurde nicht rechtzeitig ein Passwort gesendet. Prüfen Sie, ob das Gerät online ist, und verbinden Sie sich dann erneut.
viewer-end-lost-contact = Der Kontakt zum Gerät oder zum Server ging verloren. Prüfen Sie, ob das Gerät online ist, und verbinden Sie sich dann erneut.
viewer-end-no-path = Es wurde kein Weg durch das Netzwerk zum Gerät gefunden. Prüfen Sie, ob beide Enden in Netzen sind, die einander erreichen, und verbinden Sie sich dann erneut.
viewer-end-no-screen = Das Gerät hat keinen Bildschirm zu zeigen. Sorgen Sie dafür, dass dort jemand angemeldet ist, und verbinden Sie sich dann erneut.
viewer-end-too-many-sessions = Das Gerät bedient so viele Sitzungen, wie es kann. Verbinden Sie sich erneut, wenn eine andere beendet ist.
viewer-end-unverified = Das Gerät konnte nicht beweisen, dass es das ist, das dieser Server kennt. Deshalb wurde nichts gezeigt und nichts gesendet. Möglicherweise hört jemand mit: Sagen Sie Ihrem Administrator Bescheid, bevor Sie sich erneut verbinden.
viewer-end-no-av1 = Dieser Browser kann kein AV1-Video zeigen. Verwenden Sie eine aktuelle Version eines Browsers, der das kann, und verbinden Sie sich dann erneut.
viewer-end-no-webrtc = Dieser Browser kann auf dieser Seite keine geschützte Verbindung herstellen. Verwenden Sie einen aktuellen Browser und öffnen Sie das Portal über HTTPS.
viewer-end-replaced = Eine andere Seite hat diese Sitzung übernommen. Machen Sie dort weiter, oder verbinden Sie sich hier erneut.
viewer-end-outdated = Diese Seite passt nicht mehr zum Server. Laden Sie sie neu, und verbinden Sie sich dann erneut.
viewer-end-sign-in = Sie sind abgemeldet. Melden Sie sich an, um sich erneut zu verbinden.
viewer-end-over = Die Sitzung war schon vorbei. Ihre Details sagen, warum.
viewer-end-unknown = Die Sitzung ist vorbei. Ihre Details sagen mehr.

viewer-length = Diese Sitzung endet in { $time }: Länger erlaubt es die Lizenz nicht.
viewer-length-dismiss = Hinweis schließen
viewer-end-length-reached = Diese Sitzung hat die längste Zeit erreicht, die die Lizenz erlaubt. Sie können sich sofort wieder verbinden; wer die Lizenz ändern darf, kann unter Lizenz längere Sitzungen anfragen.
viewer-end-limit-reached = Die Sitzung wurde abgelehnt: Mehr erlaubt die Lizenz nicht gleichzeitig. Warten Sie, bis eine andere endet, oder bitten Sie jemanden, der die Lizenz ändern darf, um mehr.
viewer-end-account-suspended = Das Konto wurde vom Betreiber dieses Servers ausgesetzt. Der Grund steht auf den Seiten des Portals.
viewer-end-client-removed = { $by } hat das Gerät aus dem Konto entfernt; es kann von dort nicht mehr gesteuert werden.
