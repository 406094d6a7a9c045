# What whoever runs the installation sees: accounts, plans, requests.

problem-not-a-code = Use 1 to 30 small letters, digits and underscores.
error-plan-needed-title = This plan is needed
error-plan-needed-text = The installation always needs this plan, so it cannot be deleted or offered. You can change what it says.

operator-clients = Clients without account
operator-clients-intro = Devices that run the program and belong to no account. They are called and call by their ID, within the free plan. Those that nobody has seen for 180 days are forgotten.
operator-clients-search = Search by ID
operator-clients-nothing-found = No client without account has such an ID.
operator-clients-none = Every client belongs to an account.
operator-clients-id = ID
operator-clients-state = State
operator-clients-version = Version
operator-clients-first-seen = First seen
operator-clients-online = Online
operator-clients-offline = Offline
