# Tags.

problem-not-a-tag = Una etiqueta tiene de 1 a 30 letras, cifras, «-», «.», «_» y «/».
problem-too-many = Como máximo { $most }, por favor.
audit-field-tags = Etiquetas
