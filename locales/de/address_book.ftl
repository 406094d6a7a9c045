# Adressbücher und Anrufe nach Adresse.

book-title = Adressbuch
book-personal = Persönlich
book-personal-about = Dieses Adressbuch sehen nur Sie.
book-shared-about = In diesem Konto geteilt.
book-shared-read-only = Sie dürfen dieses Adressbuch lesen, aber nicht ändern.
book-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
book-list-label = Adressbücher
book-new = Neues geteiltes Adressbuch
book-add-entry = Eintrag hinzufügen
book-settings = Name und Zugriff
book-import = Aus CSV importieren
book-search = Namen, Adressen, Notizen und Tags durchsuchen
book-all-tags = Alle Tags
book-nothing-found = Kein Eintrag passt zu dieser Suche.
book-empty-title = Noch keine Einträge
book-empty-text = Fügen Sie die Clients, die Sie oft anrufen, mit ID oder Alias hinzu, oder importieren Sie sie aus einer CSV-Datei.
book-empty-read-only = In diesem Adressbuch hat noch niemand etwas eingetragen.
book-name = Name
book-address = ID oder Alias
book-note = Notiz
book-tags = Tags
book-status = Status
book-status-unknown = Nicht in diesem Konto
book-favourite-add = { $name } zu Ihren Favoriten hinzufügen
book-favourite-remove = { $name } aus Ihren Favoriten entfernen
book-connect-to = Mit { $name } verbinden
book-edit-of = { $name } bearbeiten
book-remove-of = { $name } entfernen
book-edit = Bearbeiten
book-remove = Entfernen
book-removed = „{ $name }“ wurde entfernt.
book-undo = Rückgängig
book-saved-entry = Der Eintrag ist gespeichert.
book-saved-restored = Der Eintrag ist wieder da.
book-saved-book = Das Adressbuch ist gespeichert.
book-saved-deleted = Das Adressbuch wurde gelöscht.
book-saved-imported = Die Datei wurde importiert.

book-call = Mit einer ID oder einem Alias verbinden
book-call-hint = Auch ein Client eines anderen Kontos, wenn er online ist.
error-not-reachable-title = Diese Adresse ist nicht erreichbar
error-not-reachable-text = Es gibt keinen Client mit dieser ID oder diesem Alias, oder er ist offline. Prüfen Sie die Adresse und fragen Sie jemanden am Gerät, ob das Programm läuft.

book-entry-new = Eintrag hinzufügen
book-entry-edit = „{ $name }“ bearbeiten
book-name-hint = Ohne Namen wird die ID oder der Alias angezeigt.
book-address-hint = Neun oder zehn Ziffern, oder name@namensraum.
book-tags-hint = Bis zu 20, mit Kommas oder Leerzeichen dazwischen.
book-favourite = Favorit: oben in Ihrer Liste
book-save = Speichern
book-cancel = Abbrechen
book-meanwhile = Inzwischen hat jemand anderes dies geändert. Was Sie eingegeben haben, steht noch hier und ist nicht gespeichert. Speichern Sie noch einmal, um die andere Änderung zu ersetzen.
problem-not-a-client-address = Geben Sie eine ID mit 9 oder 10 Ziffern ein, oder einen Alias wie desk@ad.
problem-in-the-book = Diese ID oder dieser Alias steht schon im Adressbuch.

book-settings-of = Name und Zugriff von „{ $name }“
book-roles = Wer es benutzen darf
book-everybody = Alle, deren Rolle Adressbücher öffnet
book-chosen = Inhaber, und nur diese Rollen:
book-roles-hint = Eine Wahl schränkt ein, was eine Rolle erlaubt; sie fügt nie etwas hinzu.
book-clients = Was die Clients dieses Kontos damit dürfen
book-make = Anlegen
book-delete = Adressbuch löschen
book-delete-of = „{ $name }“ löschen?
book-delete-entries = { $count ->
    [one] Mit ihm wird { $count } Eintrag gelöscht.
   *[other] Mit ihm werden { $count } Einträge gelöscht.
}
book-delete-everybody = Es verschwindet für alle, die es benutzen, im Portal und auf den Clients. Das lässt sich nicht rückgängig machen.
book-delete-label = Geben Sie zur Bestätigung seinen Namen ein: { $name }
book-delete-problem = Das ist nicht der Name des Adressbuchs. Geben Sie ein: { $name }
error-books-title = Keine weiteren geteilten Adressbücher
error-books-text = Ein Konto hat bis zu 100 geteilte Adressbücher. Löschen Sie eines, das niemand braucht, oder benutzen Sie Tags.
error-entries-title = Das Adressbuch ist voll
error-entries-text = Ein Adressbuch hat bis zu 10.000 Einträge. Entfernen Sie einige, oder benutzen Sie ein anderes.

