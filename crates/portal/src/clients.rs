use model::{Client, ClientNumber, Right, Section, Session};

use store::Tx;

use crate::{Authority, Caller, ClientCursor, ClientFilter, ClientQuery, Error, Page, Portal, Result};

/// How many sessions the details of a client show.
const RECENT: u32 = 5;
/// How many tags and operating systems are offered to search for.
const WORDS: u32 = 100;
/// How far pages count.
pub const COUNT_AT_MOST: u64 = 10_000;

/// What occurs in the fields of an account's clients.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientWords {
    /// Tags.
    pub tags: Vec<String>,
    /// Operating systems.
    pub operating_systems: Vec<String>,
}

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
    pub async fn clients(&self, caller: &Caller, query: &ClientQuery) -> Result<Page<Client, ClientCursor>> {
        caller.require(Right::View(Section::Clients))?;
        Ok(self.read().await?.clients_page(caller.account, query).await?)
    }

    /// The clients with these IDs, as far as they are the account's.
    pub async fn clients_by_number(&self, caller: &Caller, numbers: &[ClientNumber]) -> Result<Vec<Client>> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        let mut clients = Vec::new();
        for number in numbers {
            clients.extend(tx.client_of_account(caller.account, *number).await?);
        }
        Ok(clients)
    }

    /// How many of the account's clients are as `filter` says, counted up to one more than [`COUNT_AT_MOST`];
    /// `None` where counting them would mean reading them.
    pub async fn count_clients(&self, caller: &Caller, filter: &ClientFilter) -> Result<Option<u64>> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        Ok(tx
            .count_clients_up_to(caller.account, filter, COUNT_AT_MOST + 1)
            .await?)
    }

    /// What the lists of clients can be narrowed by: the tags and the operating systems that occur in the
    /// account, the first ones of each.
    pub async fn client_words(&self, caller: &Caller) -> Result<ClientWords> {
        caller.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        Ok(ClientWords {
            tags: tx.client_tags(caller.account, WORDS).await?,
            operating_systems: tx.operating_systems(caller.account, WORDS).await?,
        })
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
