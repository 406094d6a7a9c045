# Limits of the license, where they stop somebody.

error-limit-sessions-title = All sessions are in use
error-limit-sessions-text = Your license allows { $most ->
    [one] { $most } session
   *[other] { $most } sessions
} at once. Wait until one ends, or close one under Sessions. Whoever may change the license can ask for more under License.
error-limit-active-devices-title = Too many devices are in sessions
error-limit-active-devices-text = Your license allows { $most ->
    [one] { $most } device
   *[other] { $most } devices
} in sessions at once. Wait until a session with another device ends. Whoever may change the license can ask for more under License.
error-limit-seats-title = No seat is free
error-limit-seats-text = Your license has { $most ->
    [one] { $most } seat
   *[other] { $most } seats
} and each is taken. Remove a client, or ask for more seats under License.
error-limit-session-length-title = The session would be too long
error-limit-session-length-text = Your license allows sessions of { $most ->
    [one] { $most } second
   *[other] { $most } seconds
} at most. Whoever may change the license can ask for more under License.
error-limit-namespaces-title = No more namespaces
error-limit-namespaces-text = Your license allows { $most ->
    [0] no namespace
    [one] { $most } namespace
   *[other] { $most } namespaces
} of your own. Ask for more under License.
error-limit-aliases-title = The namespace is full
error-limit-aliases-text = Each of your namespaces holds { $most ->
    [one] { $most } alias
   *[other] { $most } aliases
}, and that many are in use. Take an alias from another client, or ask for more under License.
error-account-suspended-title = This account is suspended
error-account-suspended-text = Whoever runs this server has suspended the account. The reason is at the top of each page. Nothing was changed.
error-not-included-title = Your plan does not include this
error-not-included-text = { $feature } is not part of your plan. Compare the plans and ask for a larger one under License.

limit-name-sessions = sessions at once
limit-name-active-devices = active devices
limit-name-seats = seats
limit-name-session-length = session length
limit-name-namespaces = namespaces
limit-name-aliases = aliases

end-length-reached = Reached the longest time that the license allows
end-limit-reached = Refused: the license had no more ({ $limit })
end-account-suspended = The account was suspended
end-client-removed = { $by } removed the client from the account

problem-not-a-limit = Type a whole number up to 1,000,000,000, or choose no limit.
problem-not-a-day = Choose a day.
problem-not-a-namespace = A namespace has 1 to 25 letters, digits, “-”, “.” and “_”.
problem-namespace-taken = Somebody has this namespace, or it is the public one. Choose another name.
