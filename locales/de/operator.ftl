# Was der Betreiber der Installation sieht: Konten, Tarife, Anfragen.

problem-not-a-code = Verwenden Sie 1 bis 30 Kleinbuchstaben, Ziffern und Unterstriche.
error-plan-needed-title = Dieser Tarif wird gebraucht
error-plan-needed-text = Die Installation braucht diesen Tarif immer; er kann weder gelöscht noch angeboten werden. Seinen Inhalt können Sie ändern.
