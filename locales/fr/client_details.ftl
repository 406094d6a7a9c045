# La page d’un client, et son retrait du compte.

details-facts = À propos de ce client
details-last-seen = Vu pour la dernière fois
details-seen-now = Maintenant
details-never-seen = Jamais
details-outdated = ancienne
details-outdated-text = Ce serveur est fourni avec la version { $version } du programme.
details-tags = Étiquettes
details-comment = Commentaire

details-edit = Alias, étiquettes et commentaire
details-alias-hint = Le nom sous lequel on joint aussitôt ce client, par exemple desk@ad : jusqu’à 25 lettres, chiffres, « - », « . » et « _ », puis @ad ou un espace de noms de votre compte.
details-alias-room = @{ $name } : { $used } sur { $most } utilisés
details-alias-room-unlimited = @{ $name } : { $used } utilisés
details-alias-remove = Retirer l’alias
details-alias-saved = L’alias est enregistré. On joint aussitôt le client par ce nom.
details-alias-removed = L’alias est retiré. On joint le client par son ID.
details-alias-taken = Un autre client a l’alias { $alias }. Choisissez-en un autre, ou retirez-le d’abord à ce client.
details-alias-not-yours = Votre compte n’a pas d’espace de noms @{ $namespace }. Il peut utiliser { $own }.
details-alias-full = @{ $name } est plein : { $used } alias sur { $most } sont utilisés. Retirez-en un à un autre client, ou demandez-en davantage : qui peut modifier la licence le fait sous Licence.
details-tags-hint = Jusqu’à 20, séparées par des virgules ou des espaces. Une étiquette a jusqu’à 30 lettres, chiffres, « - », « . », « _ » et « / ».
details-tags-saved = Les étiquettes sont enregistrées.
details-comment-hint = Jusqu’à 1 000 caractères. Tous ceux qui peuvent voir les clients de ce compte le lisent.
details-comment-saved = Le commentaire est enregistré.
details-changed-meanwhile = Quelqu’un d’autre a modifié cela entre-temps. Votre saisie est toujours là et n’est pas enregistrée. Regardez ce qui est conservé maintenant, et enregistrez de nouveau si la vôtre doit le remplacer.
details-kept-now = Conservé maintenant, par quelqu’un d’autre :
problem-not-a-tag = Une étiquette a de 1 à 30 lettres, chiffres, « - », « . », « _ » et « / ».
problem-not-a-tag-named = « { $tag } » n’est pas une étiquette : une étiquette a de 1 à 30 lettres, chiffres, « - », « . », « _ » et « / ».
problem-too-many = Au plus { $most }, s’il vous plaît.

details-danger = Retirer ce client
details-danger-text = Le client quitte ce compte et son poste est aussitôt libre. Avant que quoi que ce soit n’arrive, vous voyez ce que cela signifie.
details-remove = Retirer
details-remove-title = Retirer { $name } de ce compte ?
details-remove-told = L’appareil l’apprend aussitôt, ou dès qu’il est de nouveau en ligne.
details-remove-sessions = Les sessions avec lui que ce compte a ouvertes se terminent.
details-remove-said = Son commentaire et ses étiquettes sont perdus, et il perd le carnet d’adresses de ce compte.
details-remove-own-alias = Il perd son alias { $alias }, qui est dans un espace de noms de ce compte. Un autre peut l’avoir aussitôt.
details-remove-public-alias = Il garde son alias { $alias }, qui est dans l’espace de noms public.
details-remove-seat = Son poste est aussitôt libre pour un autre appareil.
details-remove-keeps = Il garde son ID et ses fonctions de base : on peut toujours l’appeler, dans les limites de l’offre gratuite. Les sessions passées restent dans la liste.
details-remove-back = Il reste retiré, même avec la clé de licence qu’il avait, jusqu’à ce que quelqu’un l’enregistre de nouveau sur l’appareil.
details-removed = Le client est retiré, et son poste est libre.
details-gone-title = { $number } n’est pas dans ce compte
details-gone-text = Le client a été retiré de ce compte, enregistré dans un autre, ou n’y a jamais été. Un client retiré garde son ID, l’apprend à son prochain contact et peut être enregistré de nouveau sur l’appareil avec la clé de licence.
details-gone-back = Vers les clients
details-gone-audit = Qui l’a fait : journal d’audit

## Alias automatiques, sur la page du compte

account-aliases = Alias automatique
account-aliases-text = Un appareil que l’on enregistre et qui n’a pas d’alias en reçoit un tiré de son nom d’hôte ; s’il est pris, on ajoute -2, -3 et ainsi de suite. Ceux qui sont déjà enregistrés restent comme ils sont.
account-aliases-where = Les nouveaux clients reçoivent un alias
account-aliases-none = Aucun
account-aliases-public = Dans l’espace de noms public, @ad
account-aliases-own = Dans @{ $name }
account-aliases-full-text = Si l’un de vos espaces de noms est plein, l’appareil est enregistré sans alias.
audit-field-tags = Étiquettes
audit-field-alias-namespace = Alias automatique dans
