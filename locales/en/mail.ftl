# Mails to people, and the operator's pages about them.

## Letters

letter-signature = Deskwarden at { $address }
letter-no-answer = This mail was written by a program. Nobody reads answers to it.
letter-link-as-text = If the button does not work, open this address in your browser:
letter-good-until = The link works once, until { $date }.
letter-unexpected = If you did not expect this mail, do nothing.
letter-nothing-happens = If this was not you, do nothing: everything stays as it is.
letter-not-you-password = If this was not you, set a new password at once with “Forgotten password?” on the sign-in page, and tell whoever runs this server.
letter-not-you-operator = If this was not you, tell whoever runs this server at once.

letter-invitation-subject = { $by } invites you to { $account }
letter-invitation-text = { $by } invites you to use the remote desktop of { $account }.
letter-invitation-button = Accept the invitation
letter-password-reset-subject = Set a new password
letter-password-reset-text = Somebody, probably you, asked for a link to set a new password for this e-mail address.
letter-password-reset-button = Set a new password
letter-password-changed-subject = Your password was changed
letter-password-changed-text = Your password was changed on { $date }, from the network address { $address }. Your other sign-ins have ended.
letter-email-confirmation-subject = Confirm your new e-mail address
letter-email-confirmation-text = From now on you want to sign in with this e-mail address. Please confirm that it is yours.
letter-email-changed-subject = Your e-mail address was changed
letter-email-changed-text = You now sign in with { $email }. The address that this mail went to is not used any more.
letter-account-email-confirmation-subject = Confirm the e-mail address of { $account }
letter-account-email-confirmation-text = This is to become the e-mail address of the account { $account }. Please confirm that it may.
letter-confirm-button = Confirm the address
letter-account-email-changed-subject = The e-mail address of { $account } was changed
letter-account-email-changed-text = Mails about the account { $account } now go to { $email }.
letter-totp-added-subject = An authenticator app was added to your sign-in
letter-totp-added-text = Since { $date }, signing in asks for a code from your authenticator app. It was set up from the network address { $address }.
letter-passkey-added-subject = A passkey was added to your sign-in
letter-passkey-added-text = The passkey “{ $passkey }” was added on { $date }, from the network address { $address }.
letter-totp-removed-subject = The authenticator app was removed from your sign-in
letter-totp-removed-text = Since { $date }, signing in no longer asks for a code from your authenticator app. It was removed from the network address { $address }.
letter-passkey-removed-subject = A passkey was removed from your sign-in
letter-passkey-removed-text = The passkey “{ $passkey }” was removed on { $date }, from the network address { $address }.
letter-recovery-code-subject = A recovery code was used to sign in
letter-recovery-code-text = On { $date } somebody signed in as you with a recovery code, from the network address { $address }.
letter-recovery-code-left = { $left ->
    [0] No recovery code is left. Make new ones under Settings, Security.
    [one] One recovery code is left. Make new ones under Settings, Security.
   *[other] { $left } recovery codes are left.
}
letter-reset-requested-subject = Is your second factor lost?
letter-reset-requested-text = Somebody who knows your password says, from the network address { $address }, that your second factor is lost. An owner of your account or the operator now decides whether it is taken away.
letter-reset-requested-not-you = If this was not you, press the button and then set a new password.
letter-not-me-button = This was not me
letter-reset-asked-subject = { $user } has lost the second factor
letter-reset-asked-text = { $user } in the account { $account } asks that the second factor be taken away. Make sure that it really is that person, best by talking to them. Then confirm or refuse it.
letter-reset-asked-button = Open the users
letter-reset-confirmed-subject = Your second factor will be taken away
letter-reset-confirmed-text = { $by } has confirmed that your second factor is lost. It will be taken away on { $date }.
letter-reset-confirmed-not-you = If you did not ask for this, stop it with the button and then set a new password.
letter-stop-button = Stop this
letter-reset-done-subject = Your second factor was taken away
letter-reset-done-text = On { $date } your second factor was taken away. Until you set up a new one under Settings, Security, your password alone is enough to sign in.
letter-test-subject = Test mail
letter-test-text = Mail works. This was sent as a test.

## The operator's pages

mail-title = Mail
mail-intro = Every mail of this server, the newest first. Kept for { $days } days; what a mail says is forgotten once it is sent.
mail-no-server-title = No mail server is set up
mail-no-server-text = Mails are written but not sent. You can read them here and pass on what they say. To have them sent, put this into the configuration file with what your mail server needs, and start the server again:
mail-recipient = To
mail-kind = About
mail-written = Written
mail-state = State
mail-attempts = Tries
mail-next-try = Next try
mail-finished-sent = Sent
mail-finished-failed = Given up
mail-last-error = Last problem
mail-details = Mail
mail-state-waiting = Waiting
mail-state-waiting-no-server = Waiting: no mail server is set up
mail-state-sent = Sent
mail-state-failed = Given up
mail-empty-title = No mails yet
mail-empty-text = Invitations, links to set a new password and notices about sign-ins will appear here.
mail-nothing-found = No mail is in this state.
mail-forgotten = What this mail said was forgotten when it was sent.
mail-unreadable = What this mail says was sealed with another master key.
mail-secret = Whoever has this link can use it. Give it to nobody but the recipient. That you have read this mail is in the audit log.
mail-retry = Try now
mail-discard = Throw away
mail-test-title = Test the mail server
mail-test-button = Send a test mail
mail-test-sent = The mail server has taken the test mail to { $address }.
mail-test-failed = The test mail to { $address } was not sent.

mail-kind-invitation = Invitation
mail-kind-password-reset = Link to set a new password
mail-kind-password-changed = Password was changed
mail-kind-email-confirmation = Confirm a new e-mail address
mail-kind-email-changed = E-mail address was changed
mail-kind-account-email-confirmation = Confirm an account’s new e-mail address
mail-kind-account-email-changed = Account’s e-mail address was changed
mail-kind-factor-added = Second factor was added
mail-kind-factor-removed = Second factor was removed
mail-kind-recovery-code-used = Recovery code was used
mail-kind-factor-reset-requested = Second factor is lost: question to the user
mail-kind-factor-reset-asked = Second factor is lost: question to an owner
mail-kind-factor-reset-confirmed = Second factor will be taken away
mail-kind-factor-reset-done = Second factor was taken away
mail-kind-test = Test mail

mail-fault-connection = The mail server cannot be reached, or it broke off: { $detail }
mail-fault-slow = The mail server did not answer in time ({ $detail }).
mail-fault-encryption = No safe connection to the mail server came about: { $detail }
mail-fault-login = The mail server does not accept user name and password: { $detail }
mail-fault-sender = The mail server takes no mails from this server: { $detail }
mail-fault-later = The mail server wants this mail later: { $detail }
mail-fault-recipient = The mail server refuses the recipient: { $detail }
mail-fault-content = The mail server refuses the mail: { $detail }
mail-fault-unreadable = What the mail says was sealed with another master key.

error-no-mail-server-title = No mail server is set up
error-no-mail-server-text = The configuration names no mail server. The page Mail says what to put there.
error-mail-sent-title = The mail was sent already
error-mail-sent-text = A mail that was sent cannot be called back. If something in it is wrong, tell its recipient.
error-mail-not-retriable-title = The mail cannot be tried now
error-mail-not-retriable-text = It was sent already, or the server is about to try it. Look again in a moment.
