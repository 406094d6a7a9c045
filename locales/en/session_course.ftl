### What happened in a session, on its page.

course-title = What happened
course-empty = Nothing was written down for this session: it is older than this list.
course-requested = { $from } asked to connect to { $to }
course-accepted = Let in by the controlled desk
course-accepted-password = Let in by the password for unattended access
course-accepted-person = Let in by the person at the controlled desk
course-accepted-by = Let in by { $name } at the controlled desk
course-permissions-granted = Permissions granted: { $permissions }
course-permissions-changed = Permissions changed to: { $permissions }
course-path-direct = Connected directly
course-path-relayed = Connected through a relay
course-viewer-lost = The viewer’s page was gone
course-viewer-reconnected = The viewer’s page came back
course-host-reconnected = The controlled desk came back to the server
course-close-requested = Both ends were told to hang up: { $reason }
course-closed = Over: { $reason }
session-comment = Comment
session-comment-none = No comment yet
session-comment-edit = Edit comment
session-comment-hint = Up to 1,000 characters. Only users of your account see it.
session-comment-saved = The comment is saved.
account-comments = Comments on sessions
account-comments-off = Nobody is asked for a comment when a session ends.
account-comments-on = Whoever ends a session is asked for a comment on it: in the browser, and on the device.
account-comments-ask = Ask for comments
account-comments-stop = Ask no longer
audit-field-asks-for-comment = Comments asked for
error-comment-too-late-title = Too late for a comment
error-comment-too-late-text = Who was in a session can comment on it here for 24 hours after its end. Whoever may change sessions can still do so on the session’s page.

## In the browser, when the session is over

viewer-comment = Comment on this session
viewer-comment-hint = What was done? Up to 1,000 characters; users of the account see it on the session’s page.
viewer-comment-save = Save comment
viewer-comment-skip = Skip
viewer-comment-saving = Saving…
viewer-comment-saved = Your comment is saved.
viewer-comment-empty = Type a comment first, or skip it.
viewer-comment-too-long = Too long: with what was said before, there is room for 1,000 characters. Shorten it and save again.
viewer-comment-too-late = The session has been over for too long. Open its details to comment on it.
viewer-comment-not-asked = The account does not ask for comments any more. Open the details of the session to comment on it.
viewer-comment-signed-out = You are signed out. Sign in in another tab, then save again here.
viewer-comment-failed = It could not be saved just now. What you typed is still here: save again in a moment.
