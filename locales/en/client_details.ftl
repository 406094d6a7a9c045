# The page of one client, and taking it out of the account.

details-facts = About this client
details-last-seen = Last seen
details-seen-now = Now
details-never-seen = Never
details-outdated = outdated
details-outdated-text = This server comes with version { $version } of the program.
details-tags = Tags
details-comment = Comment

details-edit = Alias, tags and comment
details-alias-hint = The name by which callers reach this client at once, for example desk@ad: up to 25 letters, digits, “-”, “.” and “_”, then @ad or a namespace of your account.
details-alias-room = @{ $name }: { $used } of { $most } in use
details-alias-room-unlimited = @{ $name }: { $used } in use
details-alias-remove = Remove the alias
details-alias-saved = The alias is saved. Callers reach the client by it at once.
details-alias-removed = The alias is removed. The client is reached by its ID.
details-alias-taken = Another client has the alias { $alias }. Choose another one, or take it from that client first.
details-alias-not-yours = Your account has no namespace @{ $namespace }. It can use { $own }.
details-alias-full = @{ $name } is full: { $used } of { $most } aliases are in use. Take one from another client, or ask for more: whoever may change the license can do that under License.
details-tags-hint = Up to 20, with commas or spaces between them. A tag has up to 30 letters, digits, “-”, “.”, “_” and “/”.
details-tags-saved = The tags are saved.
details-comment-hint = Up to 1,000 characters. Everybody who may see the clients of this account reads it.
details-comment-saved = The comment is saved.
details-changed-meanwhile = Somebody else has changed this meanwhile. What you typed is still here and is not saved. Look at what is kept now, and save again if yours is to take its place.
details-kept-now = Kept now, by somebody else:
problem-not-a-tag = A tag has 1 to 30 letters, digits, “-”, “.”, “_” and “/”.
problem-not-a-tag-named = “{ $tag }” is no tag: a tag has 1 to 30 letters, digits, “-”, “.”, “_” and “/”.
problem-too-many = At most { $most }, please.

details-danger = Remove this client
details-danger-text = The client leaves this account and its seat is free at once. Before anything happens you see what that means.
details-remove = Remove
details-remove-title = Remove { $name } from this account?
details-remove-told = The device is told at once, or as soon as it is online again.
details-remove-sessions = Sessions with it that this account has started end.
details-remove-said = Its comment and its tags are lost, and it loses the address book of this account.
details-remove-own-alias = It loses its alias { $alias }, which is in a namespace of this account. Somebody else can have it at once.
details-remove-public-alias = It keeps its alias { $alias }, which is in the public namespace.
details-remove-seat = Its seat is free at once for another device.
details-remove-keeps = It keeps its ID and its basic function: it can still be called, with the limits of the free plan. Past sessions stay in the list.
details-remove-back = It stays removed, also with the license key that it once had, until somebody registers it again on the device.
details-removed = The client is removed, and its seat is free.
details-gone-title = { $number } is not in this account
details-gone-text = The client was removed from this account, was registered to another one, or was never here. A removed client keeps its ID, is told at its next contact, and can be registered again on the device with the license key.
details-gone-back = To the clients
details-gone-audit = Who did that: audit log

## Automatic aliases, on the page of the account

account-aliases = Automatic alias
account-aliases-text = A device that is registered and has no alias gets one made of its host name; -2, -3 and so on are added where it is taken. Those that are registered already stay as they are.
account-aliases-where = New clients get an alias
account-aliases-none = None
account-aliases-public = In the public namespace, @ad
account-aliases-own = In @{ $name }
account-aliases-full-text = Where a namespace of yours is full, a device is registered without an alias.
audit-field-tags = Tags
audit-field-alias-namespace = Automatic alias in
