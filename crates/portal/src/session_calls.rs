//! Calling by address: an ID or an alias, of whichever account.

use model::{Account, Client, ClientAddress, ClientId, End};
use store::Tx;

use crate::{
    Caller, Error, LimitKind, Portal, Reason, RequestedSession, Result, random,
    rate_limit::network,
    sessions::{SESSIONS_OF_USER, browser_end, client_end},
};

impl Portal {
    /// Asks to control whichever client has that address. Of a client of the caller's own account the
    /// caller learns the truth. Of any other one it learns nothing but whether the call goes through:
    /// unknown, removed, blocked and offline ones are all [`Reason::NotReachable`].
    pub async fn request_session_to(
        &self,
        caller: &Caller,
        address: &ClientAddress,
    ) -> Result<RequestedSession> {
        let (mut tx, account) = self.begin_call(caller).await?;
        let client = tx.client_by_address(address).await?;
        match client {
            Some(client) if client.account == Some(caller.account) => {
                if !self.0.links.is_online(client.id) {
                    return Err(Error::Conflict(Reason::ClientOffline));
                }
                self.call(tx, caller, account, client).await
            }
            client => self.call_stranger(tx, caller, account, client).await,
        }
    }

    /// Whether there is such a client or not, the same is asked of the database, and what stands in the
    /// caller's own way is said first: only a call that goes through tells the two apart.
    async fn call_stranger(
        &self,
        mut tx: Tx,
        caller: &Caller,
        account: Account,
        client: Option<Client>,
    ) -> Result<RequestedSession> {
        self.take_look_up(caller)?;
        if tx.running_sessions_of_user(caller.user).await?.len() >= SESSIONS_OF_USER {
            return Err(Error::LimitReached(LimitKind::SessionsOfUser));
        }
        let limits = self.entitlement(&mut tx, Some(&account)).await?.limits;
        let running = tx.called_sessions(account.id).await?;
        let to = client.as_ref().map_or_else(|| self.nobody(), client_end);
        if let Some(refusal) = limits.refuse_session(&running, &browser_end(caller), &to) {
            let (limit, most) = (refusal.limit, refusal.most);
            return Err(Error::LimitReached(LimitKind::License { limit, most }));
        }
        let owner = client.as_ref().and_then(|client| client.account);
        let owner = tx.account(owner.unwrap_or(account.id)).await?;
        let is_blocked = owner.is_none_or(|owner| owner.suspension.is_some());
        let reachable = client.filter(|client| !is_blocked && self.0.links.is_online(client.id));
        match reachable {
            Some(client) => self.call(tx, caller, account, client).await,
            None => Err(Error::Conflict(Reason::NotReachable)),
        }
    }

    fn take_look_up(&self, caller: &Caller) -> Result<()> {
        let now = self.now();
        let limited = |wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds });
        let by_user = self.0.look_ups_of_users.take(&caller.user, now);
        by_user.map_err(limited)?;
        let by_network = self.0.look_ups_by_network.take(&network(&caller.address), now);
        by_network.map_err(limited)
    }

    /// Stands for a client that there is none of.
    fn nobody(&self) -> End {
        End::Client {
            id: ClientId::new(self.now(), random::bytes()),
            number: model::ClientNumber::draw(0, 0),
            account: None,
            alias: None,
            host_name: String::new(),
        }
    }
}
