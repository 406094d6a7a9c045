# Was der Betreiber der Installation sieht: Konten, Tarife, Anfragen.

problem-not-a-code = Verwenden Sie 1 bis 30 Kleinbuchstaben, Ziffern und Unterstriche.
problem-not-a-namespace = Ein Namensraum hat 1 bis 25 Buchstaben, Ziffern, „-“, „.“ und „_“.
problem-namespace-taken = Diesen Namensraum hat schon jemand. Wählen Sie einen anderen.
error-plan-needed-title = Dieser Tarif wird gebraucht
error-plan-needed-text = Die Installation braucht diesen Tarif immer; er kann weder gelöscht noch angeboten werden. Seinen Inhalt können Sie ändern.
