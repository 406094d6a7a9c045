# Address books, and calling by address.

book-title = Address book
book-personal = Personal
book-personal-about = Only you see this address book.
book-shared-about = Shared in this account.
book-shared-read-only = You may read this address book, not change it.
book-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
book-list-label = Address books
book-new = New shared address book
book-add-entry = Add entry
book-settings = Name and access
book-import = Import from CSV
book-search = Search names, addresses, notes and tags
book-all-tags = All tags
book-nothing-found = No entry matches this search.
book-empty-title = No entries yet
book-empty-text = Add the clients that you call often, by ID or alias, or import them from a CSV file.
book-empty-read-only = Nobody has added an entry to this address book yet.
book-name = Name
book-address = ID or alias
book-note = Note
book-tags = Tags
book-status = Status
book-status-unknown = Not in this account
book-favourite-add = Add { $name } to your favourites
book-favourite-remove = Remove { $name } from your favourites
book-connect-to = Connect to { $name }
book-edit-of = Edit { $name }
book-remove-of = Remove { $name }
book-edit = Edit
book-remove = Remove
book-removed = “{ $name }” was removed.
book-undo = Undo
book-saved-entry = The entry is saved.
book-saved-restored = The entry is back.
book-saved-book = The address book is saved.
book-saved-deleted = The address book was deleted.
book-saved-imported = The file was imported.

## Calling by address

book-call = Connect to an ID or alias
book-call-hint = Also a client of another account, if it is online.
error-not-reachable-title = This address cannot be reached
error-not-reachable-text = There is no client with this ID or alias, or it is offline. Check the address, and ask somebody at the device whether the program is running.

## One entry

book-entry-new = Add an entry
book-entry-edit = Edit “{ $name }”
book-name-hint = Without a name, the ID or alias is shown.
book-address-hint = Nine or ten digits, or name@namespace.
book-tags-hint = Up to 20, with commas or spaces between them.
book-favourite = Favourite: at the top of your list
book-save = Save
book-cancel = Cancel
book-meanwhile = Somebody else has changed this meanwhile. What you typed is still here and is not saved. Save again to put it in place of the other change.
problem-not-a-client-address = Enter an ID of 9 or 10 digits, or an alias such as desk@ad.
problem-in-the-book = This ID or alias is in the address book already.

## A shared address book

book-settings-of = Name and access of “{ $name }”
book-roles = Who may use it
book-everybody = Everybody whose role opens address books
book-chosen = Owners, and only these roles:
book-roles-hint = A choice narrows what a role allows; it never adds to it.
book-clients = What the clients of this account may do with it
book-make = Create
book-delete = Delete address book
book-delete-of = Delete “{ $name }”?
book-delete-entries = { $count ->
    [one] { $count } entry is deleted with it.
   *[other] { $count } entries are deleted with it.
}
book-delete-everybody = It disappears for everybody who uses it, in the portal and on the clients. This cannot be undone.
book-delete-label = To confirm, type its name: { $name }
book-delete-problem = This is not the name of the address book. Type: { $name }
error-books-title = No more shared address books
error-books-text = An account has up to 100 shared address books. Delete one that nobody needs, or use tags.
error-entries-title = The address book is full
error-entries-text = An address book has up to 10,000 entries. Remove some, or use another one.

## From a file

book-import-of = Import into “{ $name }”
book-import-about = A CSV file with the columns Name, Address, Note, Tags and Favourite, in any order; only Address is needed. UTF-8, with commas or semicolons, up to 2 MB. An entry with the same address is changed, others are added, none is removed. You see what would happen before anything is changed.
book-import-file = CSV file
book-import-check = Check the file
book-import-new = { $count ->
    [one] { $count } new entry
   *[other] { $count } new entries
}
book-import-changed = { $count ->
    [one] { $count } entry that changes
   *[other] { $count } entries that change
}
book-import-same = { $count ->
    [one] { $count } entry that stays as it is
   *[other] { $count } entries that stay as they are
}
book-import-skipped = { $count ->
    [one] { $count } row that is passed over
   *[other] { $count } rows that are passed over
}
book-import-line = Line { $line }: { $why }
book-import-more = { $count ->
    [one] And { $count } more row.
   *[other] And { $count } more rows.
}
book-import-twice = This address is on line { $line } already.
book-import-too-much = The address book would have more than 10,000 entries, so nothing can be imported. Shorten the file, or remove entries first.
book-import-nothing = There is nothing to import: no row is new or changes anything.
book-import-confirm = Import now
book-import-other = Choose another file
book-import-meanwhile = The address book has changed meanwhile, and nothing was imported. This is what would happen now.
book-file-missing = Choose a CSV file first.
book-file-too-large = The file is larger than 2 MB. Split it into several.
book-file-not-utf8 = The file is not written in UTF-8. Save it again in your spreadsheet program, with the file type “CSV UTF-8”.
book-file-no-address = The first line of the file names no column “Address”.

## In the audit

audit-did-make-book = { $actor } made the address book “{ $subject }”.
audit-did-change-book = { $actor } changed the address book “{ $subject }”.
audit-did-delete-book = { $actor } deleted the address book “{ $subject }” with all its entries.
audit-did-export-book = { $actor } exported the address book “{ $subject }”.
audit-did-import-book = { $actor } imported a file into the address book “{ $subject }”.
audit-did-add-entry = { $actor } added “{ $subject }” to an address book.
audit-did-change-entry = { $actor } changed “{ $subject }” in an address book.
audit-did-remove-entry = { $actor } removed “{ $subject }” from an address book.
audit-did-restore-entry = { $actor } put “{ $subject }” back into an address book.
audit-field-address-book = Address book
audit-field-client-address = ID or alias
audit-field-note = Note
audit-field-clients-access = Clients may
audit-field-roles-access = Only these roles may
audit-field-entries-new = New entries
audit-field-entries-changed = Changed entries
audit-book-personal = personal
audit-book-client = of the client
