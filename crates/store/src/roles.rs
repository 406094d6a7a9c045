use model::{AccountId, Role, RoleId, StartingRole};

use crate::{
    Result, Tx,
    row::Row,
    statement::{Statement, sql},
};

/// A role with how many people have it or are invited to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedRole {
    /// The role.
    pub role: Role,
    /// Members that have it.
    pub members: u64,
    /// Open invitations to it.
    pub invitations: u64,
}

impl Tx {
    /// Adds a role. [`crate::StoreError::Taken`] if the name is another role's of the account.
    pub async fn insert_role(&mut self, role: &Role) -> Result<()> {
        let statement = sql(
            "INSERT INTO roles (id, account_id, starting, name, name_folded, rights, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(role.id)
        .bind(role.account)
        .bind(role.starting.map(|starting| starting.name()))
        .bind(role.name.as_deref())
        .bind(folded(role))
        .bind(role.rights.to_string())
        .bind(role.version);
        self.insert(statement).await
    }

    /// The role `id` of the account.
    pub async fn role(&mut self, account: AccountId, id: RoleId) -> Result<Option<Role>> {
        let statement = sql("SELECT * FROM roles WHERE id = $1 AND account_id = $2");
        self.find(statement.bind(id).bind(account), |row| role(row, "id"))
            .await
    }

    /// The starting role of the account, unless it was removed.
    pub async fn starting_role(
        &mut self,
        account: AccountId,
        starting: StartingRole,
    ) -> Result<Option<Role>> {
        let statement = sql("SELECT * FROM roles WHERE account_id = $1 AND starting = $2");
        self.find(statement.bind(account).bind(starting.name()), |row| {
            role(row, "id")
        })
        .await
    }

    /// The roles of the account: the starting set in its order, then the own ones by name.
    pub async fn roles(&mut self, account: AccountId) -> Result<Vec<UsedRole>> {
        let mut roles = self
            .list(roles_statement(account), |row| {
                let fields = row.of("roles");
                Ok(UsedRole {
                    role: role(row, "id")?,
                    members: fields.unsigned("members")?,
                    invitations: fields.unsigned("invitations")?,
                })
            })
            .await?;
        roles.sort_by_cached_key(|used| {
            let starting = used.role.starting;
            (starting.is_none(), starting, folded(&used.role))
        });
        Ok(roles)
    }

    /// Changes name and rights of a role that still has the version before `role.version`; whether
    /// it had. [`crate::StoreError::Taken`] if the name is another role's of the account.
    pub async fn update_role(&mut self, role: &Role) -> Result<bool> {
        if let Some(name) = folded(role) {
            let taken = sql("SELECT 1 FROM roles WHERE account_id = $1 AND name_folded = $2 AND id <> $3");
            if self
                .exists(taken.bind(role.account).bind(name).bind(role.id))
                .await?
            {
                return Err(crate::StoreError::Taken);
            }
        }
        let statement = sql(
            "UPDATE roles SET name = $3, name_folded = $4, rights = $5, version = $6 \
             WHERE id = $1 AND account_id = $2 AND version = $6 - 1",
        )
        .bind(role.id)
        .bind(role.account)
        .bind(role.name.as_deref())
        .bind(folded(role))
        .bind(role.rights.to_string())
        .bind(role.version);
        self.hits(statement).await
    }

    /// Removes a role that nobody has and nobody is invited to; whether it was so.
    pub async fn delete_unused_role(&mut self, account: AccountId, id: RoleId) -> Result<bool> {
        let accepted = sql(
            "DELETE FROM invitations WHERE role_id = $1 AND accepted_at IS NOT NULL \
             AND account_id = $2",
        );
        self.execute(accepted.bind(id).bind(account)).await?;
        let statement = sql("DELETE FROM roles WHERE id = $1 AND account_id = $2 \
             AND NOT EXISTS (SELECT 1 FROM memberships WHERE memberships.role_id = $1) \
             AND NOT EXISTS (SELECT 1 FROM invitations WHERE invitations.role_id = $1)");
        self.hits(statement.bind(id).bind(account)).await
    }

    /// Notes that rights have changed, for every process that watches.
    pub async fn bump_rights_version(&mut self) -> Result<()> {
        let statement = sql("UPDATE totals SET value = value + 1 WHERE name = 'rights_version'");
        self.execute(statement).await?;
        Ok(())
    }

    /// How often rights have changed.
    pub async fn rights_version(&mut self) -> Result<u64> {
        let statement = sql("SELECT value FROM totals WHERE name = 'rights_version'");
        let version = self
            .find(statement, |row| row.of("totals").unsigned("value"))
            .await?;
        Ok(version.unwrap_or(0))
    }
}

/// An account has few roles: they are put into their order afterwards.
pub(crate) fn roles_statement(account: AccountId) -> Statement {
    sql("SELECT roles.*, \
             (SELECT COUNT(*) FROM memberships WHERE memberships.role_id = roles.id) AS members, \
             (SELECT COUNT(*) FROM invitations WHERE invitations.role_id = roles.id \
                 AND invitations.accepted_at IS NULL) AS invitations \
         FROM roles WHERE account_id = $1")
    .bind(account)
}

fn folded(role: &Role) -> Option<String> {
    role.name.as_ref().map(|name| name.to_lowercase())
}

/// The role in a row whose column `id` is the role's id.
pub(crate) fn role(row: &Row, id: &'static str) -> Result<Role> {
    let row = row.of("roles");
    Ok(Role {
        id: row.parse(id)?,
        account: row.parse("account_id")?,
        starting: row.parse_some("starting")?,
        name: row.get_some("name")?,
        rights: row.parse("rights")?,
        version: row.unsigned("version")?,
    })
}
