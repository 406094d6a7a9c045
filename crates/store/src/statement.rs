use std::borrow::Cow;

use model::{
    AccountId, AddressBookId, AddressEntryId, AuditChain, ClientId, ClientNumber, DeviceKey, InvitationId,
    Language, MailId, PasskeyId, PlanId, RoleId, SessionId, SessionNumber, SignInId, Timestamp, UpgradeId,
    UserId,
};
use sqlx::{AssertSqlSafe, Database, Encode, SqlSafeStr, Type, query::Query};

/// Runs the same expression on whichever of the two drivers `$value` holds. `sqlx::Any` would do
/// without the macro, but fails on booleans.
macro_rules! on {
    ($kind:ident, $value:expr, $driver:ident => $body:expr) => {
        match $value {
            $kind::Sqlite($driver) => $body,
            $kind::Postgres($driver) => $body,
        }
    };
}
pub(crate) use on;

/// A piece of SQL with the values of its `$1`, `$2`, … in this order.
#[derive(Debug)]
pub(crate) struct Statement {
    text: Cow<'static, str>,
    values: Vec<Value>,
    cached: bool,
}

/// One value of the dialect.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(Option<String>),
    Integer(Option<i64>),
    Boolean(bool),
}

/// A statement with fixed text.
pub(crate) fn sql(text: &'static str) -> Statement {
    Statement {
        text: Cow::Borrowed(text),
        values: Vec::new(),
        cached: true,
    }
}

/// The text of a `VALUES` list for a batch: `rows` rows of `columns` parameters from `$1` on.
pub(crate) fn values_list(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let parameters: Vec<_> = (1..=columns)
            .map(|column| format!("${}", row * columns + column))
            .collect();
        format!("({})", parameters.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

impl Statement {
    /// A statement whose text was put together. No part of `text` may come from outside: what
    /// comes from outside is bound.
    pub(crate) fn composed(text: String) -> Self {
        Self {
            text: Cow::Owned(text),
            values: Vec::new(),
            cached: true,
        }
    }

    /// The statement, not kept prepared: for texts that are rarely the same.
    pub(crate) fn uncached(mut self) -> Self {
        self.cached = false;
        self
    }

    /// The statement with the value of its next parameter.
    pub(crate) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Adds `text`, in which `?` stands for the parameter that `value` is.
    pub(crate) fn push(&mut self, text: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        let parameter = format!("${}", self.values.len());
        self.text.to_mut().push_str(&text.replace('?', &parameter));
    }

    /// Adds `text` as it is.
    pub(crate) fn push_text(&mut self, text: &str) {
        self.text.to_mut().push_str(text);
    }

    /// The statement that asks SQLite how it would run this one.
    #[cfg(test)]
    pub(crate) fn explained(mut self) -> Self {
        self.text.to_mut().insert_str(0, "EXPLAIN QUERY PLAN ");
        self
    }

    /// The query of the driver.
    pub(crate) fn into_query<DB>(self) -> Query<'static, DB, DB::Arguments>
    where
        DB: Database + sqlx::database::HasStatementCache,
        Option<String>: Type<DB> + for<'q> Encode<'q, DB>,
        Option<i64>: Type<DB> + for<'q> Encode<'q, DB>,
        bool: Type<DB> + for<'q> Encode<'q, DB>,
    {
        let text = match self.text {
            Cow::Borrowed(text) => text.into_sql_str(),
            // Sound by the rule of `composed`.
            Cow::Owned(text) => AssertSqlSafe(text).into_sql_str(),
        };
        let query = sqlx::query(text).persistent(self.cached);
        self.values.into_iter().fold(query, |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Integer(integer) => query.bind(integer),
            Value::Boolean(boolean) => query.bind(boolean),
        })
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<i64> for Value {
    fn from(integer: i64) -> Self {
        Self::Integer(Some(integer))
    }
}

impl From<u32> for Value {
    fn from(integer: u32) -> Self {
        Self::Integer(Some(integer.into()))
    }
}

impl From<u64> for Value {
    /// Nothing that is stored reaches the largest `i64`, so beyond it there is nothing to find,
    /// and the `CHECK` refuses it.
    fn from(integer: u64) -> Self {
        Self::Integer(Some(i64::try_from(integer).unwrap_or(i64::MAX)))
    }
}

impl From<bool> for Value {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Integer(Some(at.as_millisecond()))
    }
}

impl From<ClientNumber> for Value {
    fn from(number: ClientNumber) -> Self {
        number.get().into()
    }
}

impl From<SessionNumber> for Value {
    fn from(number: SessionNumber) -> Self {
        number.get().into()
    }
}

/// Types that are kept as the text that they show as.
macro_rules! by_display {
    ($($name:ty),*) => {$(
        impl From<$name> for Value {
            fn from(value: $name) -> Self {
                Self::Text(Some(value.to_string()))
            }
        }
    )*};
}
by_display!(
    AccountId,
    AddressBookId,
    AddressEntryId,
    UserId,
    ClientId,
    SessionId,
    SignInId,
    DeviceKey,
    RoleId,
    InvitationId,
    MailId,
    PasskeyId,
    PlanId,
    UpgradeId,
    AuditChain,
    Language
);

/// Types that may be missing.
macro_rules! nullable {
    ($($kind:ident: $name:ty),* $(,)?) => {$(
        impl From<Option<$name>> for Value {
            fn from(value: Option<$name>) -> Self {
                value.map_or(Self::$kind(None), Self::from)
            }
        }
    )*};
}
nullable!(
    Text: &str,
    Text: String,
    Text: AccountId,
    Text: UserId,
    Text: ClientId,
    Text: PlanId,
    Text: Language,
    Integer: u64,
    Integer: Timestamp,
    Integer: ClientNumber,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_values_list_counts_its_parameters_through() {
        assert_eq!(values_list(2, 3), "($1, $2, $3), ($4, $5, $6)");
    }

    #[test]
    fn pushed_parameters_get_the_next_number() {
        let mut statement = sql("SELECT 1 WHERE $1").bind(true);
        statement.push(" AND (a LIKE ? OR b LIKE ?)", "x");
        statement.push(" LIMIT ?", 5_u32);
        assert_eq!(
            statement.text,
            "SELECT 1 WHERE $1 AND (a LIKE $2 OR b LIKE $2) LIMIT $3"
        );
    }
}
