# Die Seiten derer, die die Installation betreiben.

operator-title = Installation
operator-accounts = Konten
operator-requests = Anfragen
operator-plans = Tarife
operator-cancel = Abbrechen

## Funktionen und Grenzen

terms-features = Enthält
terms-limits = Grenzen
terms-unlimited = Unbegrenzt
terms-seats = Plätze
terms-seats-hint = Registrierte Clients.
terms-sessions = Gleichzeitige Sitzungen
terms-sessions-hint = Laufende Sitzungen, die das Konto angefragt hat.
terms-active-devices = Geräte in Sitzungen
terms-active-devices-hint = Verschiedene Geräte, die zugleich in diesen Sitzungen sind.
terms-session-length = Sitzungsdauer
terms-session-length-hint = Wie lange eine Sitzung dauern darf, als Stunden:Minuten:Sekunden, etwa 1:30:00.
terms-namespaces = Namensräume
terms-namespaces-hint = Eigene Namensräume des Kontos.
terms-aliases = Aliase je Namensraum
terms-aliases-hint = Aliase in jedem dieser Namensräume.
problem-not-a-length = Geben Sie Stunden, Minuten und Sekunden ein, etwa 1:30:00, oder wählen Sie unbegrenzt.

## Tarife

plans-intro = Was Konten haben können. Eine Änderung ergibt eine neue Version; wer eine ältere hat, behält sie.
plan-new = Neuer Tarif
plan-make = Tarif anlegen
plan-code = Kürzel
plan-code-hint = Für Befehle und Skripte: bis zu 30 Kleinbuchstaben, Ziffern und Unterstriche. Es ändert sich nie.
plan-name = Name
plan-own-name-hint = Leer: Er heißt, wie ihn die Sprache des Lesers nennt.
plan-description = Beschreibung
plan-description-hint = Wofür er gut ist, in ein, zwei Zeilen, bis zu 500 Zeichen. Wer Tarife vergleicht, liest es.
plan-state = Zustand
plan-state-offered = Angeboten
plan-state-withdrawn = Nicht angeboten
plan-state-deleted = Gelöscht
plan-state-free = Ohne Lizenz
plan-state-own-use = Dieser Installation
plan-version = Version
plan-version-link = Version { $version }
plan-versions = Versionen
plan-used-by = Genutzt von
plan-accounts =
    { $count ->
        [0] Kein Konto
        [one] 1 Konto
       *[other] { $count } Konten
    }
plan-offer-at-once = Konten können ihn sofort wählen
plan-change = Was er besagt
plan-change-text = Speichern ergibt eine neue Version. Konten mit diesem Tarif behalten ihre Version, bis Sie ihnen diese geben.
plan-free-text = Dieser Tarif gilt für Konten, deren Lizenz geendet hat, und für Clients ohne Konto. Eine Änderung gilt für sie sofort.
plan-own-use-text = Dieser Tarif ist für die, die die Installation betreiben. Konten mit diesem Tarif behalten ihre Version.
plan-save = Als neue Version speichern
plan-made-done = Der Tarif ist angelegt.
plan-changed-done = Der Tarif ist gespeichert.
plan-offered-done = Konten können den Tarif jetzt wählen.
plan-withdrawn-done = Der Tarif wird nicht mehr angeboten. Wer ihn hat, behält ihn.
plan-deleted-done = Der Tarif ist gelöscht. Wer ihn hat, behält ihn.
plan-changed-meanwhile = Jemand anderes hat Version { $version } dieses Tarifs angelegt. Ihre Eingaben stehen noch unten. Wenn Sie jetzt speichern, treten sie an die Stelle jener Version.
plan-is-deleted = Dieser Tarif ist gelöscht: Niemand kann ihn mehr bekommen. Konten, die ihn haben, behalten ihn.
plan-offer = Anbieten
plan-offer-text = Konten können diesen Tarif nicht wählen. Sie können ihn trotzdem vergeben.
plan-withdraw = Nicht mehr anbieten
plan-withdraw-text = Konten können diesen Tarif wählen.
plan-delete = Tarif löschen
plan-delete-title = Den Tarif „{ $name }“ löschen?
plan-delete-nobody = Niemand kann diesen Tarif mehr bekommen, auch nicht von Ihnen.
plan-delete-accounts =
    { $count ->
        [0] Kein Konto hat ihn.
        [one] Das Konto, das ihn hat, behält ihn, mit seinen Grenzen und seinem Ende.
       *[other] Die { $count } Konten, die ihn haben, behalten ihn, mit ihren Grenzen und ihrem Ende.
    }
plan-delete-requests = Offene Anfragen nach ihm bleiben offen, damit Sie sie beantworten können. Gewähren lassen sie sich nicht.
plan-delete-for-good = Er lässt sich nicht zurückholen, und das Kürzel { $code } bleibt vergeben.

