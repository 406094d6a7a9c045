use std::thread;

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

const VARIABLE: &str = "DESKWARDEN_TEST_POSTGRES";

/// A place for an empty database, and a folder for what belongs to it. Vanishes with this value.
pub struct TestDatabase {
    folder: TempDir,
    place: Place,
}

enum Place {
    SqliteFile,
    SqliteMemory,
    Postgres { server: String, schema: String },
}

impl TestDatabase {
    /// SQLite in memory: the quickest. Nobody else can open it.
    pub fn in_memory() -> Self {
        Self::at(Place::SqliteMemory)
    }

    /// SQLite in a file: for tests of restarts.
    pub fn in_file() -> Self {
        Self::at(Place::SqliteFile)
    }

    /// A schema of its own on the PostgreSQL server that `DESKWARDEN_TEST_POSTGRES` names; `None`
    /// where that is `none`.
    pub async fn on_postgres() -> Option<Self> {
        let server = postgres_server()?;
        let schema = format!("test_{:016x}", rand::random::<u64>());
        run(&server, format!("CREATE SCHEMA {schema}"))
            .await
            .expect("the server makes a schema");
        Some(Self::at(Place::Postgres { server, schema }))
    }

    /// SQLite in a file, and PostgreSQL where there is one: for races, which each loses in its own
    /// way. Says on the way which one a failure is on.
    pub async fn both() -> impl Iterator<Item = Self> {
        let databases = [Some(Self::in_file()), Self::on_postgres().await];
        databases
            .into_iter()
            .flatten()
            .inspect(|database| eprintln!("on {}", database.url()))
    }

    /// What opens the database.
    pub fn url(&self) -> String {
        match &self.place {
            Place::SqliteMemory => "sqlite::memory:".to_owned(),
            Place::SqliteFile => format!("sqlite:{}/deskwarden.db", self.folder.path().display()),
            Place::Postgres { server, schema } => {
                let separator = if server.contains('?') { '&' } else { '?' };
                format!("{server}{separator}options[search_path]={schema}")
            }
        }
    }

    /// Runs SQL behind the portal's back. Not on a database in memory, which nobody else can open.
    pub async fn run(&self, sql: &str) {
        match &self.place {
            Place::SqliteMemory => panic!("nobody else can open a database in memory"),
            Place::SqliteFile => {
                let mut connection = SqliteConnection::connect(&self.url())
                    .await
                    .expect("the file opens");
                let sql = AssertSqlSafe(sql.to_owned());
                let done = sqlx::raw_sql(sql).execute(&mut connection).await;
                done.expect("the SQL runs");
            }
            Place::Postgres { .. } => run(&self.url(), sql.to_owned()).await.expect("the SQL runs"),
        }
    }

    /// A folder that lives as long as the database.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    fn at(place: Place) -> Self {
        Self {
            folder: TempDir::new().expect("a temporary folder can be made"),
            place,
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Place::Postgres { server, schema } = &self.place else {
            return;
        };
        let (server, schema) = (server.clone(), schema.clone());
        // A transaction that a test dropped is rolled back by the runtime that waits here.
        let sql = format!(
            "SET lock_timeout = '5s'; \
             SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation IN \
                 (SELECT oid FROM pg_class WHERE relnamespace = '{schema}'::regnamespace); \
             DROP SCHEMA {schema} CASCADE"
        );
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(run(&server, sql))
        });
        // A schema that stays behind disturbs no other test.
        if !matches!(dropping.join(), Ok(Ok(()))) {
            eprintln!("the schema of a test stays behind");
        }
    }
}

async fn run(server: &str, sql: String) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
    Ok(())
}

#[allow(
    clippy::disallowed_methods,
    reason = "the one place where the tests read the environment"
)]
fn postgres_server() -> Option<String> {
    let server = std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!(
            "set {VARIABLE} to postgres://USER@HOST/NAME of a server on which the tests may make \
             schemas, or to `none` to leave the PostgreSQL half out"
        )
    });
    (server != "none").then_some(server)
}
