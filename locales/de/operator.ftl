# Was der Betreiber der Installation sieht: Konten, Tarife, Anfragen.

problem-not-a-code = Verwenden Sie 1 bis 30 Kleinbuchstaben, Ziffern und Unterstriche.
error-plan-needed-title = Dieser Tarif wird gebraucht
error-plan-needed-text = Die Installation braucht diesen Tarif immer; er kann weder gelöscht noch angeboten werden. Seinen Inhalt können Sie ändern.

operator-clients = Clients ohne Konto
operator-clients-intro = Geräte, auf denen das Programm läuft und die zu keinem Konto gehören. Sie sind über ihre ID erreichbar und rufen selbst an, im Rahmen des kostenlosen Tarifs. Was 180 Tage niemand gesehen hat, wird vergessen.
operator-clients-search = Nach ID suchen
operator-clients-nothing-found = Kein Client ohne Konto hat eine solche ID.
operator-clients-none = Jeder Client gehört zu einem Konto.
operator-clients-id = ID
operator-clients-state = Zustand
operator-clients-version = Version
operator-clients-first-seen = Zuerst gesehen
operator-clients-online = Online
operator-clients-offline = Offline
