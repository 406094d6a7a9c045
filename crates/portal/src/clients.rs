use model::{Client, ClientNumber, Right, Section, Session};

use store::Tx;

use crate::{Authority, Caller, ClientQuery, Error, Portal, Result};

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
        self.client_as(&Authority::of(caller), number).await
    }

    pub(crate) async fn client_details(
        &self,
        tx: &mut Tx,
        authority: &Authority<'_>,
        number: ClientNumber,
    ) -> Result<ClientDetails> {
        authority.require(Right::View(Section::Clients))?;
        let client = tx
            .client_of_account(authority.account, number)
            .await?
            .ok_or(Error::NotFound)?;
        let recent_sessions = if authority.require(Right::View(Section::Sessions)).is_ok() {
            tx.recent_sessions_of_client(authority.account, client.id, RECENT)
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
