# Texts of the portal's pages. English is the source of all translations.

## Frame

skip-to-content = Skip to content
tabs-label = Main
user-menu = User menu
theme-light = Light
theme-dark = Dark
theme-system = As the system
sign-out = Sign out
stale-notice = Live updates are interrupted. Trying again…
actions = Actions
show = Show
copy = Copy
copied = Copied
copy-failed = Copying failed. Select the text and copy it yourself.
none = None
online = Online
offline = Offline
since = since
last-seen = last seen
unlimited = unlimited
download = Download
search = Search
filter = Filter
filter-all = All
filter-running = Running
filter-ended = Ended
show-all = Show all
first-page = First page
next-page = Next page
close-dialog = Close

## First start and sign-in

setup-title = Set up Deskwarden
setup-intro = You become the owner of the first account and the operator of this server.
setup-button = Set up
setup-wrong-token = This set-up link is not the newest one. Run “deskwarden link” on the server to get a new one.
setup-needs-scripts = Setting up needs JavaScript, because the secret part of the link stays in your browser.
not-set-up-title = Deskwarden is not set up yet
not-set-up-text = The server printed a set-up link when it started. Open that link, or run this on the server to get a new one:
field-email = E-mail
field-password = Password
field-password-again = Password again
password-hint = At least 10 characters. Several words are better than one with symbols.
form-problems = Please correct this:
problem-not-an-email = Enter an e-mail address, for example anna@example.com.
problem-password-too-short = The password needs at least 10 characters.
problem-password-too-long = The password may have at most 200 characters.
problem-password-is-email = Your e-mail address cannot be your password.
problem-password-common = This password is among those that are tried first. Choose several words that do not belong together.
problem-passwords-differ = The two passwords are not the same. Type them again.
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-wrong = E-mail and password do not match. Check both and try again.

## License

license-title = License
license-card = License
license-product = Product
license-key = License key
license-key-hidden = Your role may not see the license key.
license-expires = Expiration date
license-no-expiry = No expiry
license-price = Price
license-no-charge = No charge
license-customer-number = Customer No.
license-holder = Account holder
license-max-seats = Max seats
license-max-sessions = Max sessions
limits-card = Limits
figure-connected = Connected
figure-online = Online
figure-active-sessions = Active sessions
plan-own-use = Own use

## Clients

clients-title = Clients
clients-search = Search by ID, alias or host name
clients-nothing-found = No client matches this search.
clients-empty-title = No devices yet
clients-empty-text = Devices that you register appear here. Add the first one: it takes one command on the device.
add-device = Add a device
add-device-install = Put the program “deskwarden-desk” on the device. It can be downloaded under
add-device-register = Run this on the device:
add-device-key = The command reads the license key from standard input. Paste this key and press Enter:
add-device-password = Set a password for unattended access. Without one, somebody at the desk has to accept each request:
add-device-service = Start the service, in the desktop that you want to control:
client-id = ID
client-alias = Alias
client-host-name = Host name
client-online = Online
client-version = Version
client-operating-system = Operating system
client-address = Address
client-first-seen = First seen
client-details = Details of
connect = Connect
connect-offline = This client is offline. Connect becomes available as soon as it is back.
recent-sessions = Recent sessions
no-sessions-of-client = No sessions with this client yet.
all-sessions-of-client = All sessions of this client

## Sessions

sessions-title = Sessions
sessions-nothing-found = No session matches this filter.
sessions-empty-title = No sessions yet
sessions-empty-text = Sessions appear here as soon as somebody connects to a client.
session-from = From
session-to = To
session-start = Start
session-opened = Opened
session-end = End
session-duration = Duration
session-state = State
session-reason = Reason of the end
session-permissions = Permissions
session-path = Network path
session-path-direct = Direct
session-path-relayed = Relayed
session-number = Session number
session-close = Close session
session-details = Session details
session-state-requested = Waiting for an answer
session-state-open = Running
session-state-closing = Closing
session-state-closed = Ended
permission-input = View, mouse and keyboard
permission-view = View only
end-closed-in-portal = Closed by { $by } in the portal
end-signed-out = { $by } signed out of the portal
end-right-revoked = { $by } took the right to connect from the viewer
end-by-viewer = Ended by the viewer
end-by-host = Ended on the controlled desk
end-dismissed = Dismissed on the controlled desk
end-unanswered = Not answered in time
end-lost-contact = Connection lost
end-no-path = No network path between the two devices was found
end-no-screen = The controlled desk had no screen to show
end-too-many-sessions = The controlled desk had too many sessions
end-unverified = The viewer could not verify the desk

## Files

files-title = Files
files-program = Desktop program
files-program-text = The program for the devices that you want to control. It needs a desktop with X11.
files-no-program = No desktop program lies beside the server. Put “deskwarden-desk” into the folder of the server program, or set “downloads” in its configuration.
files-size = { $megabytes } MB
files-documentation = Documentation

## Settings

settings-title = Settings
settings-user = Signed in
settings-role = Role
role-operator = operator of this server
settings-appearance = Appearance
settings-version = Deskwarden version

## Errors

error-home = Go to the portal
error-not-found-title = Nothing here
error-not-found-text = There is no such page, or it is not yours to see. Check the address, or start from the portal.
error-forbidden-title = Not allowed
error-forbidden-text = You may not do this. If the page that you came from is of this portal, reload it and try again, or ask the account's owner for the right.
error-signed-out-title = Signed out
error-signed-out-text = You are not signed in any more. Sign in again to go on.
error-unavailable-title = Busy
error-unavailable-text = The server cannot do this right now. Nothing was changed. Try again in a moment.
error-internal-title = Something went wrong
error-internal-text = The server could not do this. The details are in its log. Try again, and tell the operator if it stays so.
error-input-title = This cannot be taken
error-input-text = Something that was typed in is not right. Go back and correct it.
error-too-large-title = Too much at once
error-too-large-text = What was sent is larger than this form takes. Nothing was changed. Go back, shorten your input and try again.
error-client-offline-title = The client is offline
error-client-offline-text = The desk cannot be reached right now, so no session was started. Try again when it is online.
error-session-closed-title = The session is over
error-session-closed-text = It was closed before you asked. There is nothing left to close.
error-tries-title = Too many tries
error-tries-text =
    { $seconds ->
        [one] Too many tries. Wait one second and try again.
       *[other] Too many tries. Wait { $seconds } seconds and try again.
    }
error-sessions-title = Too many sessions
error-sessions-text = You have too many sessions running at once. End one of them first.

## Page of the remote desktop

viewer-needs-scripts = The remote desktop needs JavaScript.
