# Les pages de qui gère l’installation.

operator-title = Installation
operator-accounts = Comptes
operator-requests = Demandes
operator-plans = Formules
operator-cancel = Annuler

## Fonctions et limites

terms-features = Comprend
terms-limits = Limites
terms-unlimited = Illimité
terms-seats = Postes
terms-seats-hint = Clients enregistrés.
terms-sessions = Sessions à la fois
terms-sessions-hint = Sessions en cours que le compte a demandées.
terms-active-devices = Appareils en session
terms-active-devices-hint = Appareils différents dans ces sessions à la fois.
terms-session-length = Durée des sessions
terms-session-length-hint = Combien de temps une session peut durer, en heures:minutes:secondes, par exemple 1:30:00.
terms-namespaces = Espaces de noms
terms-namespaces-hint = Espaces de noms propres au compte.
terms-aliases = Alias par espace de noms
terms-aliases-hint = Alias dans chacun de ces espaces de noms.
problem-not-a-length = Saisissez des heures, minutes et secondes, par exemple 1:30:00, ou choisissez illimité.

## Formules

plans-intro = Ce que les comptes peuvent avoir. Une modification crée une nouvelle version ; qui en a une plus ancienne la garde.
plan-new = Nouvelle formule
plan-make = Créer la formule
plan-code = Code
plan-code-hint = Pour les commandes et les scripts : jusqu’à 30 minuscules, chiffres et tirets bas. Il ne change jamais.
plan-name = Nom
plan-own-name-hint = Vide : elle s’appelle comme la nomme la langue de chaque lecteur.
plan-description = Description
plan-description-hint = À quoi elle sert, en une ou deux lignes, jusqu’à 500 caractères. Qui compare les formules la lit.
plan-state = État
plan-state-offered = Proposée
plan-state-withdrawn = Non proposée
plan-state-deleted = Supprimée
plan-state-free = Sans licence
plan-state-own-use = De cette installation
plan-version = Version
plan-version-link = Version { $version }
plan-versions = Versions
plan-used-by = Utilisée par
plan-accounts =
    { $count ->
        [0] Aucun compte
        [one] { $count } compte
       *[other] { $count } comptes
    }
plan-offer-at-once = Les comptes peuvent la choisir tout de suite
plan-change = Ce qu’elle dit
plan-change-text = L’enregistrement crée une nouvelle version. Les comptes qui ont la formule gardent leur version jusqu’à ce que vous leur donniez celle-ci.
plan-free-text = Cette formule s’applique aux comptes dont la licence a pris fin et aux clients sans compte. Une modification s’applique à eux tout de suite.
plan-own-use-text = Cette formule est pour qui gère l’installation. Les comptes qui l’ont gardent leur version.
plan-save = Enregistrer comme nouvelle version
plan-made-done = La formule est créée.
plan-changed-done = La formule est enregistrée.
plan-offered-done = Les comptes peuvent maintenant choisir la formule.
plan-withdrawn-done = La formule n’est plus proposée. Qui l’a la garde.
plan-deleted-done = La formule est supprimée. Qui l’a la garde.
plan-changed-meanwhile = Quelqu’un d’autre a créé la version { $version } de cette formule. Votre saisie est encore ci-dessous. Si vous enregistrez maintenant, elle remplace cette version.
plan-is-deleted = Cette formule est supprimée : personne ne peut plus l’obtenir. Les comptes qui l’ont la gardent.
plan-offer = Proposer
plan-offer-text = Les comptes ne peuvent pas choisir cette formule. Vous pouvez toujours la leur donner.
plan-withdraw = Ne plus proposer
plan-withdraw-text = Les comptes peuvent choisir cette formule.
plan-delete = Supprimer la formule
plan-delete-title = Supprimer la formule « { $name } » ?
plan-delete-nobody = Personne ne peut plus obtenir cette formule, de vous non plus.
plan-delete-accounts =
    { $count ->
        [0] Aucun compte ne l’a.
        [one] Le compte qui l’a la garde, avec ses limites et sa fin.
       *[other] Les { $count } comptes qui l’ont la gardent, avec leurs limites et leur fin.
    }
plan-delete-requests = Les demandes ouvertes à son sujet restent ouvertes pour que vous puissiez y répondre. Elles ne peuvent pas être accordées.
plan-delete-for-good = Elle ne peut pas être rétablie, et le code { $code } reste pris.

