# Grenzen der Lizenz, wo sie jemanden aufhalten.

error-limit-sessions-title = Alle Sitzungen sind belegt
error-limit-sessions-text = Ihre Lizenz erlaubt { $most ->
    [one] { $most } Sitzung
   *[other] { $most } Sitzungen
} gleichzeitig. Warten Sie, bis eine endet, oder schließen Sie eine unter Sitzungen. Wer die Lizenz ändern darf, kann unter Lizenz mehr anfragen.
error-limit-active-devices-title = Zu viele Geräte sind in Sitzungen
error-limit-active-devices-text = Ihre Lizenz erlaubt { $most ->
    [one] { $most } Gerät
   *[other] { $most } Geräte
} gleichzeitig in Sitzungen. Warten Sie, bis eine Sitzung mit einem anderen Gerät endet. Wer die Lizenz ändern darf, kann unter Lizenz mehr anfragen.
error-limit-seats-title = Kein Platz ist frei
error-limit-seats-text = Ihre Lizenz hat { $most ->
    [one] { $most } Platz
   *[other] { $most } Plätze
}, und alle sind belegt. Entfernen Sie einen Client, oder fragen Sie unter Lizenz mehr Plätze an.
error-limit-session-length-title = Die Sitzung würde zu lang
error-limit-session-length-text = Ihre Lizenz erlaubt Sitzungen von höchstens { $most ->
    [one] { $most } Sekunde
   *[other] { $most } Sekunden
}. Wer die Lizenz ändern darf, kann unter Lizenz mehr anfragen.
error-limit-namespaces-title = Keine weiteren Namensräume
error-limit-namespaces-text = Ihre Lizenz erlaubt { $most ->
    [0] keinen eigenen Namensraum
    [one] { $most } eigenen Namensraum
   *[other] { $most } eigene Namensräume
}. Unter Lizenz können Sie mehr anfragen.
error-limit-aliases-title = Der Namensraum ist voll
error-limit-aliases-text = Jeder Ihrer Namensräume fasst { $most ->
    [one] { $most } Alias
   *[other] { $most } Aliase
}, und so viele sind in Gebrauch. Nehmen Sie einem anderen Client seinen Alias, oder fragen Sie unter Lizenz mehr an.
error-account-suspended-title = Dieses Konto ist ausgesetzt
error-account-suspended-text = Wer diesen Server betreibt, hat das Konto ausgesetzt. Der Grund steht oben auf jeder Seite. Nichts wurde geändert.
error-not-included-title = Ihr Tarif enthält das nicht
error-not-included-text = { $feature }: nicht Teil Ihres Tarifs. Vergleichen Sie unter Lizenz die Tarife und fragen Sie einen größeren an.

limit-name-sessions = gleichzeitige Sitzungen
limit-name-active-devices = aktive Geräte
limit-name-seats = Plätze
limit-name-session-length = Sitzungsdauer
limit-name-namespaces = Namensräume
limit-name-aliases = Aliase

end-length-reached = Längste von der Lizenz erlaubte Zeit erreicht
end-limit-reached = Abgelehnt: Die Lizenz gab nicht mehr her ({ $limit })
end-account-suspended = Das Konto wurde ausgesetzt
end-client-removed = { $by } hat den Client aus dem Konto entfernt

problem-not-a-limit = Geben Sie eine ganze Zahl bis 1.000.000.000 ein, oder wählen Sie unbegrenzt.
problem-not-a-day = Wählen Sie einen Tag.
problem-not-a-namespace = Ein Namensraum hat 1 bis 25 Buchstaben, Ziffern, „-“, „.“ und „_“.
problem-namespace-taken = Diesen Namensraum hat schon jemand, oder es ist der öffentliche. Wählen Sie einen anderen Namen.
