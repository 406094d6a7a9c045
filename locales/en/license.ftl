# The License tab: what holds, what is used, the key, the contract, larger licenses, the chart.

length-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
length-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
length-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}
length-seconds = { $number ->
    [one] { $number } second
   *[other] { $number } seconds
}

## What holds

license-version = Version { $version } of the plan
license-includes = Includes
license-includes-nothing = The remote desktop, without extras
license-holds-until = Holds until { $date }
license-renews-on = Renews on { $date }
license-cancelled-until = Cancelled. It holds until { $date }, then the free plan.
license-ended = Ended on { $date }. The free plan holds since then.
license-price-agreed = As agreed with whoever runs this server
license-upgrade = Compare plans
license-upgrade-open = Your request is open
license-reset = Reset
license-reset-label = Reset the license key
license-cancel = Cancel contract
license-keep = Take back the cancellation

## What is used

usage-title = In use
usage-seats = Seats
usage-sessions = Sessions at once
usage-active-devices = Devices in sessions
usage-session-length = Session length
usage-namespaces = Namespaces
usage-aliases = Aliases in @{ $name }
usage-of = { $used } of { $most }
usage-no-limit = { $used }, no limit
usage-length = At most { $length }
usage-length-no-limit = No limit
usage-none-allowed = None in this plan
usage-full = Nothing is left
usage-over-title = More is in use than the license allows
usage-over-seats = { $used ->
    [one] { $used } client is registered
   *[other] { $used } clients are registered
}, { $most ->
    [one] { $most } is allowed
   *[other] { $most } are allowed
}. All of them stay and work. No further client can be registered until { $excess ->
    [one] { $excess } client is removed
   *[other] { $excess } clients are removed
} or the license allows more.
usage-over-seats-none = { $used ->
    [one] { $used } client is registered
   *[other] { $used } clients are registered
}, none is allowed. All of them stay and work. No further client can be registered until the license allows more.
usage-over-sessions = { $used ->
    [one] { $used } session runs
   *[other] { $used } sessions run
} at once, { $most ->
    [one] { $most } is allowed
   *[other] { $most } are allowed
}. All of them go on. No further session can be started until enough have ended.
usage-over-active-devices = { $used ->
    [one] { $used } device is in sessions
   *[other] { $used } devices are in sessions
}, { $most ->
    [one] { $most } is allowed
   *[other] { $most } are allowed
}. Their sessions go on. No session with a further device can be started until enough have ended.
usage-over-namespaces = The account has { $used ->
    [one] { $used } namespace
   *[other] { $used } namespaces
}, { $most ->
    [one] { $most } is allowed
   *[other] { $most } are allowed
}. All of them stay with their aliases, but there are no further ones.
usage-over-aliases = @{ $name } holds { $used ->
    [one] { $used } alias
   *[other] { $used } aliases
}, { $most ->
    [one] { $most } is allowed
   *[other] { $most } are allowed
}. All of them stay. No further one can be given until some are taken away.

## On every page

notice-suspended-title = This account is suspended
notice-suspended-text = Nobody can start a session or register a client until whoever runs this server lifts it. The reason given:
notice-ended = The license ended on { $date }. The free plan holds since then; nothing was deleted.
notice-ends = The license ends on { $date }. Then the free plan holds; nothing is deleted.
notice-link = Look at the license

## Another key

reset-key-title = Reset the license key
reset-key-new = You get a new key. From that moment the old one registers nobody. Put the new key wherever you have kept the old one, for example in scripts that set up computers.
reset-key-clients = { $clients ->
    [0] No client is registered to this account yet.
    [one] The client that is registered stays registered. Nothing has to be done on it.
   *[other] The { $clients } clients that are registered stay registered. Nothing has to be done on them.
}
reset-key-mail = An e-mail tells the account’s address that the key was reset.
reset-key-label = To confirm, type { $word }
reset-key-word = RESET
reset-key-problem = Type the word { $word } to confirm.
reset-key-button = Reset the license key
reset-key-back = Keep the key
reset-key-done = The license key is new. The old one registers nobody any more.

## The end of the contract

cancel-title = Cancel the contract
cancel-when = The license “{ $plan }” then ends on { $date }. Until that moment everything stays as it is, and you can take the cancellation back on the License tab.
cancel-then = Afterwards the free plan holds for this account:
cancel-stays = Nothing is deleted. Clients, sessions, users and settings stay, also those beyond the limits of the free plan.
cancel-mail = A confirmation goes by e-mail to the account’s address and to you.
cancel-button = Cancel the contract
cancel-back = Do not cancel
cancel-done = The contract is cancelled. A confirmation is on its way by e-mail.
cancel-taken-back = The cancellation is taken back; the contract goes on. A confirmation is on its way by e-mail.

error-nothing-to-cancel-title = There is no contract to cancel
error-nothing-to-cancel-text = This license is cancelled already, ends by itself, or costs nothing. The License tab says what holds.
error-not-cancelled-title = There is no cancellation to take back
error-not-cancelled-text = The contract is not cancelled, or its license has ended already. For a new license, ask under License, Compare plans.

## A larger license

upgrade-title = Compare plans
upgrade-intro = Choose what you need and ask for it. Whoever runs this server decides; until then nothing changes.
upgrade-plans = Plans
upgrade-present = What you have
upgrade-keep = Stay with this plan
upgrade-choose = Choose this plan
upgrade-new-version = A newer version of your plan
upgrade-included = included
upgrade-not-included = not included
upgrade-better = more than now
upgrade-worse = less than now
upgrade-gained = new
upgrade-lost = no longer
upgrade-no-plans = At present no plans are offered. Say below what you need.
upgrade-wish = What else you need
upgrade-seats = Seats
upgrade-sessions = Sessions at once
upgrade-number-hint = Leave it empty for as many as the plan has.
upgrade-namespace = A namespace of your own
upgrade-namespace-hint = The part of your aliases behind the @: up to 25 letters, digits, “-”, “.” and “_”. Leave it empty if you need none.
upgrade-note = Anything else
upgrade-note-hint = Whoever runs this server reads this. Up to { $most } characters.
upgrade-ask = Ask for this
upgrade-asked = Your request was sent. The answer appears here.
upgrade-withdrawn = Your request is taken back.
upgrade-open-title = Your request is open
upgrade-open-text = { $by } asked on { $date }. Whoever runs this server was told.
upgrade-open-again = To ask for something else, take this request back first.
upgrade-withdraw = Take back
upgrade-wished-plan = Plan
upgrade-granted = Granted on { $date }
upgrade-declined = Declined on { $date }
upgrade-answer = The answer:
upgrade-cannot = Your role may look at the plans but not ask for one. An owner of the account can.

error-upgrade-asked-already-title = A request is open already
error-upgrade-asked-already-text = Each account has one open request at a time. Take it back under License, Compare plans, to ask for something else.

problem-not-a-number = Type a whole number from 1 to { $most }, or leave it empty.
problem-nothing-wished = Choose another plan, or say what else you need.

## The chart

chart-title = Usage over time
chart-spans = Period
chart-day = Day
chart-month = Month
chart-year = Year
chart-empty = Once a client is registered, the first figures appear here within a few minutes.
chart-clients = Clients registered and online
chart-sessions = Sessions at once
chart-seats = Registered
chart-online = Online
chart-most = Allowed
chart-table = The numbers as a table
chart-peaks = Each number is the largest one within its period.
chart-utc = Days are those of UTC.
chart-time = Period
