# Die Seite eines Clients, und wie er aus dem Konto entfernt wird.

details-facts = Über diesen Client
details-last-seen = Zuletzt gesehen
details-seen-now = Jetzt
details-never-seen = Nie
details-outdated = veraltet
details-outdated-text = Zu diesem Server gehört Version { $version } des Programms.
details-tags = Tags
details-comment = Kommentar

details-edit = Alias, Tags und Kommentar
details-alias-hint = Der Name, unter dem Anrufer diesen Client sofort erreichen, zum Beispiel desk@ad: bis zu 25 Buchstaben, Ziffern, „-“, „.“ und „_“, dann @ad oder ein Namensraum Ihres Kontos.
details-alias-room = @{ $name }: { $used } von { $most } in Gebrauch
details-alias-room-unlimited = @{ $name }: { $used } in Gebrauch
details-alias-remove = Alias entfernen
details-alias-saved = Der Alias ist gespeichert. Anrufer erreichen den Client sofort darunter.
details-alias-removed = Der Alias ist entfernt. Der Client ist unter seiner ID erreichbar.
details-alias-taken = Ein anderer Client hat den Alias { $alias }. Wählen Sie einen anderen, oder nehmen Sie ihn zuerst jenem Client weg.
details-alias-not-yours = Ihr Konto hat keinen Namensraum @{ $namespace }. Es kann { $own } verwenden.
details-alias-full = @{ $name } ist voll: { $used } von { $most } Aliasen sind in Gebrauch. Nehmen Sie einem anderen Client seinen weg, oder fragen Sie nach mehr: Wer die Lizenz ändern darf, kann das unter „Lizenz“ tun.
details-tags-hint = Bis zu 20, durch Kommas oder Leerzeichen getrennt. Ein Tag hat bis zu 30 Buchstaben, Ziffern, „-“, „.“, „_“ und „/“.
details-tags-saved = Die Tags sind gespeichert.
details-comment-hint = Bis zu 1.000 Zeichen. Alle, die die Clients dieses Kontos sehen dürfen, lesen ihn.
details-comment-saved = Der Kommentar ist gespeichert.
details-changed-meanwhile = Jemand anders hat das inzwischen geändert. Was Sie eingegeben haben, steht noch da und ist nicht gespeichert. Sehen Sie nach, was jetzt gilt, und speichern Sie noch einmal, wenn Ihre Eingabe an dessen Stelle treten soll.
details-kept-now = Jetzt gilt, von jemand anderem:
problem-not-a-tag = Ein Tag hat 1 bis 30 Buchstaben, Ziffern, „-“, „.“, „_“ und „/“.
problem-not-a-tag-named = „{ $tag }“ ist kein Tag: Ein Tag hat 1 bis 30 Buchstaben, Ziffern, „-“, „.“, „_“ und „/“.
problem-too-many = Bitte höchstens { $most }.

details-danger = Diesen Client entfernen
details-danger-text = Der Client verlässt dieses Konto, und sein Platz ist sofort frei. Bevor etwas geschieht, sehen Sie, was das bedeutet.
details-remove = Entfernen
details-remove-title = { $name } aus diesem Konto entfernen?
details-remove-told = Das Gerät erfährt es sofort, oder sobald es wieder online ist.
details-remove-sessions = Sitzungen mit ihm, die dieses Konto begonnen hat, enden.
details-remove-said = Sein Kommentar und seine Tags gehen verloren, und es verliert das Adressbuch dieses Kontos.
details-remove-own-alias = Es verliert seinen Alias { $alias }, der in einem Namensraum dieses Kontos liegt. Jemand anders kann ihn sofort haben.
details-remove-public-alias = Es behält seinen Alias { $alias }, der im öffentlichen Namensraum liegt.
details-remove-seat = Sein Platz ist sofort für ein anderes Gerät frei.
details-remove-keeps = Es behält seine ID und seine Grundfunktion: Es kann weiter angerufen werden, in den Grenzen des kostenlosen Tarifs. Vergangene Sitzungen bleiben in der Liste.
details-remove-back = Es bleibt entfernt, auch mit dem Lizenzschlüssel, den es einmal hatte, bis jemand es am Gerät wieder registriert.
details-removed = Der Client ist entfernt, und sein Platz ist frei.
details-gone-title = { $number } gehört nicht zu diesem Konto
details-gone-text = Der Client wurde aus diesem Konto entfernt, bei einem anderen registriert, oder er war nie hier. Ein entfernter Client behält seine ID, erfährt es beim nächsten Kontakt und kann am Gerät mit dem Lizenzschlüssel wieder registriert werden.
details-gone-back = Zu den Clients
details-gone-audit = Wer das war: Audit-Protokoll

## Automatische Aliase, auf der Seite des Kontos

account-aliases = Automatischer Alias
account-aliases-text = Ein Gerät, das registriert wird und keinen Alias hat, bekommt einen aus seinem Rechnernamen; wo er vergeben ist, mit -2, -3 und so weiter. Bereits registrierte bleiben, wie sie sind.
account-aliases-where = Neue Clients bekommen einen Alias
account-aliases-none = Keinen
account-aliases-public = Im öffentlichen Namensraum, @ad
account-aliases-own = In @{ $name }
account-aliases-full-text = Ist ein Namensraum von Ihnen voll, wird ein Gerät ohne Alias registriert.
audit-field-tags = Tags
audit-field-alias-namespace = Automatischer Alias in
