# Listen von Clients und Sitzungen: Suche, Seiten, Export.

search-quick = Schnellfilter
search-faults = Dieser Teil der Suche ist nicht zu verstehen:
search-help = Hilfe zur Suche
search-help-text = Wörter und Filter lassen sich verbinden; eine Zeile muss zu allen passen. Einen Wert mit Leerzeichen setzen Sie in Anführungszeichen.
search-help-online = Jetzt erreichbar oder nicht: yes, no
search-help-os = Teil des Betriebssystems
search-help-version = Version: <, <=, =, >=, > und eine Nummer
search-help-version-old = Älter als dieser Server
search-help-tag = Hat diesen Tag
search-help-seen = Seit 30 Tagen nicht gesehen; <1h: in der letzten Stunde gesehen; auch mit einem Tag wie >2026-01-31
search-help-host = Teil des Hostnamens
search-help-alias = Teil des Alias
search-help-comment = Teil des Kommentars
search-help-running = Noch nicht zu Ende oder zu Ende: yes, no
search-help-client = Einer Ihrer Clients nach ID, Alias oder Hostname, oder jeder Client nach seiner ID
search-help-user = Ein Benutzer nach der E-Mail-Adresse oder einem Teil davon
search-help-direction = Zu Ihren Clients: in; von Ihrer Seite angefragt: out
search-help-since = In den letzten 7 Tagen begonnen; auch mit einem Tag wie 2026-01-01
search-help-until = An diesem Tag oder früher begonnen; auch mit einem Alter wie 30d
search-help-reason = Warum sie endete
search-help-duration = Dauerte länger als eine Stunde; <5m: weniger als fünf Minuten
search-help-session-comment = Teil des Kommentars
search-fault-unknown = – diesen Filter gibt es nicht. Welche es gibt, steht unter „Hilfe zur Suche“; um danach zu suchen, setzen Sie es in Anführungszeichen.
search-fault-empty = – hinter dem Doppelpunkt muss etwas stehen.
search-fault-yes-or-no = – schreiben Sie yes oder no.
search-fault-in-or-out = – schreiben Sie in oder out.
search-fault-version = – schreiben Sie eine Version wie <1.2, oder old.
search-fault-age = – schreiben Sie ein Alter wie >30d (s, m, h, d, w) oder einen Tag wie 2026-01-31.
search-fault-length = – schreiben Sie eine Dauer wie >1h (s, m, h, d, w).
search-fault-tag = – ein Tag hat bis zu 30 Buchstaben, Ziffern, „-“, „.“, „_“ und „/“.
search-fault-reason = – diesen Grund gibt es nicht. Tippen Sie „reason:“, um die Gründe zu sehen.
search-fault-twice = – dieser Filter ist schon da.
search-fault-too-many = – höchstens 20 Wörter und Filter lassen sich verbinden.
list-changed = Die Liste hat sich geändert.
list-reload = Neu laden
list-search-on = Von hier weitersuchen
list-rows = Zeilen
list-sort = Sortieren nach
client-list-tags = Tags
client-list-comment = Kommentar
client-list-outdated = Veraltet
session-list-path = Netzwerkweg
session-list-comment = Kommentar
clients-quick-old = Veraltet
clients-quick-unseen = Seit 30 Tagen nicht gesehen
clients-count = { $count ->
    [one] { $count } Client
   *[other] { $count } Clients
}
clients-more-than = Mehr als { $count } Clients
clients-stopped = Bis hierher wurden { $count } Clients durchsucht. Grenzen Sie die Suche ein, um den Rest früher zu sehen.
sessions-search = Nach ID, Alias, Hostname oder Benutzer suchen
sessions-quick-in = Zu Ihren Clients
sessions-quick-out = Von Ihrer Seite
sessions-quick-week = Letzte 7 Tage
sessions-count = { $count ->
    [one] { $count } Sitzung
   *[other] { $count } Sitzungen
}
sessions-more-than = Mehr als { $count } Sitzungen
sessions-stopped = Bis hierher wurden { $count } Sitzungen durchsucht. Grenzen Sie die Zeitspanne ein, zum Beispiel mit since:7d.
sessions-vague = Zu diesem Namen passen mehr als { $count } Clients und Benutzer. Tippen Sie mehr davon.
export-csv = Als CSV exportieren
audit-field-csv-separator = Trennzeichen von Exporten
settings-csv-separator = Trennzeichen zwischen Zellen
settings-csv-comma = Komma
settings-csv-comma-named = Komma, in der ersten Zeile genannt (sep=,)
settings-csv-semicolon = Semikolon
settings-csv-semicolon-named = Semikolon, in der ersten Zeile genannt (sep=;)
exports-title = Exporte
exports-rows-of = { $rows } von { $total } Zeilen
exports-rows = { $rows } Zeilen
exports-running = Wird erstellt
exports-done = Fertig
exports-cancelled = Abgebrochen
exports-failed = Unterbrochen
exports-cancel = Abbrechen
exports-clients = Clients
exports-sessions = Sitzungen
error-exports-title = Zu viele Exporte
error-exports-text = Drei Ihrer Exporte werden gerade erstellt. Warten Sie, bis einer fertig ist, oder brechen Sie einen ab.
exports-none = Gerade wird kein Export erstellt.
audit-did-export-clients = { $actor } hat Clients exportiert.
audit-did-export-sessions = { $actor } hat Sitzungen exportiert.
exports-dismiss = Ausblenden
