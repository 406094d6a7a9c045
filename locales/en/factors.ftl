# Texts about two-factor authentication: setting it up, and signing in with it.

## Second step of a sign-in

second-step-title = Second step
second-step-intro = Your password is right. Now prove that it is you.
second-step-over = This sign-in took too long or had too many wrong codes. Sign in again.
second-step-code = Code from your authenticator app
second-step-continue = Continue
second-step-recovery = Use a recovery code
second-step-recovery-code = Recovery code
second-step-recovery-hint = One of the codes that you kept when you set up two-factor authentication. Each is good once.
second-step-back = Sign in as somebody else
second-step-lost = I have lost my second factor
second-step-lost-text = An owner of your account or the operator can confirm that it is really you. One day later your second factor is taken away, and you can sign in with your password and set up a new one. You get an e-mail with a link to stop this.
second-step-lost-button = Ask for a reset
second-step-lost-asked = You have asked for a reset. An owner of your account or the operator has to confirm it; ask them. If you find your second factor, sign in with it: that stops the reset.

## Passkeys

passkey-sign-in = Sign in with a passkey
passkey-use = Use a passkey
passkey-or = or
passkey-failed = That did not work. Try again.
passkey-cancelled = Nothing was confirmed, or it took too long. Try again.
passkey-known = This device or security key already has a passkey for you here.
passkey-elsewhere = Passkeys do not work at this address. Open the portal by its usual name.
passkey-offline = The server cannot be reached. Try again.
passkey-title = Passkeys
passkey-intro = A passkey is kept by your device, your browser or a security key. It can replace the code, or the password and the code together.
passkey-none = You have no passkey.
passkey-needs-name = Passkeys need the portal to be opened by a name, not by an IP address.
passkey-unsupported = This browser offers no passkeys here. They need JavaScript and an encrypted connection.
passkey-name = Name
passkey-name-hint = For example “Laptop” or “Blue security key”.
passkey-add = Add a passkey
passkey-added-at = Added
passkey-last-used = Last used
passkey-never-used = never
passkey-remove = Remove
passkey-remove-text = “{ $name }” will not sign you in any more. Also delete it on the device that keeps it.

## Settings

factors-title = Two-factor authentication
factors-intro = With a second factor nobody gets in who knows only your password.
factors-on = On
factors-off = Off
factors-demanded = An account of yours demands a second factor, so the last one cannot be removed.
factors-password = Your password
factors-saved = Saved.
totp-title = Authenticator app
totp-intro = An app on your phone shows a new code every 30 seconds.
totp-set-up = Set up
totp-remove = Switch off
totp-remove-text = Codes of the app will not be asked for any more.
totp-set-up-title = Set up the authenticator app
totp-scan = Scan this code with the app:
totp-qr = QR code with the secret for your authenticator app
totp-type = Or type this into the app:
totp-code = Code that the app shows now
totp-switch-on = Switch on
recovery-title = Recovery codes
recovery-left =
    { $count ->
        [0] You have no recovery codes left.
        [one] You have one recovery code left.
       *[other] You have { $count } recovery codes left.
    }
recovery-intro = A recovery code stands for your second factor when you do not have it with you. Each is good once.
recovery-make = Make new codes
recovery-make-text = The old codes are worthless then.
recovery-shown-title = Your recovery codes
recovery-shown-text = Keep these codes where you find them without your phone. They are shown only now; each is good once.
recovery-copy = Copy all
recovery-print = Print
recovery-done = I have kept them
enrol-title = Set up a second factor
enrol-text = This account asks every user for a second factor. Set one up to go on.
enrol-totp = Use an authenticator app

## Stopping a reset

reset-stop-title = Keep your second factor?
reset-stop-text = Somebody who knows your password says that you have lost your second factor. If that was not you, stop it here and change your password.
reset-stop-button = Stop the reset
reset-stopped-title = The reset is stopped
reset-stopped-text = Your second factor stays. If you did not ask for the reset, change your password now.
reset-nothing-title = There is nothing to stop
reset-nothing-text = This link was used, is too old, or the reset was stopped or done already.

## What can go wrong

problem-wrong-code = The code is wrong or was used already. Wait for the next one.
problem-passkey = The passkey was not accepted. Try again.
error-totp-on-title = The authenticator app is set up already
error-totp-on-text = To use another one, switch it off first.
error-set-up-over-title = That took too long
error-set-up-over-text = Begin setting up the authenticator app again.
error-last-factor-title = The last second factor stays
error-last-factor-text = An account of yours demands a second factor. Add another one before you remove this one.
error-no-factor-title = There is no second factor
error-no-factor-text = Recovery codes stand for a second factor. Set one up first.
error-reset-confirmed-title = It is confirmed already
error-reset-confirmed-text = Somebody else has confirmed it. It happens by itself after the delay.
error-passkeys-title = Too many passkeys
error-passkeys-text = Remove a passkey that you do not use before you add another one.
