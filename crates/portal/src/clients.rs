use model::{Client, ClientNumber, Right, Section, Session};

use crate::{Caller, ClientQuery, Error, Portal, Result};

/// How many sessions the details of a client show.
const RECENT: u32 = 5;

/// One client with its last sessions.
#[derive(Debug, Clone)]
pub struct ClientDetails {
    /// The client.
    pub client: Client,
    /// Its last sessions, newest first.
    pub recent_sessions: Vec<Session>,
}

impl Portal {
    /// One page of the account's clients.
    pub async fn clients(&self, caller: &Caller, query: &ClientQuery) -> Result<Vec<Client>> {
        caller.require(Right::View(Section::Clients))?;
        Ok(self.read().await?.clients_page(caller.account, query).await?)
    }

    /// One client of the account, with its last sessions.
    pub async fn client(&self, caller: &Caller, number: ClientNumber) -> Result<ClientDetails> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        let client = tx
            .client_of_account(caller.account, number)
            .await?
            .ok_or(Error::NotFound)?;
        let recent_sessions = if caller.may(Right::View(Section::Sessions)) {
            tx.recent_sessions_of_client(caller.account, client.id, RECENT)
                .await?
        } else {
            Vec::new()
        };
        Ok(ClientDetails {
            client,
            recent_sessions,
        })
    }
}
