# Tags.

problem-not-a-tag = A tag has 1 to 30 letters, digits, “-”, “.”, “_” and “/”.
problem-too-many = At most { $most }, please.
audit-field-tags = Tags
