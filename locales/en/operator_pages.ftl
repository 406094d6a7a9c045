# The pages of whoever runs the installation.

operator-title = Installation
operator-accounts = Accounts
operator-requests = Requests
operator-plans = Plans
operator-cancel = Cancel

## Features and limits

terms-features = Includes
terms-limits = Limits
terms-unlimited = No limit
terms-seats = Seats
terms-seats-hint = Clients that are registered.
terms-sessions = Sessions at once
terms-sessions-hint = Sessions that the account has asked for and that run.
terms-active-devices = Devices in sessions
terms-active-devices-hint = Different devices in these sessions at once.
terms-session-length = Session length
terms-session-length-hint = How long one session may be, as hours:minutes:seconds, such as 1:30:00.
terms-namespaces = Namespaces
terms-namespaces-hint = Namespaces of the account’s own.
terms-aliases = Aliases per namespace
terms-aliases-hint = Aliases in each of these namespaces.
problem-not-a-length = Type hours, minutes and seconds, such as 1:30:00, or choose no limit.

## Plans

plans-intro = What accounts can have. A change makes a new version; who has an older one keeps it.
plan-new = New plan
plan-make = Make plan
plan-code = Code
plan-code-hint = For commands and scripts: up to 30 small letters, digits and underscores. It never changes.
plan-name = Name
plan-own-name-hint = Empty: it is called what each reader’s language calls it.
plan-description = Description
plan-description-hint = What it is good for, in a line or two, up to 500 characters. Whoever compares plans reads it.
plan-state = State
plan-state-offered = Offered
plan-state-withdrawn = Not offered
plan-state-deleted = Deleted
plan-state-free = Without a license
plan-state-own-use = Of this installation
plan-version = Version
plan-version-link = Version { $version }
plan-versions = Versions
plan-used-by = Used by
plan-accounts =
    { $count ->
        [0] No account
        [one] 1 account
       *[other] { $count } accounts
    }
plan-offer-at-once = Accounts can choose it at once
plan-change = What it says
plan-change-text = Saving makes a new version. Accounts that have the plan keep their version until you give them this one.
plan-free-text = This plan holds for accounts whose license has ended and for clients without an account. A change holds for them at once.
plan-own-use-text = This plan is for those who run the installation. Accounts that have it keep their version.
plan-save = Save as a new version
plan-made-done = The plan is made.
plan-changed-done = The plan is saved.
plan-offered-done = Accounts can choose the plan now.
plan-withdrawn-done = The plan is not offered any more. Who has it keeps it.
plan-deleted-done = The plan is deleted. Who has it keeps it.
plan-changed-meanwhile = Somebody else has made version { $version } of this plan. What you typed is still below. If you save now, it takes the place of that version.
plan-is-deleted = This plan is deleted: nobody can get it any more. Accounts that have it keep it.
plan-offer = Offer
plan-offer-text = Accounts cannot choose this plan. You can still give it to them.
plan-withdraw = Do not offer any more
plan-withdraw-text = Accounts can choose this plan.
plan-delete = Delete plan
plan-delete-title = Delete the plan “{ $name }”?
plan-delete-nobody = Nobody can get this plan any more, and you can give it to nobody either.
plan-delete-accounts =
    { $count ->
        [0] No account has it.
        [one] The account that has it keeps it, with its limits and its end.
       *[other] The { $count } accounts that have it keep it, with their limits and their ends.
    }
plan-delete-requests = Open requests for it stay open, so that you can answer them. They cannot be granted.
plan-delete-for-good = It cannot be brought back, and the code { $code } stays taken.

## Accounts

accounts-search = Name, customer number or e-mail
accounts-nothing-found = No account contains this.
account-new = New account
account-new-text = The account gets the next customer number. Its owner is invited by e-mail and chooses a password.
account-holder-name = Name
account-owner = E-mail of the owner
account-owner-hint = Whoever opens the link in the mail may do everything in the account.
account-plan = Plan
account-plan-hint = A plan that you grant holds for twelve months and then renews. You can change that afterwards.
account-make = Make account and invite its owner
account-made-title = The account is made
account-made-text = “{ $name }” has the customer number { $number }. An invitation for { $email } is on its way. If no mail arrives, give the owner this link:
account-made-go = Go to the account
account-made-at = Made
account-standing = State
account-license-change = Change license
account-license-title = Change the license
account-license-save = Save
account-license-done = The license is changed. It holds at once.
account-over-limit = More than allowed
account-holds-instead = Instead this holds: { $plan }
account-suspended-since = Suspended since
account-suspended-done = The account is suspended.
account-resumed-done = The account goes on.
account-suspend = Suspend account
account-suspend-title = Suspend “{ $name }”?
account-suspend-users =
    { $count ->
        [0] No user can start anything. Whoever signs in reads your reason.
        [one] Its user can sign in and look, but start nothing, and reads your reason.
       *[other] Its { $count } users can sign in and look, but start nothing, and read your reason.
    }
