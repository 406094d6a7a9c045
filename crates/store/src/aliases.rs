use std::collections::HashSet;

use model::Alias;

use crate::{
    Result, Tx,
    statement::{Statement, sql},
};

impl Tx {
    /// Which of these aliases some client has, in whatever account, in the form in which they are compared.
    pub async fn taken_aliases(&mut self, aliases: &[Alias]) -> Result<HashSet<String>> {
        if aliases.is_empty() {
            return Ok(HashSet::new());
        }
        let taken = self
            .list(taken_statement(aliases), |row| {
                row.of("clients").get("alias_folded")
            })
            .await?;
        Ok(taken.into_iter().collect())
    }
}

pub(crate) fn taken_statement(aliases: &[Alias]) -> Statement {
    let mut statement = sql("SELECT alias_folded FROM clients WHERE alias IS NOT NULL AND alias_folded IN (");
    for (place, alias) in aliases.iter().enumerate() {
        statement.push(if place == 0 { "?" } else { ", ?" }, alias.folded());
    }
    statement.push_text(")");
    statement.uncached()
}
