//! What a route answers to whom, as the table of all routes says it.

use model::Right;

/// What a route answers to whom.
pub struct Row {
    pub method: &'static str,
    pub path: &'static str,
    /// The form that is sent.
    pub form: &'static str,
    /// Nobody signed in, asking for a page.
    pub anonymous: u16,
    /// Nobody signed in, a program.
    pub program: u16,
    /// A signed-in user of another account.
    pub neighbour: u16,
    /// The owner, but made to ask by another site. `None`: reading is harmless.
    pub foreign: Option<u16>,
    /// The owner.
    pub owner: u16,
    /// What a role must allow; without it the answer is 403.
    pub needs: Option<Right>,
    /// Another user of the account with that right.
    pub member: u16,
    /// Whether it does not exist for those who do not run the installation.
    pub operators_only: bool,
}

impl Row {
    /// A role that does not allow this is refused.
    pub const fn needs(mut self, right: Right) -> Self {
        self.needs = Some(right);
        self
    }

    /// What another user of the account gets who may do it.
    pub const fn member(mut self, status: u16) -> Self {
        self.member = status;
        self
    }

    /// It does not exist for those who do not run the installation.
    pub const fn for_operators(mut self) -> Self {
        self.operators_only = true;
        self.neighbour(404)
    }

    /// What a user of another account gets.
    pub const fn neighbour(mut self, status: u16) -> Self {
        self.neighbour = status;
        self
    }
}

/// Any route, where all strangers get the same.
pub const fn row(
    method: &'static str,
    path: &'static str,
    form: &'static str,
    strangers: u16,
    owner: u16,
) -> Row {
    Row {
        method,
        path,
        form,
        anonymous: strangers,
        program: strangers,
        neighbour: owner,
        foreign: None,
        owner,
        needs: None,
        member: owner,
        operators_only: false,
    }
}

/// A page for those who are signed in.
pub const fn page(path: &'static str, owner: u16) -> Row {
    Row {
        anonymous: 303,
        ..row("GET", path, "", 401, owner)
    }
}

/// A page for everybody.
pub const fn open(path: &'static str, status: u16) -> Row {
    row("GET", path, "", status, status)
}

/// A change by those who are signed in.
pub const fn change(path: &'static str, form: &'static str, owner: u16) -> Row {
    Row {
        foreign: Some(403),
        ..row("POST", path, form, 401, owner)
    }
}

/// A form for everybody.
pub const fn form(path: &'static str, form: &'static str, status: u16) -> Row {
    Row {
        foreign: Some(403),
        ..row("POST", path, form, status, status)
    }
}

/// One that opens a WebSocket.
pub const fn socket(row: Row) -> Row {
    Row {
        foreign: Some(403),
        ..row
    }
}
