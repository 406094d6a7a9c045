# Tags.

problem-not-a-tag = Une étiquette a de 1 à 30 lettres, chiffres, « - », « . », « _ » et « / ».
problem-too-many = Au plus { $most }, s’il vous plaît.
audit-field-tags = Étiquettes
