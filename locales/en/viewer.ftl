### The remote desktop page in the browser. `{ $name }` is the device's name.

## The bar

viewer-toolbar = Session controls
viewer-verified = Verified with the device key this server knows
viewer-view-only = View only
viewer-original-size = Original size
viewer-keys = Keys
viewer-keys-ctrl-alt-del = Ctrl + Alt + Del
viewer-keys-alt-tab = Alt + Tab
viewer-keys-alt-f4 = Alt + F4
viewer-keys-super = Super
viewer-full-screen = Full screen
viewer-end = End session
viewer-statistics = { $fps } fps · { $latency } ms · { $bitrate } kb/s · { $width } × { $height }
viewer-status-asking = Asking
viewer-status-waiting = Waiting
viewer-status-password = Password needed
viewer-status-connecting = Connecting
viewer-status-reconnecting = Reconnecting
viewer-status-ended = Ended

## The picture

viewer-picture = Screen of { $name }. Press Ctrl, left Alt and Shift together to go to the session controls.

## The words over the picture

viewer-asking = Asking { $name }…
viewer-asking-detail = The device has to answer first.
viewer-waiting = Waiting for acceptance
viewer-waiting-detail = Someone at { $name } has to accept.
viewer-connecting = Connecting to { $name }…
viewer-connecting-detail = A way through the network is being found.
viewer-reconnecting = Reconnecting to { $name }…
viewer-reconnecting-detail = The connection was interrupted. It is tried again by itself.
viewer-password = Password for { $name }
viewer-password-detail = Type the password for unattended access that was set on the device. Only the device sees it.
viewer-password-label = Password
viewer-password-send = Connect
viewer-password-checking = Checking the password…
viewer-password-wrong = That password is wrong.
viewer-password-wait = You can try again in { $seconds } s.
viewer-ended = Session ended
viewer-connect-again = Connect again
viewer-session-details = Session details

## Why the session ended, and what to do next

viewer-end-closed-in-portal = Closed by { $by } in the portal. Ask them before you connect again.
viewer-end-signed-out = { $by } signed out of the portal. Sign in to connect again.
viewer-end-right-revoked = { $by } took the right to connect from you. Ask them before you connect again.
viewer-end-ended-by-viewer = You ended the session. You can connect again at any time.
viewer-end-ended-by-host = The session was ended at the device. Ask the person there before you connect again.
viewer-end-dismissed = The person at the device declined. Ask them before you connect again.
viewer-end-unanswered = Nobody answered, or no password was sent in time. Check that the device is online, then connect again.
viewer-end-lost-contact = Contact with the device or the server was lost. Check that the device is online, then connect again.
viewer-end-no-path = No way through the network to the device was found. Check that both ends are in networks that reach each other, then connect again.
viewer-end-no-screen = The device has no screen to show. Make sure that someone is signed in there, then connect again.
viewer-end-too-many-sessions = The device serves as many sessions as it can. Connect again when another one has ended.
viewer-end-unverified = The device could not prove that it is the one this server knows, so nothing was shown or sent. Somebody may be listening in: tell your administrator before you connect again.
viewer-end-no-av1 = This browser cannot show AV1 video. Use a current version of a browser that can, then connect again.
viewer-end-no-webrtc = This browser cannot make a protected connection on this page. Use a current browser and open the portal by HTTPS.
viewer-end-replaced = Another page has taken over this session. Go on there, or connect again here.
viewer-end-outdated = This page does not fit the server any more. Reload it, then connect again.
viewer-end-sign-in = You are signed out. Sign in to connect again.
viewer-end-over = The session was over already. Its details say why.
viewer-end-unknown = The session is over. Its details say more.

## The longest time that the license allows

viewer-length = This session ends in { $time }: that is the longest time that the license allows.
viewer-length-dismiss = Close notice
viewer-end-length-reached = This session reached the longest time that the license allows. You can connect again at once; whoever may change the license can ask for longer sessions under License.
viewer-end-limit-reached = The session was refused: the license allows no more at once. Wait until another one ends, or ask whoever may change the license for more.
viewer-end-account-suspended = The account was suspended by whoever runs this server. The reason is on the portal’s pages.
viewer-end-client-removed = { $by } removed the device from the account, so it can no longer be controlled from there.
