# Users, roles, invitations, and the choice of an account.

## Roles

role-name-owner = Owner
role-name-admin = Administrator
role-name-technician = Technician
role-name-accountant = Accountant
role-name-auditor = Auditor
role-about-owner = May do everything. An account always has an owner.
role-about-admin = Runs the account, but does not change license and payment.
role-about-technician = Connects to clients and looks after them.
role-about-accountant = Sees to license and invoices.
role-about-auditor = Reads everything but the license key, and changes nothing.
section-clients = Clients
section-sessions = Sessions
section-address-books = Address books
section-files = Files
section-license = License and holder
section-billing = Payment and invoices
section-users = Users and roles
section-settings = Account settings
section-audit = Audit log
access-none = None
access-view = View
access-edit = Edit
right-connect = Connect to clients
right-close-sessions = Close sessions
right-see-license-key = See the license key
roles-title = Roles
roles-intro = A role is a set of rights. A change holds at once for everybody who has the role, also for what is running.
role-new = New role
role-name = Name
role-name-hint = Empty: the role keeps its own name.
role-rights = Rights
role-others = Further rights
role-users =
    { $count ->
        [0] Nobody
        [one] 1 user
       *[other] { $count } users
    }
role-invited =
    { $count ->
        [one] 1 invited
       *[other] { $count } invited
    }
role-save = Save role
role-make = Make role
role-saved = The role is saved.
role-removed = The role is removed.
role-owner-fixed = The owner’s role stays as it is: somebody has to be able to do everything.
role-beyond = You may not change this role: it has rights that you do not have yourself.
role-remove = Remove role
role-remove-text = The role “{ $name }” is removed for good. Nobody has it.
role-remove-in-use = A role that somebody has, or is invited to, cannot be removed. Give them another role first.

## Users

users-title = Users
users-search = Search by e-mail
users-nothing-found = No user matches this search.
user-invite = Invite a user
user-email = E-mail
user-role = Role
user-status = Status
user-active = Active
user-disabled = Disabled
user-disabled-everywhere = Disabled by the operator
user-second-factor = Second factor
user-yes = Yes
user-no = No
user-last-seen = Last seen
user-never-seen = Not yet
user-since = Member since
user-you = you
user-details = Details of
user-change-role = Change role
user-change-role-hint = What the new role does not allow ends at once, sessions too.
user-disable = Disable
user-disable-text = { $email } is signed out, and sessions that { $email } watches are closed. You can enable the user again at any time.
user-enable = Enable
user-enable-text = { $email } can sign in again.
user-remove = Remove from the account
user-remove-text = { $email } is signed out, running sessions are closed, and the membership in { $account } is gone. To undo this you have to invite the user again.
user-remove-yourself = You leave { $account }: you are signed out, and only somebody else can invite you again.
user-beyond = You may not change this user: the role has rights that you do not have yourself.
user-saved-role = The role is changed.
user-saved-disabled = The user is disabled.
user-saved-enabled = The user is enabled.
user-saved-removed = The user is removed.
danger-zone = Danger zone

## Invitations

invitations-title = Open invitations
invite-title = Invite a user
invite-intro = The person gets a mail with a link that is good for 7 days. You can copy the link, too.
invite-language = Language of the mail
invite-button = Invite
invite-cancel = Cancel
invite-done-title = { $email } is invited
invite-done-text = A mail with this link is on its way. The link is shown here only once; whoever has it can accept the invitation.
invite-link = Link
invite-good-until = Good until
invite-by = Invited by
invite-expired = Expired
invite-renew = Send again
invite-revoke = Revoke
invite-saved-revoked = The invitation is revoked.
invite-back = Back to the users
problem-name-missing = Enter a name.
problem-name-taken = Another role has this name. Choose another one.
problem-member-already = This person is a user of the account already.
problem-invited-already = This person is invited already. Send the invitation again from the list of users.
problem-role-missing = Choose a role.

## The page behind an invitation’s link

invitation-title = Join { $account }
invitation-text = { $by } invites you, { $email }, into the account “{ $account }” as { $role }.
invitation-password = Choose a password for your sign-in.
invitation-accept = Accept
invitation-sign-in-text = You have a password here already. Sign in with it to accept.
invitation-sign-in = Sign in
invitation-wrong-user = You are signed in as { $you }. This invitation is for { $email }. Sign out first.

## The choice of an account

account-choose = Account
account-current = current

## Errors

error-last-owner-title = The account needs an owner
error-last-owner-text = This is the last owner who may act. Make somebody else an owner first.
error-last-operator-title = The installation needs an operator
error-last-operator-text = This is the last operator who may act. Make somebody else an operator first.
error-yourself-title = Not yourself
error-yourself-text = You cannot disable yourself. Ask another user who may edit users.
error-beyond-title = More than your own rights
error-beyond-text = You can only give and take away rights that you have yourself. Nothing was changed.
error-owners-role-title = The owner’s role stays as it is
error-owners-role-text = It cannot be changed or removed. Make a role of your own instead.
error-role-in-use-title = The role is in use
error-role-in-use-text = Somebody has this role, or is invited to it. Give them another role first.
error-changed-meanwhile-title = Changed meanwhile
error-changed-meanwhile-text = Somebody else changed this since you opened it. Nothing of yours was saved. Below is what it is now; make your change again.
error-invitation-gone-title = The invitation is not good any more
error-invitation-gone-text = It was revoked, or sent again with a new link, or the link is not complete. Use the newest mail, or ask whoever invited you.
error-invitation-used-title = The invitation was accepted already
error-invitation-used-text = Each invitation is good once. If it was you, sign in. If not, tell whoever invited you.
error-invitation-expired-title = The invitation has expired
error-invitation-expired-text = Ask whoever invited you to send it again.
error-invitation-of-another-title = The invitation is for somebody else
error-invitation-of-another-text = You are signed in with another e-mail address. Sign out, then open the link again.
error-sign-in-first-title = Sign in first
error-sign-in-first-text = There is a user with this e-mail address already. Sign in, then open the link again.
error-roles-title = Too many roles
error-roles-text = The account has as many roles as it can have. Remove one that nobody has.
error-invitations-title = Too many open invitations
error-invitations-text = Revoke invitations that are not needed any more, then try again.

## Languages, by their own names

language-english = English
language-german = Deutsch
language-french = Français
language-spanish = Español

## Lost second factors

resets-title = Lost second factors
resets-text = These users have signed in with their password and say that they have lost their second factor. Make sure that it is really them, for example by telephone, before you confirm.
reset-asked = Asked
reset-from = From
reset-due = Confirmed by { $by }. Takes effect:
reset-confirm = Confirm
reset-refuse = Refuse
reset-saved-confirmed = The reset is confirmed. The second factors are taken away 24 hours from now, unless the user stops it.
reset-saved-refused = The reset is refused. The second factors stay.
