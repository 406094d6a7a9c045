# Lists of clients and sessions: search, pages, export.

search-quick = Quick filters
search-faults = This part of the search is not understood:
search-help = Search help
search-help-text = Words and filters can be combined; a row has to fit all of them. Put a value with blanks between quotation marks.
search-help-online = Can be reached now, or not: yes, no
search-help-os = Part of the operating system
search-help-version = Version: <, <=, =, >=, > and a number
search-help-version-old = Older than this server
search-help-tag = Has this tag
search-help-seen = Not seen for 30 days; <1h: seen within the last hour; also with a day such as >2026-01-31
search-help-host = Part of the host name
search-help-alias = Part of the alias
search-help-comment = Part of the comment
search-help-running = Not over yet, or over: yes, no
search-help-client = A client of yours by ID, alias or host name, or any client by its ID
search-help-user = A user by the e-mail address or a part of it
search-help-direction = To your clients: in; asked for by your side: out
search-help-since = Began within the last 7 days; also with a day such as 2026-01-01
search-help-until = Began on that day or before; also with an age such as 30d
search-help-reason = Why it ended
search-help-duration = Took longer than an hour; <5m: less than five minutes
search-help-session-comment = Part of the comment
search-fault-unknown = – there is no such filter. Open “Search help” for those there are, or put it between quotation marks to search for it.
search-fault-empty = – something has to stand behind the colon.
search-fault-yes-or-no = – say yes or no.
search-fault-in-or-out = – say in or out.
search-fault-version = – say a version such as <1.2, or old.
search-fault-age = – say an age such as >30d (s, m, h, d, w) or a day such as 2026-01-31.
search-fault-length = – say a length such as >1h (s, m, h, d, w).
search-fault-tag = – a tag has up to 30 letters, digits, “-”, “.”, “_” and “/”.
search-fault-reason = – there is no such reason. Type “reason:” to see them.
search-fault-twice = – this filter is there already.
search-fault-too-many = – at most 20 words and filters can be combined.
list-changed = The list has changed.
list-reload = Reload
list-search-on = Search on from here
list-rows = Rows
list-sort = Sort by
client-list-tags = Tags
client-list-comment = Comment
client-list-outdated = Outdated
session-list-path = Network path
session-list-comment = Comment
clients-quick-old = Outdated
clients-quick-unseen = Not seen for 30 days
clients-count = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
clients-more-than = More than { $count } clients
clients-stopped = { $count } clients were searched up to here. Narrow the search to see the rest sooner.
sessions-search = Search by ID, alias, host name or user
sessions-quick-in = To your clients
sessions-quick-out = From your side
sessions-quick-week = Last 7 days
sessions-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
sessions-more-than = More than { $count } sessions
sessions-stopped = { $count } sessions were searched up to here. Narrow the time span, for example with since:7d.
sessions-vague = More than { $count } clients and users fit this name. Type more of it.
export-csv = Export to CSV
audit-field-csv-separator = Separator of exports
settings-csv-separator = Separator between cells
settings-csv-comma = Comma
settings-csv-comma-named = Comma, named in the first line (sep=,)
settings-csv-semicolon = Semicolon
settings-csv-semicolon-named = Semicolon, named in the first line (sep=;)
exports-title = Exports
exports-rows-of = { $rows } of { $total } rows
exports-rows = { $rows } rows
exports-running = Being made
exports-done = Finished
exports-cancelled = Cancelled
exports-failed = Broken off
exports-cancel = Cancel
exports-clients = Clients
exports-sessions = Sessions
error-exports-title = Too many exports
error-exports-text = Three exports of yours are being made. Wait until one is finished, or cancel one.
exports-none = No export is being made.
audit-did-export-clients = { $actor } exported clients.
audit-did-export-sessions = { $actor } exported sessions.
exports-dismiss = Hide
