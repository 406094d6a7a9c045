//! Databases to test on: each an empty one of its own.

use std::{
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    str::FromStr,
    thread,
};

use sqlx::{
    AssertSqlSafe, Connection, PgConnection, SqliteConnection, migrate::Migrator,
    sqlite::SqliteConnectOptions,
};
use store::Store;
use tempfile::TempDir;

const VARIABLE: &str = "DESKWARDEN_TEST_POSTGRES";

/// An empty database that vanishes with this value.
pub struct TestDatabase {
    pub store: Store,
    place: Place,
}

enum Place {
    SqliteFile { folder: TempDir },
    SqliteMemory,
    Postgres { server: String, schema: String },
}

/// SQLite in a file, SQLite in memory, PostgreSQL. Says on the way which one a failure is on.
pub async fn both() -> impl Iterator<Item = TestDatabase> {
    let mut databases = lasting().await;
    databases.push(TestDatabase::open(Place::SqliteMemory).await);
    databases
        .into_iter()
        .inspect(|database| eprintln!("on {}", database.url()))
}

/// Those that others can open, too: SQLite in a file, PostgreSQL.
pub async fn lasting() -> Vec<TestDatabase> {
    let mut databases = Vec::new();
    for place in lasting_places().await {
        databases.push(TestDatabase::open(place).await);
    }
    databases
}

/// The same, as they are when the first `migrations` were run, then `sql`, and then the rest.
pub async fn upgraded(migrations: usize, sql: &'static str) -> Vec<TestDatabase> {
    let all = sqlx::migrate!("./migrations");
    let first = Migrator::with_migrations(all.iter().take(migrations).cloned().collect());
    let mut databases = Vec::new();
    for place in lasting_places().await {
        match &place {
            Place::Postgres { .. } => {
                let mut connection = PgConnection::connect(&place.url()).await.unwrap();
                first.run(&mut connection).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
            }
            Place::SqliteFile { folder } => {
                fs::create_dir(folder.path().join("data")).unwrap();
                let options = SqliteConnectOptions::from_str(&place.url()).unwrap();
                let options = options.create_if_missing(true);
                let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
                first.run(&mut connection).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Place::SqliteMemory => {}
        }
        databases.push(TestDatabase::open(place).await);
    }
    databases
}

async fn lasting_places() -> Vec<Place> {
    let mut places = vec![Place::SqliteFile {
        folder: TempDir::new().unwrap(),
    }];
    if let Some(server) = postgres_server() {
        let schema = format!("test_{:016x}", RandomState::new().build_hasher().finish());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        let create = AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
        sqlx::raw_sql(create).execute(&mut connection).await.unwrap();
        places.push(Place::Postgres { server, schema });
    }
    places
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

impl TestDatabase {
    async fn open(place: Place) -> Self {
        let store = Store::open(&place.url()).await.unwrap();
        Self { store, place }
    }

    pub fn url(&self) -> String {
        self.place.url()
    }

    /// Opens the same database once more.
    pub async fn again(&self) -> Store {
        Store::open(&self.url()).await.unwrap()
    }

    /// Runs SQL behind the store's back, without its constraints on SQLite.
    pub async fn run(&self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        match &self.place {
            Place::Postgres { .. } => {
                let mut connection = PgConnection::connect(&self.url()).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
            Place::SqliteFile { .. } => {
                let mut connection = SqliteConnection::connect(&self.url()).await?;
                sqlx::raw_sql(sql).execute(&mut connection).await?;
            }
            Place::SqliteMemory => panic!("nobody else can open a database in memory"),
        }
        Ok(())
    }
}

impl Place {
    fn url(&self) -> String {
        match self {
            Self::SqliteFile { folder } => format!("sqlite:{}/data/deskwarden.db", folder.path().display()),
            Self::SqliteMemory => "sqlite::memory:".to_owned(),
            Self::Postgres { server, schema } => {
                let separator = if server.contains('?') { '&' } else { '?' };
                format!("{server}{separator}options[search_path]={schema}")
            }
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Place::Postgres { server, schema } = &self.place else {
            return;
        };
        let (server, schema) = (server.clone(), schema.clone());
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(async {
                let mut connection = PgConnection::connect(&server).await?;
                // A transaction that a test dropped is rolled back by the runtime that waits here.
                let sql = format!(
                    "SET lock_timeout = '5s'; \
                     SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation IN \
                         (SELECT oid FROM pg_class WHERE relnamespace = '{schema}'::regnamespace); \
                     DROP SCHEMA {schema} CASCADE"
                );
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
                Ok::<_, sqlx::Error>(())
            })
        });
        // A schema that stays behind disturbs no other test.
        if !matches!(dropping.join(), Ok(Ok(()))) {
            eprintln!("the schema of a test stays behind");
        }
    }
}