## Comptes

accounts-search = Nom, numéro de client ou e-mail
accounts-nothing-found = Aucun compte ne contient cela.
account-new = Nouveau compte
account-new-text = Le compte reçoit le numéro de client suivant. Son propriétaire est invité par e-mail et choisit un mot de passe.
account-holder-name = Nom
account-owner = E-mail du propriétaire
account-owner-hint = Qui ouvre le lien de l’e-mail peut tout faire dans le compte.
account-plan = Formule
account-plan-hint = Une formule que vous accordez vaut douze mois, puis se renouvelle. Vous pouvez modifier cela ensuite.
account-make = Créer le compte et inviter son propriétaire
account-made-title = Le compte est créé
account-made-text = « { $name } » a le numéro de client { $number }. Une invitation pour { $email } est en route. Si aucun e-mail n’arrive, donnez ce lien au propriétaire :
account-made-go = Aller au compte
account-made-at = Créé
account-standing = État
account-license-change = Modifier la licence
account-license-title = Modifier la licence
account-license-save = Enregistrer
account-license-done = La licence est modifiée. Elle s’applique tout de suite.
account-over-limit = Plus que permis
account-holds-instead = À la place s’applique : { $plan }
account-suspended-since = Suspendu depuis
account-suspended-done = Le compte est suspendu.
account-resumed-done = Le compte continue.
account-suspend = Suspendre le compte
account-suspend-title = Suspendre « { $name } » ?
account-suspend-users =
    { $count ->
        [0] Aucun utilisateur ne peut rien démarrer. Qui se connecte lit votre motif.
        [one] Son utilisateur peut se connecter et regarder, mais ne rien démarrer, et lit votre motif.
       *[other] Ses { $count } utilisateurs peuvent se connecter et regarder, mais ne rien démarrer, et lisent votre motif.
    }
account-suspend-clients =
    { $count ->
        [0] Aucun client ne peut être enregistré.
        [one] Son client reste enregistré, mais ne démarre aucune session. Aucun autre ne peut être enregistré.
       *[other] Ses { $count } clients restent enregistrés, mais ne démarrent aucune session. Aucun autre ne peut être enregistré.
    }
account-suspend-sessions =
    { $count ->
        [0] Aucune session n’est en cours.
        [one] { $count } session est en cours vers ou depuis ses clients. Si le compte l’a demandée, elle se termine tout de suite et les deux côtés apprennent pourquoi.
       *[other] { $count } sessions sont en cours vers ou depuis ses clients. Celles que le compte a demandées se terminent tout de suite et les deux côtés apprennent pourquoi.
    }
account-suspend-stays = Rien n’est supprimé. Vous pouvez laisser le compte continuer à tout moment.
account-reason = Motif
account-reason-hint = Les utilisateurs du compte le lisent sur chaque page. Jusqu’à 500 caractères.
account-reason-change = Modifier le motif
account-reason-save = Enregistrer le motif
account-resume = Laisser continuer
account-resume-text = Utilisateurs et clients peuvent de nouveau démarrer des sessions tout de suite.

standing-licensed = Actif
standing-cancelled = Résilié
standing-ended = Terminé
standing-suspended = Suspendu

## La licence

license-plan-choice = { $name }, version { $version }
license-plan-now = La licence relève de cette formule : { $plan }
license-plan-new = Nouvelle formule
license-plan-hint = Ce que la formule comprend et ses limites remplacent tout ce qui est là. La fin reste inchangée.
license-plan-set = Appliquer la formule
license-terms = Limites et fin
license-period = Validité
license-period-none = Sans fin
license-period-until = Jusqu’au dernier jour, puis la formule gratuite
license-period-renews = Jusqu’au dernier jour, puis douze mois de plus, encore et encore
license-last-day = Dernier jour
license-last-day-hint = La licence vaut jusqu’à la fin de ce jour dans le fuseau horaire { $zone }.
license-changed-meanwhile = Quelqu’un d’autre a modifié cette licence. Votre saisie est encore ci-dessous ; si vous enregistrez maintenant, elle remplace ceci :
period-none = Sans fin
period-until = Jusqu’au { $date }
period-renews = Jusqu’au { $date }, puis elle se renouvelle
period-cancelled = Résiliée, jusqu’au { $date }
period-ended = Terminée le { $date }