## Konten

accounts-search = Name, Kundennummer oder E-Mail
accounts-nothing-found = Kein Konto enthält das.
account-new = Neues Konto
account-new-text = Das Konto bekommt die nächste Kundennummer. Sein Inhaber wird per E-Mail eingeladen und wählt ein Passwort.
account-holder-name = Name
account-owner = E-Mail des Inhabers
account-owner-hint = Wer den Link in der E-Mail öffnet, darf im Konto alles.
account-plan = Tarif
account-plan-hint = Ein Tarif, den Sie gewähren, gilt zwölf Monate und verlängert sich dann. Das können Sie danach ändern.
account-make = Konto anlegen und Inhaber einladen
account-made-title = Das Konto ist angelegt
account-made-text = „{ $name }“ hat die Kundennummer { $number }. Eine Einladung an { $email } ist unterwegs. Kommt keine E-Mail an, geben Sie dem Inhaber diesen Link:
account-made-go = Zum Konto
account-made-at = Angelegt
account-standing = Zustand
account-license-change = Lizenz ändern
account-license-title = Die Lizenz ändern
account-license-save = Speichern
account-license-done = Die Lizenz ist geändert. Sie gilt sofort.
account-over-limit = Mehr als erlaubt
account-holds-instead = Stattdessen gilt: { $plan }
account-suspended-since = Ausgesetzt seit
account-suspended-done = Das Konto ist ausgesetzt.
account-resumed-done = Das Konto läuft weiter.
account-suspend = Konto aussetzen
account-suspend-title = „{ $name }“ aussetzen?
account-suspend-users =
    { $count ->
        [0] Kein Benutzer kann etwas beginnen. Wer sich anmeldet, liest Ihre Begründung.
        [one] Sein Benutzer kann sich anmelden und alles ansehen, aber nichts beginnen, und liest Ihre Begründung.
       *[other] Seine { $count } Benutzer können sich anmelden und alles ansehen, aber nichts beginnen, und lesen Ihre Begründung.
    }
account-suspend-clients =
    { $count ->
        [0] Kein Client kann registriert werden.
        [one] Sein Client bleibt registriert, beginnt aber keine Sitzung. Kein weiterer kann registriert werden.
       *[other] Seine { $count } Clients bleiben registriert, beginnen aber keine Sitzungen. Kein weiterer kann registriert werden.
    }
account-suspend-sessions =
    { $count ->
        [0] Zurzeit läuft keine Sitzung.
        [one] 1 Sitzung läuft zu oder von seinen Clients. Hat das Konto sie angefragt, endet sie sofort, und beide Seiten erfahren den Grund.
       *[other] { $count } Sitzungen laufen zu oder von seinen Clients. Die das Konto angefragt hat, enden sofort, und beide Seiten erfahren den Grund.
    }
account-suspend-stays = Nichts wird gelöscht. Sie können das Konto jederzeit weiterlaufen lassen.
account-reason = Begründung
account-reason-hint = Die Benutzer des Kontos lesen sie auf jeder Seite. Bis zu 500 Zeichen.
account-reason-change = Begründung ändern
account-reason-save = Begründung speichern
account-resume = Weiterlaufen lassen
account-resume-text = Benutzer und Clients können sofort wieder Sitzungen beginnen.

standing-licensed = Aktiv
standing-cancelled = Gekündigt
standing-ended = Beendet
standing-suspended = Ausgesetzt

## Die Lizenz

license-plan-choice = { $name }, Version { $version }
license-plan-now = Die Lizenz gehört zu diesem Tarif: { $plan }
license-plan-new = Neuer Tarif
license-plan-hint = Was der Tarif enthält und seine Grenzen treten an die Stelle von allem, was da ist. Das Ende bleibt, wie es ist.
license-plan-set = Tarif setzen
license-terms = Grenzen und Ende
license-period = Gültigkeit
license-period-none = Ohne Ende
license-period-until = Bis zum letzten Tag, dann der kostenlose Tarif
license-period-renews = Bis zum letzten Tag, dann zwölf weitere Monate, immer wieder
license-last-day = Letzter Tag
license-last-day-hint = Die Lizenz gilt bis zum Ende dieses Tages in der Zeitzone { $zone }.
license-changed-meanwhile = Jemand anderes hat diese Lizenz geändert. Ihre Eingaben stehen noch unten; wenn Sie jetzt speichern, treten sie an die Stelle von diesem:
period-none = Ohne Ende
period-until = Bis { $date }
period-renews = Bis { $date }, dann verlängert sie sich
period-cancelled = Gekündigt, bis { $date }
period-ended = Geendet am { $date }

## Namensräume

