# Les e-mails sur la licence et son contrat.

letter-key-reset-subject = La clé de licence de { $account } a été réinitialisée
letter-key-reset-text = { $by } a réinitialisé la clé de licence de { $account } le { $date }. L’ancienne clé n’enregistre plus personne ; les clients enregistrés le restent.
letter-license-cancelled-subject = Le contrat de { $account } est résilié
letter-license-cancelled-text = { $by } a résilié le contrat de { $account }. La licence prend fin le { $date }. Jusque-là, tout reste comme avant ; ensuite, la formule gratuite s’applique. Rien n’est supprimé.
letter-license-cancelled-back = Jusque-là, la résiliation peut être annulée dans l’onglet Licence.
letter-license-kept-subject = Le contrat de { $account } continue
letter-license-kept-text = { $by } a annulé la résiliation du contrat de { $account }. La licence continue comme avant.
letter-license-ending-subject = La licence de { $account } prend fin le { $date }
letter-license-ending-text = La licence de { $account } prend fin le { $date }. Ensuite, la formule gratuite s’applique : ce qu’elle ne comprend pas ne fonctionne plus, et ses limites valent pour tout ce qui est nouveau. Rien n’est supprimé.
letter-license-ended-subject = La licence de { $account } a pris fin
letter-license-ended-text = La licence de { $account } a pris fin le { $date }. La formule gratuite s’applique maintenant : ce qu’elle ne comprend pas ne fonctionne plus, et ses limites valent pour tout ce qui est nouveau. Rien n’a été supprimé.
letter-license-button = Ouvrir la licence
letter-upgrade-asked-subject = { $account } demande une licence plus grande
letter-upgrade-asked-text = { $by } demande une licence plus grande pour { $account }, numéro de client { $number }. Regardez la demande, puis accordez-la ou refusez-la.
letter-upgrade-asked-button = Ouvrir les demandes

mail-kind-license-key-reset = Clé de licence réinitialisée
mail-kind-license-cancelled = Contrat résilié
mail-kind-license-kept = Résiliation annulée
mail-kind-license-ending = La licence prend bientôt fin
mail-kind-license-ended = La licence a pris fin
mail-kind-upgrade-asked = Demande d’une licence plus grande
