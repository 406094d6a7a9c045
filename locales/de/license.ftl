# Der Reiter Lizenz: was gilt, was belegt ist, Schlüssel, Vertrag, größere Lizenzen, Diagramm.

length-days = { $number ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
length-hours = { $number ->
    [one] { $number } Stunde
   *[other] { $number } Stunden
}
length-minutes = { $number ->
    [one] { $number } Minute
   *[other] { $number } Minuten
}
length-seconds = { $number ->
    [one] { $number } Sekunde
   *[other] { $number } Sekunden
}

## What holds

license-version = Version { $version } des Tarifs
license-includes = Enthalten
license-includes-nothing = Die Fernsteuerung, ohne Zusätze
license-holds-until = Gilt bis { $date }
license-renews-on = Verlängert sich am { $date }
license-cancelled-until = Gekündigt. Sie gilt bis { $date }, dann der kostenlose Tarif.
license-ended = Geendet am { $date }. Seitdem gilt der kostenlose Tarif.
license-price-agreed = Wie mit dem Betreiber dieses Servers vereinbart
license-upgrade = Tarife vergleichen
license-upgrade-open = Ihre Anfrage ist offen
license-reset = Zurücksetzen
license-reset-label = Lizenzschlüssel zurücksetzen
license-cancel = Vertrag kündigen
license-keep = Kündigung zurücknehmen

## What is used

usage-title = Belegt
usage-seats = Plätze
usage-sessions = Gleichzeitige Sitzungen
usage-active-devices = Geräte in Sitzungen
usage-session-length = Sitzungsdauer
usage-namespaces = Namensräume
usage-aliases = Aliase in @{ $name }
usage-of = { $used } von { $most }
usage-no-limit = { $used }, ohne Grenze
usage-length = Höchstens { $length }
usage-length-no-limit = Ohne Grenze
usage-none-allowed = Keine in diesem Tarif
usage-full = Nichts mehr frei
usage-over-title = Es ist mehr belegt, als die Lizenz erlaubt
usage-over-seats = { $used ->
    [one] { $used } Client ist registriert
   *[other] { $used } Clients sind registriert
}, { $most ->
    [one] { $most } ist erlaubt
   *[other] { $most } sind erlaubt
}. Alle bleiben und funktionieren. Ein weiterer kann erst registriert werden, wenn { $excess ->
    [one] { $excess } Client entfernt ist
   *[other] { $excess } Clients entfernt sind
} oder die Lizenz mehr erlaubt.
usage-over-seats-none = { $used ->
    [one] { $used } Client ist registriert
   *[other] { $used } Clients sind registriert
}, keiner ist erlaubt. Alle bleiben und funktionieren. Ein weiterer kann erst registriert werden, wenn die Lizenz mehr erlaubt.
usage-over-sessions = { $used ->
    [one] { $used } Sitzung läuft
   *[other] { $used } Sitzungen laufen
} gleichzeitig, { $most ->
    [one] { $most } ist erlaubt
   *[other] { $most } sind erlaubt
}. Alle laufen weiter. Eine weitere kann erst beginnen, wenn genügend geendet haben.
usage-over-active-devices = { $used ->
    [one] { $used } Gerät ist in Sitzungen
   *[other] { $used } Geräte sind in Sitzungen
}, { $most ->
    [one] { $most } ist erlaubt
   *[other] { $most } sind erlaubt
}. Ihre Sitzungen laufen weiter. Eine Sitzung mit einem weiteren Gerät kann erst beginnen, wenn genügend geendet haben.
usage-over-namespaces = Das Konto hat { $used ->
    [one] { $used } Namensraum
   *[other] { $used } Namensräume
}, { $most ->
    [one] { $most } ist erlaubt
   *[other] { $most } sind erlaubt
}. Alle bleiben mit ihren Aliasen, aber weitere gibt es nicht.
usage-over-aliases = @{ $name } enthält { $used ->
    [one] { $used } Alias
   *[other] { $used } Aliase
}, { $most ->
    [one] { $most } ist erlaubt
   *[other] { $most } sind erlaubt
}. Alle bleiben. Ein weiterer kann erst vergeben werden, wenn einige entfernt sind.

## On every page

notice-suspended-title = Dieses Konto ist ausgesetzt
notice-suspended-text = Niemand kann eine Sitzung beginnen oder einen Client registrieren, bis der Betreiber dieses Servers das aufhebt. Der angegebene Grund:
notice-ended = Die Lizenz endete am { $date }. Seitdem gilt der kostenlose Tarif; gelöscht wurde nichts.
notice-ends = Die Lizenz endet am { $date }. Danach gilt der kostenlose Tarif; gelöscht wird nichts.
notice-link = Lizenz ansehen

## Another key

reset-key-title = Lizenzschlüssel zurücksetzen
reset-key-new = Sie erhalten einen neuen Schlüssel. Von da an registriert der alte niemanden mehr. Tragen Sie den neuen Schlüssel überall dort ein, wo Sie den alten aufbewahren, zum Beispiel in Skripten, die Computer einrichten.
reset-key-clients = { $clients ->
    [0] Bei diesem Konto ist noch kein Client registriert.
    [one] Der registrierte Client bleibt registriert. An ihm ist nichts zu tun.
   *[other] Die { $clients } registrierten Clients bleiben registriert. An ihnen ist nichts zu tun.
}
reset-key-mail = Eine E-Mail an die Adresse des Kontos sagt, dass der Schlüssel zurückgesetzt wurde.
reset-key-label = Geben Sie zur Bestätigung { $word } ein
reset-key-word = ZURÜCKSETZEN
reset-key-problem = Geben Sie zur Bestätigung das Wort { $word } ein.
reset-key-button = Lizenzschlüssel zurücksetzen
reset-key-back = Schlüssel behalten
reset-key-done = Der Lizenzschlüssel ist neu. Der alte registriert niemanden mehr.

## The end of the contract

cancel-title = Vertrag kündigen
cancel-when = Die Lizenz „{ $plan }“ endet dann am { $date }. Bis dahin bleibt alles, wie es ist, und Sie können die Kündigung im Reiter Lizenz zurücknehmen.
cancel-then = Danach gilt für dieses Konto der kostenlose Tarif:
cancel-stays = Gelöscht wird nichts. Clients, Sitzungen, Benutzer und Einstellungen bleiben, auch solche über die Grenzen des kostenlosen Tarifs hinaus.
cancel-mail = Eine Bestätigung geht per E-Mail an die Adresse des Kontos und an Sie.
cancel-button = Vertrag kündigen
cancel-back = Nicht kündigen
cancel-done = Der Vertrag ist gekündigt. Eine Bestätigung ist per E-Mail unterwegs.
cancel-taken-back = Die Kündigung ist zurückgenommen; der Vertrag läuft weiter. Eine Bestätigung ist per E-Mail unterwegs.

error-nothing-to-cancel-title = Es gibt keinen Vertrag zu kündigen
error-nothing-to-cancel-text = Diese Lizenz ist schon gekündigt, endet von selbst oder kostet nichts. Der Reiter Lizenz sagt, was gilt.
error-not-cancelled-title = Es gibt keine Kündigung zurückzunehmen
error-not-cancelled-text = Der Vertrag ist nicht gekündigt, oder seine Lizenz hat schon geendet. Eine neue Lizenz können Sie unter Lizenz, Tarife vergleichen, anfragen.

## A larger license

upgrade-title = Tarife vergleichen
upgrade-intro = Wählen Sie, was Sie brauchen, und fragen Sie es an. Der Betreiber dieses Servers entscheidet; bis dahin ändert sich nichts.
upgrade-plans = Tarife
upgrade-present = Was Sie haben
upgrade-keep = Bei diesem Tarif bleiben
upgrade-choose = Diesen Tarif wählen
upgrade-new-version = Eine neuere Version Ihres Tarifs
upgrade-included = enthalten
upgrade-not-included = nicht enthalten
upgrade-better = mehr als jetzt
upgrade-worse = weniger als jetzt
upgrade-gained = neu
upgrade-lost = nicht mehr
upgrade-no-plans = Zurzeit werden keine Tarife angeboten. Schreiben Sie unten, was Sie brauchen.
upgrade-wish = Was Sie sonst brauchen
upgrade-seats = Plätze
upgrade-sessions = Gleichzeitige Sitzungen
upgrade-number-hint = Leer lassen für so viele, wie der Tarif hat.
upgrade-namespace = Ein eigener Namensraum
upgrade-namespace-hint = Der Teil Ihrer Aliase hinter dem @: bis zu 25 Buchstaben, Ziffern, „-“, „.“ und „_“. Leer lassen, wenn Sie keinen brauchen.
upgrade-note = Was Sie noch sagen möchten
upgrade-note-hint = Der Betreiber dieses Servers liest das. Bis zu { $most } Zeichen.
upgrade-ask = Anfragen
upgrade-asked = Ihre Anfrage ist gesendet. Die Antwort erscheint hier.
upgrade-withdrawn = Ihre Anfrage ist zurückgezogen.
upgrade-open-title = Ihre Anfrage ist offen
upgrade-open-text = { $by } hat am { $date } angefragt. Der Betreiber dieses Servers weiß davon.
upgrade-open-again = Um etwas anderes anzufragen, ziehen Sie diese Anfrage erst zurück.
upgrade-withdraw = Zurückziehen
upgrade-wished-plan = Tarif
upgrade-granted = Gewährt am { $date }
upgrade-declined = Abgelehnt am { $date }
upgrade-answer = Die Antwort:
upgrade-cannot = Ihre Rolle darf die Tarife ansehen, aber keinen anfragen. Ein Inhaber des Kontos kann das.

error-upgrade-asked-already-title = Eine Anfrage ist schon offen
error-upgrade-asked-already-text = Jedes Konto hat eine offene Anfrage zur selben Zeit. Ziehen Sie sie unter Lizenz, Tarife vergleichen, zurück, um etwas anderes anzufragen.

problem-not-a-number = Geben Sie eine ganze Zahl von 1 bis { $most } ein, oder lassen Sie das Feld leer.
problem-nothing-wished = Wählen Sie einen anderen Tarif, oder schreiben Sie, was Sie sonst brauchen.

## The chart

chart-title = Nutzung im Verlauf
chart-spans = Zeitraum
chart-day = Tag
chart-month = Monat
chart-year = Jahr
chart-empty = Sobald ein Client registriert ist, erscheinen hier nach wenigen Minuten die ersten Zahlen.
chart-clients = Registrierte und erreichbare Clients
chart-sessions = Gleichzeitige Sitzungen
chart-seats = Registriert
chart-online = Online
chart-most = Erlaubt
chart-table = Die Zahlen als Tabelle
chart-peaks = Jede Zahl ist die größte in ihrem Zeitraum.
chart-utc = Tage sind die von UTC.
chart-time = Zeitraum
