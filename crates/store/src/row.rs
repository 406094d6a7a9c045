use std::str::FromStr;

use model::{ClientNumber, Timestamp};
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type, postgres::PgRow, sqlite::SqliteRow};

use crate::{Result, StoreError, statement::on};

/// A row of either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// A row that is known to come from one table: what makes no sense is reported with its place.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'r> {
    row: &'r Row,
    table: &'static str,
}

/// A type of the dialect as both drivers read it.
pub(crate) trait Stored:
    for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>
{
}

impl<T> Stored for T where
    T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>
{
}

impl Row {
    /// The row as one of `table`.
    pub(crate) fn of(&self, table: &'static str) -> Fields<'_> {
        Fields { row: self, table }
    }
}

impl Fields<'_> {
    /// The value of `column`: a `String`, an `i64` or a `bool`.
    pub(crate) fn get<T: Stored>(self, column: &'static str) -> Result<T> {
        self.read(column, self.get_some(column)?)
    }

    /// The value of `column`, which may be NULL. Always asked for as an `Option`: the SQLite
    /// driver takes NULL for 0.
    pub(crate) fn get_some<T: Stored>(self, column: &'static str) -> Result<Option<T>> {
        let value = on!(Row, self.row, row => row.try_get::<Option<T>, _>(column));
        value.map_err(|error| match error {
            sqlx::Error::ColumnDecode { .. } => self.corrupt(column),
            other => other.into(),
        })
    }

    /// The value of a text column, read as a `T`.
    pub(crate) fn parse<T: FromStr>(self, column: &'static str) -> Result<T> {
        self.read(column, self.get::<String>(column)?.parse().ok())
    }

    /// The value of a text column that may be NULL, read as a `T`.
    pub(crate) fn parse_some<T: FromStr>(self, column: &'static str) -> Result<Option<T>> {
        let text = self.get_some::<String>(column)?;
        text.map(|text| self.read(column, text.parse().ok())).transpose()
    }

    /// The moment in `column`.
    pub(crate) fn time(self, column: &'static str) -> Result<Timestamp> {
        self.read(column, Timestamp::from_millisecond(self.get(column)?).ok())
    }

    /// The moment in `column`, which may be NULL.
    pub(crate) fn time_some(self, column: &'static str) -> Result<Option<Timestamp>> {
        let at = self.get_some(column)?;
        at.map(|at| self.read(column, Timestamp::from_millisecond(at).ok()))
            .transpose()
    }

    /// The number in `column`, which is never negative.
    pub(crate) fn unsigned(self, column: &'static str) -> Result<u64> {
        self.read(column, u64::try_from(self.get::<i64>(column)?).ok())
    }

    /// The ID of a client in `column`.
    pub(crate) fn client_number(self, column: &'static str) -> Result<ClientNumber> {
        self.read(column, self.unsigned(column)?.try_into().ok())
    }

    /// What was read from `column`, or the error that says that it makes no sense.
    pub(crate) fn read<T>(self, column: &'static str, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.corrupt(column))
    }

    /// The error that says that `column` makes no sense.
    pub(crate) fn corrupt(self, column: &'static str) -> StoreError {
        StoreError::Corrupt {
            table: self.table,
            column,
        }
    }
}