namespaces-none = Das Konto hat keinen eigenen Namensraum.
namespace-aliases =
    { $count ->
        [0] Kein Alias
        [one] 1 Alias
       *[other] { $count } Aliase
    }
namespace-grant-label = Einen Namensraum geben
namespace-grant = Geben
namespace-hint = Was in den Aliasen des Kontos nach dem @ steht: bis zu 25 Buchstaben, Ziffern, „-“, „.“ und „_“.
namespace-granted-done = Das Konto hat den Namensraum.
namespace-no-more =
    { $most ->
        [0] Die Lizenz erlaubt keinen Namensraum. Ändern Sie zuerst die Lizenz.
        [one] Die Lizenz erlaubt 1 Namensraum. Ändern Sie zuerst die Lizenz.
       *[other] Die Lizenz erlaubt { $most } Namensräume. Ändern Sie zuerst die Lizenz.
    }
namespace-remove = Namensraum entfernen
namespace-remove-title = Den Namensraum @{ $name } entfernen?
namespace-remove-account = „{ $account }“ hat @{ $name } dann nicht mehr.
namespace-remove-aliases =
    { $count ->
        [0] Kein Client hat darin einen Alias.
        [one] Der Client, der darin einen Alias hat, verliert ihn und ist nur noch über seine ID erreichbar.
       *[other] Die { $count } Clients, die darin einen Alias haben, verlieren ihn und sind nur noch über ihre IDs erreichbar.
    }
namespace-remove-free = Danach kann jedes Konto den Namensraum bekommen.
namespace-removed-done = Der Namensraum ist entfernt.

## Anfragen

requests-intro = Konten, die um eine größere Lizenz bitten. Was Sie gewähren, gilt sofort.
requests-none-open = Keine Anfrage ist offen. Bittet ein Konto um eine größere Lizenz, bekommen Sie eine E-Mail und finden die Anfrage hier.
requests-none = Keine Anfrage ist in diesem Zustand.
request-title = Anfrage von { $name }
request-account = Konto
request-asked-by = Angefragt von
request-asked-at = Angefragt
request-wish = Wunsch
request-state = Zustand
request-state-open = Offen
request-state-granted = Gewährt
request-state-declined = Abgelehnt
request-state-withdrawn = Zurückgenommen
request-details = Einzelheiten der Anfrage
request-plan = Tarif { $name }
request-seats =
    { $count ->
        [one] 1 Platz
       *[other] { $count } Plätze
    }
request-sessions =
    { $count ->
        [one] 1 Sitzung gleichzeitig
       *[other] { $count } Sitzungen gleichzeitig
    }
request-namespace = der Namensraum @{ $name }
request-note = Was das Konto schreibt
request-decided-by = Entschieden von
request-decided-at = Entschieden
request-answer = Antwort
request-answer-hint = Das Konto liest sie, per E-Mail und unter Lizenz. Bis zu 500 Zeichen.
request-what = Was das Konto bekommt
request-what-text = Das Konto hat dies sofort, wenn Sie die Anfrage gewähren.
request-now = Jetzt
request-then = Dann
request-grant = Gewähren
request-decline = Ablehnen
request-decline-text = Für das Konto ändert sich nichts. Es erfährt es per E-Mail.
request-granted-done = Die Anfrage ist gewährt. Die neuen Grenzen gelten, und das Konto erfährt es per E-Mail.
request-declined-done = Die Anfrage ist abgelehnt. Das Konto erfährt es per E-Mail.
request-decided-already-title = Über diese Anfrage ist schon entschieden
request-decided-already-text = Jemand anderes hat entschieden, oder das Konto hat sie zurückgenommen. Jetzt wurde nichts geändert.
request-changed-meanwhile = Die Lizenz des Kontos oder der Tarif hat sich geändert, seit Sie diese Seite geöffnet haben. Was das Konto bekommt, steht jetzt neu da; gewähren Sie es, wenn es stimmt.
request-not-grantable = Der gewünschte Tarif ist gelöscht. Lehnen Sie die Anfrage ab und schreiben Sie, was das Konto stattdessen haben kann, oder ändern Sie seine Lizenz von Hand.

## Mails about requests

letter-upgrade-granted-subject = Die Anfrage von { $account } ist gewährt
letter-upgrade-granted-text = Die Anfrage von { $account } nach einer größeren Lizenz ist gewährt. Die neuen Grenzen gelten schon.
letter-upgrade-declined-subject = Die Anfrage von { $account } ist abgelehnt
letter-upgrade-declined-text = Die Anfrage von { $account } nach einer größeren Lizenz ist abgelehnt. Nichts hat sich geändert.
letter-upgrade-declined-answer = Die Antwort: { $answer }
mail-kind-upgrade-granted = Größere Lizenz wurde gewährt
mail-kind-upgrade-declined = Größere Lizenz wurde abgelehnt
