use std::{str::FromStr, time::Duration};

use sqlx::{
    PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    Result, StoreError, private_file,
    row::Row,
    statement::{Statement, on},
};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// How long a connection waits for another process that has the SQLite file locked, and how long
/// a request waits for a free connection.
const PATIENCE: Duration = Duration::from_secs(10);
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;

/// The database of one installation. Cheap to clone; every clone is the same database.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Pools,
}

#[derive(Debug, Clone)]
enum Pools {
    /// SQLite has one writer at a time: its pool has one connection, so that writers queue here
    /// instead of polling the file's lock.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

/// One transaction. Everything that the store can do is a method of it.
///
/// Dropped without [`Tx::commit`] it leaves no trace.
#[derive(Debug)]
pub struct Tx {
    connection: Connection,
}

#[derive(Debug)]
enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Store {
    /// Opens the database at `url` and brings its schema up to date.
    ///
    /// `url` is `postgres://…`, `sqlite:…` or the plain path of a SQLite file, which is made with
    /// mode 0600 (its folder with 0700) when it is not there. `sqlite::memory:` is a database of
    /// its own that has one connection: there a transaction waits for the one before it to end.
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Self::open_postgres(PgConnectOptions::from_str(url)?).await;
        }
        let Some(rest) = url.strip_prefix("sqlite:") else {
            if url.is_empty() || url.contains("://") {
                return Err(StoreError::Address);
            }
            return Self::open_sqlite_file(SqliteConnectOptions::new().filename(url)).await;
        };
        let options = SqliteConnectOptions::from_str(url)?;
        match rest.contains(":memory:") || rest.contains("mode=memory") {
            true => Self::open_sqlite_in_memory(options).await,
            false => Self::open_sqlite_file(options).await,
        }
    }

    /// Starts a transaction that only reads, and sees the database at one moment.
    pub async fn read(&self) -> Result<Tx> {
        let connection = match &self.pools {
            Pools::Sqlite { readers, .. } => Connection::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Connection::Postgres(pool.begin_with(begin).await?)
            }
        };
        Ok(Tx { connection })
    }

    /// Starts a transaction that may write. On SQLite it is the only one until it ends; on
    /// PostgreSQL (read committed) others may change rows in between, so racing changes carry
    /// their condition in the `WHERE`.
    pub async fn write(&self) -> Result<Tx> {
        let connection = match &self.pools {
            Pools::Sqlite { writer, .. } => Connection::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Connection::Postgres(pool.begin().await?),
        };
        Ok(Tx { connection })
    }

    /// Waits for the running transactions and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    async fn open_postgres(options: PgConnectOptions) -> Result<Self> {
        let options = options.application_name("deskwarden");
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self {
            pools: Pools::Postgres(pool),
        })
    }

    async fn open_sqlite_file(options: SqliteConnectOptions) -> Result<Self> {
        private_file::ensure(options.get_filename()).map_err(StoreError::File)?;
        let options = options
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(PATIENCE);
        let pool = || SqlitePoolOptions::new().acquire_timeout(PATIENCE);
        let writer = pool()
            .max_connections(1)
            .connect_with(options.clone().optimize_on_close(true, None))
            .await?;
        MIGRATIONS.run(&writer).await?;
        let readers = pool()
            .max_connections(SQLITE_READERS)
            .connect_with(options.pragma("query_only", "on"))
            .await?;
        Ok(Self {
            pools: Pools::Sqlite { readers, writer },
        })
    }

    async fn open_sqlite_in_memory(options: SqliteConnectOptions) -> Result<Self> {
        // The database lives as long as its connection, so the pool must never replace it.
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(PATIENCE)
            .connect_with(options.foreign_keys(true))
            .await?;
        MIGRATIONS.run(&pool).await?;
        Ok(Self {
            pools: Pools::Sqlite {
                readers: pool.clone(),
                writer: pool,
            },
        })
    }
}

impl Tx {
    /// Makes everything that this transaction did last.
    pub async fn commit(self) -> Result<()> {
        Ok(on!(Connection, self.connection, transaction => transaction.commit().await)?)
    }

    /// Runs `statement`; how many rows it hit.
    pub(crate) async fn execute(&mut self, statement: Statement) -> Result<u64> {
        Ok(on!(Connection, &mut self.connection, transaction => {
            statement.into_query().execute(&mut **transaction).await?.rows_affected()
        }))
    }

    /// Runs `statement`; whether it hit a row.
    pub(crate) async fn hits(&mut self, statement: Statement) -> Result<bool> {
        Ok(self.execute(statement).await? > 0)
    }

    /// Runs an `INSERT … ON CONFLICT DO NOTHING`; [`StoreError::Taken`] if there was a conflict.
    /// PostgreSQL would give up the whole transaction for a violated constraint.
    pub(crate) async fn insert(&mut self, statement: Statement) -> Result<()> {
        self.hits(statement).await?.then_some(()).ok_or(StoreError::Taken)
    }

    /// The row that `statement` finds.
    pub(crate) async fn row(&mut self, statement: Statement) -> Result<Option<Row>> {
        Ok(match &mut self.connection {
            Connection::Sqlite(transaction) => {
                let row = statement.into_query().fetch_optional(&mut **transaction).await?;
                row.map(Row::Sqlite)
            }
            Connection::Postgres(transaction) => {
                let row = statement.into_query().fetch_optional(&mut **transaction).await?;
                row.map(Row::Postgres)
            }
        })
    }

    /// All rows that `statement` finds.
    pub(crate) async fn rows(&mut self, statement: Statement) -> Result<Vec<Row>> {
        Ok(match &mut self.connection {
            Connection::Sqlite(transaction) => {
                let rows = statement.into_query().fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Connection::Postgres(transaction) => {
                let rows = statement.into_query().fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The noun that `read` makes of the row that `statement` finds.
    pub(crate) async fn find<T>(
        &mut self,
        statement: Statement,
        read: impl Fn(&Row) -> Result<T>,
    ) -> Result<Option<T>> {
        self.row(statement).await?.as_ref().map(read).transpose()
    }

    /// The nouns that `read` makes of the rows that `statement` finds.
    pub(crate) async fn list<T>(
        &mut self,
        statement: Statement,
        read: impl Fn(&Row) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.rows(statement).await?.iter().map(read).collect()
    }

    /// Whether `statement` finds a row.
    pub(crate) async fn exists(&mut self, statement: Statement) -> Result<bool> {
        Ok(self.row(statement).await?.is_some())
    }
}
