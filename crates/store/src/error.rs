use std::io;

/// What a function of the store returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database could not be migrated: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row holds what this program never writes.
    #[error("corrupt data in column {column} of table {table}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A value that must be unique is another row's already. Nothing was changed, and the
    /// transaction can go on.
    #[error("a unique value is taken")]
    Taken,
    /// The address names no database that the store knows.
    #[error("a database is a path, sqlite:PATH or postgres://USER@HOST/NAME")]
    Address,
    /// The database file or its folder could not be made.
    #[error("the database file could not be made: {0}")]
    File(#[source] io::Error),
}

impl StoreError {
    /// [`Self::Taken`] in place of the database's word for it.
    pub(crate) fn taken(self) -> Self {
        match self {
            Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation() => Self::Taken,
            other => other,
        }
    }
}

/// A text that is no place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list")]
pub struct CursorError;
