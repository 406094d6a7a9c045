//! Lists for scripts: counted first, then read page by page, so that none is ever held in whole.

use model::{Client, ClientNumber, Namespace, Right, Section, Session};
use store::{ClientQuery, ListPage, SessionList, SessionPlace};
use zeroize::Zeroizing;

use crate::{Authority, ClientDetails, LiveFigures, Portal, Result, Script};

/// What scripts ask about the whole account.
#[derive(Debug, Clone)]
pub struct RestOverview {
    /// What changes by itself.
    pub figures: LiveFigures,
    /// Sessions ever.
    pub sessions: u64,
    /// The account's namespaces.
    pub namespaces: Vec<Namespace>,
    /// License key and API password, where the account shows them.
    pub secrets: Option<(Zeroizing<String>, Zeroizing<String>)>,
}

impl Portal {
    /// How many clients a list has.
    pub async fn count_clients_as(&self, authority: &Authority<'_>, query: &ClientQuery) -> Result<u64> {
        authority.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        Ok(tx.count_client_list(authority.account, query).await?)
    }

    /// A page of a list of clients, `skip` rows behind where `query` says.
    pub async fn clients_as(
        &self,
        authority: &Authority<'_>,
        query: &ClientQuery,
        skip: u64,
    ) -> Result<Vec<Client>> {
        authority.require(Right::View(Section::Clients))?;
        let mut tx = self.read().await?;
        Ok(tx.client_list_page(authority.account, query, skip).await?)
    }

    /// One client of the account, with its last sessions.
    pub async fn client_as(&self, authority: &Authority<'_>, number: ClientNumber) -> Result<ClientDetails> {
        self.client_details(&mut self.read().await?, authority, number)
            .await
    }

    /// How many sessions a list has.
    pub async fn count_sessions_as(&self, authority: &Authority<'_>, list: &SessionList) -> Result<u64> {
        authority.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        Ok(tx.count_session_list(authority.account, list).await?)
    }

    /// A page of a list of `count` sessions, each with its place.
    pub async fn sessions_as(
        &self,
        authority: &Authority<'_>,
        list: &SessionList,
        count: u64,
        page: &ListPage<SessionPlace>,
    ) -> Result<Vec<(Session, SessionPlace)>> {
        authority.require(Right::View(Section::Sessions))?;
        let mut tx = self.read().await?;
        Ok(tx.session_list_page(authority.account, list, count, page).await?)
    }

    /// What a script may know about its account as a whole.
    pub async fn rest_overview(&self, script: &Script) -> Result<RestOverview> {
        let account = script.account.id;
        let mut tx = self.read().await?;
        let clients = tx.client_counts(account).await?;
        let namespaces = tx.namespaces(account).await?;
        let secrets = match &script.api_password {
            Some(password) => {
                let sealed = tx.sealed_license_key(account).await?;
                let key = sealed.map(|sealed| self.unseal(&sealed)).transpose()?;
                Some((key.unwrap_or_default(), password.clone()))
            }
            None => None,
        };
        Ok(RestOverview {
            figures: LiveFigures {
                connected: clients.connected,
                online: clients.online,
                active_sessions: tx.active_sessions(account).await?,
            },
            sessions: tx.count_session_list(account, &SessionList::everything()).await?,
            namespaces: namespaces.into_iter().map(|(namespace, _)| namespace).collect(),
            secrets,
        })
    }
}
