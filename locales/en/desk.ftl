# The command line of deskwarden-desk.

### Help

desk-about = Lets this desktop be controlled through a Deskwarden server of your own.
desk-help-data = Folder for the identity, the settings and the password of this device
desk-help-server = Address of the server, kept in the settings; with #sha256=… only the certificate with that SHA-256 is accepted
desk-help-get-id = Print the ID of this device
desk-help-get-alias = Print the alias of this device, an empty line if it has none
desk-help-get-status = Print online, connecting or offline
desk-help-version = Print the version of this program
desk-help-register-license = Register this device to an account; the license key is read from standard input
desk-help-set-password = Set the password for unattended access, read from standard input
desk-help-remove-password = Remove the password for unattended access
desk-help-service = Keep this desktop reachable until the program is stopped
desk-help-accept = Let a waiting caller in
desk-help-dismiss = Send a waiting caller away
desk-help-session = The session; needed only if several callers wait
desk-help-status = Show the server, the ID and the sessions
desk-exit-codes =
    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by the server, 4 the service is not running or the server cannot be reached.

### Prompts

desk-prompt-license-key = License key:
desk-prompt-password = Password:

### What was done

desk-server-kept = The server is now { $server }.
desk-registered = This device is registered to { $account }. Its ID is { $number }.
desk-start-service = To make it reachable, start the service: deskwarden-desk service
desk-password-set = The password for unattended access is set.
desk-password-removed = The password is removed. From now on a person at this desktop lets callers in.
desk-accepted = The caller is let in.
desk-dismissed = The caller is sent away.
desk-service-ready = This desktop's service runs. Its ID is { $number }.

### Status

desk-status-server = Server:   { $server }
desk-status-no-server = Server:   none; give one with --server
desk-status-online = Link:     online
desk-status-connecting = Link:     connecting
desk-status-offline = Link:     offline
desk-status-offline-because = Link:     offline: { $reason }
desk-status-id = ID:       { $number }
desk-status-no-id = ID:       none yet
desk-status-alias = Alias:    { $alias }
desk-status-no-alias = Alias:    none
desk-status-account = Account:  { $account }
desk-status-no-account = Account:  none; register with --register-license
desk-status-removed = Account:  none; this device was removed from { $account }. To register it again: --register-license
desk-status-password = Access:   with the password
desk-status-no-password = Access:   a person accepts (no password is set)
desk-status-no-sessions = Sessions: none
desk-status-sessions = Sessions:
desk-status-session-open = { "  " }{ $session } { $caller } controls this desktop
desk-status-session-password = { "  " }{ $session } { $caller } is asked for the password
desk-status-session-person = { "  " }{ $session } { $caller } waits for you: deskwarden-desk accept or dismiss

### Why there is no link

desk-link-unreachable = the server does not answer ({ $detail })
desk-link-certificate = the server's certificate is not accepted. If the server has a new one, copy the command from the portal again
desk-link-protocol = what answers there is no Deskwarden server ({ $detail })
desk-link-protocol-version = the server does not understand this version of the program. Update it
desk-link-proof = the server does not accept this device's key
desk-link-frame = the server did not understand this program
desk-link-busy = the server is busy
desk-link-replaced = another program with the same identity is connected. Do not copy the data folder to another device
desk-link-go-away = the server is being stopped and comes back
desk-link-broken = the connection was lost

### What went wrong

desk-error-usage = Say what to do: deskwarden-desk --help lists it.
desk-error-several-verbs = Only one of these options can be given at a time.
desk-error-no-data-folder = There is no home folder. Name a data folder with --data.
desk-error-data = { $detail }
desk-error-readable-by-others = Other users may read { $path }. If nobody else has seen it, run: chmod 600 { $path }
desk-error-malformed = { $path } cannot be used: { $problem }
desk-error-address-form = This is no server address. It has the form https://host:8443
desk-error-address-plain-http = An unencrypted connection to another machine is refused. Use https://
desk-error-address-extra = A server address has no user name, password or query.
desk-error-address-pin = After # only sha256= and the certificate's SHA-256 in base64url is understood, for https addresses.
desk-error-no-server = No server is known. Give one with --server URL.
desk-error-no-link = No link to the server: { $reason }.
desk-error-no-link-yet = No link to the server yet. Try again.
desk-error-service-not-running = The service is not running. Start it: deskwarden-desk service
desk-error-service-busy = Another program with this data folder is starting. Try again.
desk-error-service-running = The service is running already.
desk-error-service = The service could not do it: { $detail }
desk-error-license-key-form = This is no license key. It has 25 letters and digits in five groups.
desk-error-wrong-key = No account has this license key. Copy it again from the portal.
desk-error-too-many-tries = Too many wrong license keys. Try again later.
desk-error-no-seat = The account has no free seat. Remove a device in the portal, or extend the license.
desk-error-unavailable = The server could not register this device now. Try again.
desk-error-password-short = A password needs at least { $least } characters.
desk-error-password-long = The password is too long.
desk-error-not-text = Standard input is not text.
desk-error-nobody-waits = No such caller waits.
desk-error-several-wait = Several callers wait. Say which one: deskwarden-desk status lists them.

desk-error-no-seat-of = “{ $account }” has { $most ->
    [one] { $most } seat, and it is taken
   *[other] { $most } seats, and all are taken
}. Somebody who may change its clients can remove one in the portal; whoever may change its license can ask for more seats under License.
desk-error-account-suspended = The account “{ $account }” is suspended, so no device can be registered to it. Ask whoever runs the server.
desk-error-suspended = The account of that license key is suspended, so no device can be registered to it. Ask whoever runs the server.
desk-notice-length = The session with { $caller } ends in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}: that is the longest time that the license allows.
desk-notice-refused-sessions = { $caller } wanted to control this desktop and was refused: { $most ->
    [one] the account may have { $most } session
   *[other] the account may have { $most } sessions
} at once. Whoever may change its license can ask for more.
desk-notice-refused-devices = { $caller } wanted to control this desktop and was refused: { $most ->
    [one] the account may have { $most } device
   *[other] the account may have { $most } devices
} in sessions at once. Whoever may change its license can ask for more.
desk-notice-unregistered = This device was removed from the account “{ $account }”. It keeps its ID.