account-suspend-clients =
    { $count ->
        [0] No client can be registered.
        [one] Its client stays registered, but starts no session. No other can be registered.
       *[other] Its { $count } clients stay registered, but start no sessions. No other can be registered.
    }
account-suspend-sessions =
    { $count ->
        [0] No session runs now.
        [one] 1 session runs to or from its clients. If the account has asked for it, it ends at once, and both sides are told why.
       *[other] { $count } sessions run to or from its clients. Those that the account has asked for end at once, and both sides are told why.
    }
account-suspend-stays = Nothing is deleted. You can let the account go on at any time.
account-reason = Reason
account-reason-hint = The users of the account read it on every page. Up to 500 characters.
account-reason-change = Change the reason
account-reason-save = Save the reason
account-resume = Let it go on
account-resume-text = Users and clients can start sessions again at once.

standing-licensed = Active
standing-cancelled = Cancelled
standing-ended = Ended
standing-suspended = Suspended

## The license

license-plan-choice = { $name }, version { $version }
license-plan-now = The license is of this plan: { $plan }
license-plan-new = New plan
license-plan-hint = What the plan includes and its limits take the place of all that is there. The end stays as it is.
license-plan-set = Set plan
license-terms = Limits and end
license-period = Validity
license-period-none = Without an end
license-period-until = Until the last day, then the free plan
license-period-renews = Until the last day, then twelve more months, again and again
license-last-day = Last day
license-last-day-hint = The license holds until the end of this day in the time zone { $zone }.
license-changed-meanwhile = Somebody else has changed this license. What you typed is still below; if you save now, it takes the place of this:
period-none = Without an end
period-until = Until { $date }
period-renews = Until { $date }, then it renews
period-cancelled = Cancelled, until { $date }
period-ended = Ended on { $date }

## Namespaces

namespaces-none = The account has no namespace of its own.
namespace-aliases =
    { $count ->
        [0] No alias
        [one] 1 alias
       *[other] { $count } aliases
    }
namespace-grant-label = Give a namespace
namespace-grant = Give
namespace-hint = What stands after the @ of the account’s aliases: up to 25 letters, digits, “-”, “.” and “_”.
namespace-granted-done = The account has the namespace.
namespace-no-more =
    { $most ->
        [0] The license allows no namespace. Change the license first.
        [one] The license allows 1 namespace. Change the license first.
       *[other] The license allows { $most } namespaces. Change the license first.
    }
namespace-remove = Remove namespace
namespace-remove-title = Remove the namespace @{ $name }?
namespace-remove-account = “{ $account }” has @{ $name } no longer.
namespace-remove-aliases =
    { $count ->
        [0] No client has an alias in it.
        [one] The client that has an alias in it loses it, and is reached by its ID only.
       *[other] The { $count } clients that have an alias in it lose it, and are reached by their IDs only.
    }
namespace-remove-free = Any account can be given the namespace afterwards.
namespace-removed-done = The namespace is removed.

## Requests

requests-intro = Accounts that ask for a larger license. What you grant holds at once.
requests-none-open = No request is open. When an account asks for a larger license, you get an e-mail and find the request here.
requests-none = No request is in this state.
request-title = Request of { $name }
request-account = Account
request-asked-by = Asked by
request-asked-at = Asked
request-wish = Wish
request-state = State
request-state-open = Open
request-state-granted = Granted
request-state-declined = Declined
request-state-withdrawn = Taken back
request-details = Details of the request
request-plan = Plan { $name }
request-seats =
    { $count ->
        [one] 1 seat
       *[other] { $count } seats
    }
request-sessions =
    { $count ->
        [one] 1 session at once
       *[other] { $count } sessions at once
    }
request-namespace = the namespace @{ $name }
request-note = What the account writes
request-decided-by = Decided by
request-decided-at = Decided
request-answer = Answer
request-answer-hint = The account reads it, by e-mail and under License. Up to 500 characters.
request-what = What the account gets
request-what-text = The account has this at once when you grant the request.
request-now = Now
request-then = Then
request-grant = Grant
request-decline = Decline
request-decline-text = Nothing changes for the account. It is told by e-mail.
request-granted-done = The request is granted. The new limits hold, and the account is told by e-mail.
request-declined-done = The request is declined. The account is told by e-mail.
request-decided-already-title = This request is decided already
request-decided-already-text = Somebody else has decided it, or the account has taken it back. Nothing was changed now.
request-changed-meanwhile = The license of the account or the plan has changed since you opened this page. What the account gets is shown anew; grant it if it is right.
request-not-grantable = The plan that is asked for is deleted. Decline the request and say what the account can have instead, or change its license by hand.

## Mails about requests

letter-upgrade-granted-subject = The request of { $account } is granted
letter-upgrade-granted-text = The request of { $account } for a larger license is granted. The new limits hold already.
letter-upgrade-declined-subject = The request of { $account } is declined
letter-upgrade-declined-text = The request of { $account } for a larger license is declined. Nothing has changed.
letter-upgrade-declined-answer = The answer: { $answer }
mail-kind-upgrade-granted = Larger license was granted
mail-kind-upgrade-declined = Larger license was declined
