### Comments on sessions that are over.

desk-help-comment = Say something about a session at this desktop that is over
desk-help-comment-text = The comment, up to 1,000 characters
desk-help-comment-session = The session; without it, the last one
desk-commented = The comment on session { $session } is kept.
desk-notice-comment = The session with { $caller } is over. Your account asks for a comment on it: deskwarden-desk comment "What was done"
desk-error-comment-unknown-session = There is no such session of this device in its account.
desk-error-comment-still-running = That session is not over. Comment on it when it is.
desk-error-comment-too-late = That session ended more than 24 hours ago. Whoever may change sessions can comment on it in the portal.
desk-error-comment-not-asked = The account of this device does not ask for comments. Whoever may change its settings can turn that on in the portal.
desk-error-comment-empty = There is nothing in that comment.
desk-error-comment-too-long = That comment is too long: with what was said about the session before, there is room for 1,000 characters.
desk-error-comment-unavailable = The server could not keep the comment just now. Try again.
desk-error-under-way = Another command of this kind is under way. Try again when it is done.
