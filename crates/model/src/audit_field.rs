use crate::preferences::named;

named!(
    /// What a change is about.
    AuditField {
        /// An e-mail address.
        #[default]
        Email = "email",
        /// A name.
        Name = "name",
        /// A postal address.
        Address = "address",
        /// A telephone number.
        Telephone = "telephone",
        /// A role: its name, or `@` and the name of a starting one.
        Role = "role",
        /// A language, by its tag.
        Language = "language",
        /// A time zone.
        TimeZone = "time_zone",
        /// What an export holds.
        CsvRows = "csv_rows",
        /// What stands between the cells of exports to CSV.
        CsvSeparator = "csv_separator",
        /// How dates are written in an export.
        DateFormat = "date_format",
        /// How bright the pages are.
        Theme = "theme",
        /// Whether the account demands a second factor: `yes` or `no`.
        DemandsSecondFactor = "demands_second_factor",
        /// Whether whoever ends a session is asked for a comment.
        AsksForComment = "asks_for_comment",
        /// How somebody signed in.
        Method = "method",
        /// Why a session ended, by the name of the reason.
        Reason = "reason",
        /// The end of a session that asked for it.
        From = "from",
        /// The end of a session that is controlled.
        To = "to",
        /// What the viewer of a session may do.
        Permissions = "permissions",
        /// How the media of a session flow.
        Path = "path",
        /// When something happens or ends, in milliseconds since 1970.
        Due = "due",
        /// Access to the clients.
        Clients = "clients",
        /// Access to the sessions.
        Sessions = "sessions",
        /// Access to the address books.
        AddressBooks = "address_books",
        /// Access to the files.
        Files = "files",
        /// Access to the license.
        License = "license",
        /// Access to payment and invoices.
        Billing = "billing",
        /// Access to users and roles.
        Users = "users",
        /// Access to the account's settings.
        Settings = "settings",
        /// Access to the audit log.
        Audit = "audit",
        /// The right to start sessions: `yes` or `no`.
        Connect = "connect",
        /// The right to close sessions: `yes` or `no`.
        CloseSessions = "close_sessions",
        /// The right to see the license key: `yes` or `no`.
        SeeLicenseKey = "see_license_key",
        /// A plan, by its name and version.
        Plan = "plan",
        /// What a plan includes, by the names of the features.
        Features = "features",
        /// How many clients at most; nothing: no limit.
        MaxSeats = "max_seats",
        /// How many sessions at once at most.
        MaxSessions = "max_sessions",
        /// How many clients in sessions at once at most.
        MaxActiveDevices = "max_active_devices",
        /// How long a session may be at most, in seconds.
        SessionLength = "session_length",
        /// How many namespaces at most.
        MaxNamespaces = "max_namespaces",
        /// How many aliases in each namespace at most.
        MaxAliases = "max_aliases",
        /// When a license expires, in milliseconds since 1970.
        Expires = "expires",
        /// Whether a license renews: `yes` or `no`.
        Renews = "renews",
        /// Whether accounts can choose a plan: `yes` or `no`.
        Offered = "offered",
        /// What a plan is good for.
        Description = "description",
        /// A namespace.
        Namespace = "namespace",
        /// An alias.
        Alias = "alias",
        /// What people say about something.
        Comment = "comment",
        /// Tags, with commas between them.
        Tags = "tags",
        /// Where clients get an alias from their host names: the name of a namespace.
        AliasNamespace = "alias_namespace",
        /// The limit that is reached, by its name.
        Limit = "limit",
        /// Whether secrets are shown over REST: `yes` or `no`.
        RestShowsSecrets = "rest_shows_secrets",
        /// An address book: its name, or `@personal` or `@client`.
        AddressBook = "address_book",
        /// An ID or an alias in an address book.
        ClientAddress = "client_address",
        /// A note.
        Note = "note",
        /// What clients may do with an address book.
        ClientsAccess = "clients_access",
        /// What roles may do with an address book; nothing: everybody with the right for it.
        RolesAccess = "roles_access",
        /// How many entries are new.
        EntriesNew = "entries_new",
        /// How many entries are changed.
        EntriesChanged = "entries_changed",
    }
);
