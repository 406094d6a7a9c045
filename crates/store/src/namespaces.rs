use model::{AccountId, ClientNumber, Namespace, NamespaceName};

use crate::{
    Result, Tx,
    row::Row,
    statement::{Statement, sql},
};

impl Tx {
    /// Gives an account a namespace. [`crate::StoreError::Taken`] if somebody has it.
    pub async fn insert_namespace(&mut self, namespace: &Namespace) -> Result<()> {
        let statement = sql(
            "INSERT INTO namespaces (name, account_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(namespace.name.as_str())
        .bind(namespace.account)
        .bind(namespace.created_at);
        self.insert(statement).await
    }

    /// The namespaces of an account, by name, each with the number of its aliases.
    pub async fn namespaces(&mut self, account: AccountId) -> Result<Vec<(Namespace, u64)>> {
        self.list(namespaces_statement(account), |row| {
            Ok((namespace(row)?, row.of("namespaces").unsigned("aliases")?))
        })
        .await
    }

    /// The namespace with that name, whosever it is.
    pub async fn namespace(&mut self, name: &NamespaceName) -> Result<Option<Namespace>> {
        self.find(
            sql("SELECT * FROM namespaces WHERE name = $1").bind(name.as_str()),
            namespace,
        )
        .await
    }

    /// Takes a namespace away from an account, with the aliases in it; whether the account had it.
    pub async fn delete_namespace(&mut self, account: AccountId, name: &NamespaceName) -> Result<bool> {
        let statement = sql("DELETE FROM namespaces WHERE account_id = $1 AND name = $2");
        if !self.hits(statement.bind(account).bind(name.as_str())).await? {
            return Ok(false);
        }
        let aliases =
            sql("UPDATE clients SET alias = NULL, alias_folded = '', namespace = NULL WHERE namespace = $1");
        self.execute(aliases.bind(name.as_str())).await?;
        Ok(true)
    }

    /// The clients that have an alias in that namespace.
    pub async fn clients_in_namespace(&mut self, name: &NamespaceName) -> Result<Vec<ClientNumber>> {
        self.list(clients_in_statement(name), |row| {
            row.of("clients").client_number("number")
        })
        .await
    }

    /// How many clients have an alias in that namespace.
    pub async fn count_aliases(&mut self, name: &NamespaceName) -> Result<u64> {
        let count = self
            .find(count_statement(name), |row| row.of("clients").unsigned("count"))
            .await?;
        Ok(count.unwrap_or_default())
    }
}

pub(crate) fn namespaces_statement(account: AccountId) -> Statement {
    sql("SELECT namespaces.*, \
             (SELECT COUNT(*) FROM clients WHERE clients.namespace = namespaces.name) AS aliases \
         FROM namespaces WHERE account_id = $1 ORDER BY name")
    .bind(account)
}

pub(crate) fn clients_in_statement(name: &NamespaceName) -> Statement {
    sql("SELECT number FROM clients WHERE namespace = $1 ORDER BY number").bind(name.as_str())
}

pub(crate) fn count_statement(name: &NamespaceName) -> Statement {
    sql("SELECT COUNT(*) AS count FROM clients WHERE namespace = $1").bind(name.as_str())
}

fn namespace(row: &Row) -> Result<Namespace> {
    let row = row.of("namespaces");
    Ok(Namespace {
        name: row.parse("name")?,
        account: row.parse("account_id")?,
        created_at: row.time("created_at")?,
    })
}
