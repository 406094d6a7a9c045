# The REST interface for scripts, and what stands in the way of changes to clients and sessions.

error-alias-taken-title = Another client has this alias
error-alias-taken-text = An alias belongs to one client only. Choose another one, or take it from the client that has it.
error-namespace-not-yours-title = This namespace is not yours
error-namespace-not-yours-text = An alias ends in @ad or in a namespace of your account. Which ones you have is under License.
problem-not-an-alias = An alias has the form name@namespace; each part has 1 to 25 letters, digits, hyphens, dots and underscores.

rest-title = REST interface
rest-card-text = Scripts list clients and sessions, set aliases and comments, and close sessions.
rest-card-link = Set up the REST interface
rest-intro = With these values scripts and programs sign what they ask of this account.
rest-help = How scripts use it
rest-access = Access
rest-license-id = License ID
rest-base-address = Base address
rest-base-address-other = Base address without a prefix
rest-not-included = Your plan does not include the REST interface: scripts are refused.
rest-password = API password
rest-password-none = There is none. Scripts are refused until you make one.
rest-password-made-at = Made
rest-password-make = Make an API password
rest-password-replace = Replace
rest-password-replace-text = A new password is made. The old one stops at once: every script that uses it is refused until it has the new one.
rest-password-show = Show again
rest-password-show-text = Who knows the API password can do in this account whatever scripts can. Showing it is written into the audit log.
rest-password-your-own = Your own password
rest-password-revoke = Revoke
rest-password-revoke-text = Scripts of this account are refused from now on, until you make a new API password.
rest-password-shown-title = The API password
rest-password-shown-text = Keep it where only your scripts read it. You can have it shown again.
rest-password-shown-done = Back to the REST interface
rest-secrets = Secrets in answers
rest-secrets-text = Scripts that ask for the system information get the license key and the API password as well. Without this both fields are empty.
rest-secrets-label = Show the license key and the API password over REST
rest-secrets-save = Save
rest-saved-revoked = The API password is revoked.
rest-saved-secrets = Saved.
