# Texts of the settings of a user and of an account, and of the pages behind mailed links.

## Pages of the settings

settings-nav = Pages of the settings
settings-general = General
settings-security = Security
settings-account = Account
settings-save = Save
settings-saved = Saved.
settings-change = Change

## General

settings-email-change = Change e-mail
settings-email-new = New e-mail
settings-email-hint = We mail a link to the new address. It becomes yours when you open the link and confirm.
settings-email-send = Send the link
settings-email-sent = A link is on its way to the new address. Until you confirm it there, nothing changes. It is good for 24 hours.
settings-current-password = Current password
settings-current-password-hint = Because this is about your sign-in, we ask for your password again.
settings-localization = Localization
settings-language = Language
settings-as-browser = As the browser
settings-time-zone = Time zone
settings-time-now = It is now { $time }.
settings-time-zone-other = Other
settings-region-africa = Africa
settings-region-america = America
settings-region-antarctica = Antarctica
settings-region-arctic = Arctic
settings-region-asia = Asia
settings-region-atlantic = Atlantic
settings-region-australia = Australia
settings-region-europe = Europe
settings-region-indian = Indian Ocean
settings-region-pacific = Pacific
settings-csv = CSV export
settings-csv-text = What a file holds when you export a list.
settings-csv-rows = Rows
settings-csv-all = All rows of the list
settings-csv-page = Only the page in view
settings-date-format = Date format

## Security

password-change = Change password
password-change-text = All your other sign-ins end, and we tell you by mail.
password-new = New password
password-new-again = New password again
password-changed = The password is changed. All your other sign-ins were ended.
own-sign-ins = Sign-ins
own-sign-ins-text = Browsers in which you are signed in. If you do not know one, end it and change your password.
own-sign-in-device = Device
own-sign-in-place = Network
own-sign-in-method = Signed in with
own-sign-in-since = Since
own-sign-in-last-seen = Last seen
own-sign-in-this = This one
own-sign-in-end = End
own-sign-in-end-label = End the sign-in of { $device }
own-sign-ins-end-others = End all others
own-sign-in-ended = The sign-in is ended.
own-sign-ins-ended = All other sign-ins are ended.
own-sign-in-password = Password
own-sign-in-totp = Password and a code from an app
own-sign-in-recovery-code = Password and a recovery code
own-sign-in-passkey = Passkey
device-name = { $browser } on { $system }
device-unknown = Unknown device
place-server = this server
place-local = local network
place-internet = internet

## Account

account-holder = Account holder
account-holder-text = Who the account belongs to. Users who may see the license see this.
account-number = Customer No.
account-name = Name
account-address = Address
account-telephone = Telephone
account-telephone-hint = Digits, spaces and + ( ) - / . only.
account-contact = Contact details
account-contact-change = Change contact details
account-email = E-mail of the account
account-email-hint = We mail a link to the new address. It becomes the account’s when the link is opened and confirmed.
account-second-factor = Second factor for everybody
account-second-factor-off = Users of this account may sign in with a password alone.
account-second-factor-on = Every user of this account needs a second factor.
account-second-factor-warning = Users without a second factor are led to its set-up when they open their next page, and can do nothing else in this account until they have one.
account-second-factor-demand = Demand a second factor
account-second-factor-stop = Do not demand it any more

## Problems

problem-password-wrong = This is not your password. Type it again.
problem-longer-than = At most { $most } characters, please.
problem-unknown-choice = Choose one of the values in the list.
problem-email-unchanged = This is the address already. Enter another one.
problem-telephone = A telephone number has only digits, spaces and + ( ) - / .
error-email-taken-title = The address is in use
error-email-taken-text = Another user of this server has this e-mail address by now. Nothing was changed. Ask for a link to another address.

## Forgotten password

password-forgotten = Forgotten password?
password-forgotten-title = Forgotten password
password-forgotten-text = Enter your e-mail address. We mail you a link to set a new password.
password-forgotten-send = Send the link
password-forgotten-sent = If a user has this address, a mail with a link is on its way. The link is good for one hour and once.
password-forgotten-nothing-came = No mail? Look into the folder for junk, or ask whoever runs this server.
password-forgotten-back = Back to the sign-in
password-reset-title = Set a new password
password-reset-text = For { $email }. All your sign-ins end; then you sign in with the new password.
password-reset-button = Set the password
password-reset-done = Your new password is set. Sign in with it.
password-reset-again = Ask for a new link
link-gone-title = This link does not work any more
link-gone-text = It was used already, it is too old, or a newer link took its place. Nothing was changed.

## New e-mail address

email-confirm-title = Confirm the e-mail address
email-confirm-text = From now on { $email } is the address that you sign in with.
email-confirm-account-text = From now on { $email } is the e-mail address of the account “{ $account }”.
email-confirm-button = Confirm
email-confirmed-title = The e-mail address is changed
email-confirmed-text = { $email } is confirmed.