## Espaces de noms

namespaces-none = Le compte n’a pas d’espace de noms propre.
namespace-aliases =
    { $count ->
        [0] Aucun alias
        [one] { $count } alias
       *[other] { $count } alias
    }
namespace-grant-label = Attribuer un espace de noms
namespace-grant = Attribuer
namespace-hint = Ce qui suit le @ dans les alias du compte : jusqu’à 25 lettres, chiffres, « - », « . » et « _ ».
namespace-granted-done = Le compte a l’espace de noms.
namespace-no-more =
    { $most ->
        [0] La licence ne permet aucun espace de noms. Modifiez d’abord la licence.
        [one] La licence permet { $most } espace de noms. Modifiez d’abord la licence.
       *[other] La licence permet { $most } espaces de noms. Modifiez d’abord la licence.
    }
namespace-remove = Retirer l’espace de noms
namespace-remove-title = Retirer l’espace de noms @{ $name } ?
namespace-remove-account = « { $account } » n’a plus @{ $name }.
namespace-remove-aliases =
    { $count ->
        [0] Aucun client n’y a d’alias.
        [one] Le client qui y a un alias le perd et n’est plus joignable que par son ID.
       *[other] Les { $count } clients qui y ont un alias le perdent et ne sont plus joignables que par leurs ID.
    }
namespace-remove-free = Ensuite, l’espace de noms peut être attribué à n’importe quel compte.
namespace-removed-done = L’espace de noms est retiré.

## Demandes

requests-intro = Les comptes qui demandent une licence plus grande. Ce que vous accordez s’applique tout de suite.
requests-none-open = Aucune demande n’est ouverte. Quand un compte demande une licence plus grande, vous recevez un e-mail et trouvez la demande ici.
requests-none = Aucune demande n’est dans cet état.
request-title = Demande de { $name }
request-account = Compte
request-asked-by = Demandé par
request-asked-at = Demandé
request-wish = Souhait
request-state = État
request-state-open = Ouverte
request-state-granted = Accordée
request-state-declined = Refusée
request-state-withdrawn = Retirée
request-details = Détails de la demande
request-plan = Formule { $name }
request-seats =
    { $count ->
        [one] { $count } poste
       *[other] { $count } postes
    }
request-sessions =
    { $count ->
        [one] { $count } session à la fois
       *[other] { $count } sessions à la fois
    }
request-namespace = l’espace de noms @{ $name }
request-note = Ce qu’écrit le compte
request-decided-by = Décidé par
request-decided-at = Décidé
request-answer = Réponse
request-answer-hint = Le compte la lit, par e-mail et sous Licence. Jusqu’à 500 caractères.
request-what = Ce que le compte reçoit
request-what-text = Le compte l’a tout de suite quand vous accordez la demande.
request-now = Maintenant
request-then = Ensuite
request-grant = Accorder
request-decline = Refuser
request-decline-text = Rien ne change pour le compte. Il l’apprend par e-mail.
request-granted-done = La demande est accordée. Les nouvelles limites s’appliquent, et le compte l’apprend par e-mail.
request-declined-done = La demande est refusée. Le compte l’apprend par e-mail.
request-decided-already-title = Cette demande est déjà décidée
request-decided-already-text = Quelqu’un d’autre a décidé, ou le compte l’a retirée. Rien n’a été modifié maintenant.
request-changed-meanwhile = La licence du compte ou la formule a changé depuis que vous avez ouvert cette page. Ce que le compte reçoit est affiché à nouveau ; accordez-le si c’est juste.
request-not-grantable = La formule demandée est supprimée. Refusez la demande et dites ce que le compte peut avoir à la place, ou modifiez sa licence à la main.

## Mails about requests

letter-upgrade-granted-subject = La demande de { $account } est accordée
letter-upgrade-granted-text = La demande d’une licence plus grande de { $account } est accordée. Les nouvelles limites s’appliquent déjà.
letter-upgrade-declined-subject = La demande de { $account } est refusée
letter-upgrade-declined-text = La demande d’une licence plus grande de { $account } est refusée. Rien n’a changé.
letter-upgrade-declined-answer = La réponse : { $answer }
mail-kind-upgrade-granted = Licence plus grande accordée
mail-kind-upgrade-declined = Licence plus grande refusée