book-import-of = In „{ $name }“ importieren
book-import-about = Eine CSV-Datei mit den Spalten Name, Address, Note, Tags und Favourite in beliebiger Reihenfolge; nur Address ist nötig. UTF-8, mit Kommas oder Semikolons, bis zu 2 MB. Ein Eintrag mit derselben Adresse wird geändert, andere werden hinzugefügt, keiner wird entfernt. Bevor etwas geändert wird, sehen Sie, was geschehen würde.
book-import-file = CSV-Datei
book-import-check = Datei prüfen
book-import-new = { $count ->
    [one] { $count } neuer Eintrag
   *[other] { $count } neue Einträge
}
book-import-changed = { $count ->
    [one] { $count } Eintrag, der sich ändert
   *[other] { $count } Einträge, die sich ändern
}
book-import-same = { $count ->
    [one] { $count } Eintrag, der bleibt, wie er ist
   *[other] { $count } Einträge, die bleiben, wie sie sind
}
book-import-skipped = { $count ->
    [one] { $count } Zeile, die übergangen wird
   *[other] { $count } Zeilen, die übergangen werden
}
book-import-line = Zeile { $line }: { $why }
book-import-more = { $count ->
    [one] Und { $count } weitere Zeile.
   *[other] Und { $count } weitere Zeilen.
}
book-import-twice = Diese Adresse steht schon in Zeile { $line }.
book-import-too-much = Das Adressbuch hätte mehr als 10.000 Einträge, deshalb kann nichts importiert werden. Kürzen Sie die Datei, oder entfernen Sie zuerst Einträge.
book-import-nothing = Es gibt nichts zu importieren: Keine Zeile ist neu oder ändert etwas.
book-import-confirm = Jetzt importieren
book-import-other = Andere Datei wählen
book-import-meanwhile = Das Adressbuch hat sich inzwischen geändert, und es wurde nichts importiert. Dies würde jetzt geschehen.
book-file-missing = Wählen Sie zuerst eine CSV-Datei.
book-file-too-large = Die Datei ist größer als 2 MB. Teilen Sie sie in mehrere.
book-file-not-utf8 = Die Datei ist nicht in UTF-8 geschrieben. Speichern Sie sie in Ihrer Tabellenkalkulation noch einmal mit dem Dateityp „CSV UTF-8“.
book-file-no-address = Die erste Zeile der Datei nennt keine Spalte „Address“.

audit-did-make-book = { $actor } hat das Adressbuch „{ $subject }“ angelegt.
audit-did-change-book = { $actor } hat das Adressbuch „{ $subject }“ geändert.
audit-did-delete-book = { $actor } hat das Adressbuch „{ $subject }“ mit allen Einträgen gelöscht.
audit-did-export-book = { $actor } hat das Adressbuch „{ $subject }“ exportiert.
audit-did-import-book = { $actor } hat eine Datei in das Adressbuch „{ $subject }“ importiert.
audit-did-add-entry = { $actor } hat „{ $subject }“ in ein Adressbuch eingetragen.
audit-did-change-entry = { $actor } hat „{ $subject }“ in einem Adressbuch geändert.
audit-did-remove-entry = { $actor } hat „{ $subject }“ aus einem Adressbuch entfernt.
audit-did-restore-entry = { $actor } hat „{ $subject }“ in ein Adressbuch zurückgeholt.
audit-field-address-book = Adressbuch
audit-field-client-address = ID oder Alias
audit-field-note = Notiz
audit-field-clients-access = Clients dürfen
audit-field-roles-access = Nur diese Rollen dürfen
audit-field-entries-new = Neue Einträge
audit-field-entries-changed = Geänderte Einträge
audit-book-personal = persönlich
audit-book-client = des Clients
