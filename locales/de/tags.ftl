# Tags.

problem-not-a-tag = Ein Tag hat 1 bis 30 Buchstaben, Ziffern, „-“, „.“, „_“ und „/“.
problem-too-many = Bitte höchstens { $most }.
audit-field-tags = Tags
