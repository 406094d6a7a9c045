use model::{AccountId, AuditAction, AuditChain, AuditEntry, Letter};

use crate::TestPortal;

impl TestPortal {
    /// The last part of the link in the newest letter to that address.
    pub async fn token_mailed_to(&self, email: &str) -> String {
        let link = match self.letters(email).await.pop() {
            Some(
                Letter::Invitation { link, .. }
                | Letter::PasswordReset { link, .. }
                | Letter::EmailConfirmation { link, .. }
                | Letter::AccountEmailConfirmation { link, .. },
            ) => link,
            other => panic!("no letter with a link: {other:?}"),
        };
        link.rsplit('/').next().expect("the link has parts").to_owned()
    }

    /// What was changed in that account since it was set up, the first entry first: sign-ins, clients
    /// and sessions are left out.
    pub async fn audited(&self, account: AccountId) -> Vec<AuditEntry> {
        let entries = self.audited_in(AuditChain::Account(account)).await;
        let changes = entries.into_iter().filter(|entry| {
            !matches!(
                entry.record.action,
                AuditAction::SetUp
                    | AuditAction::SignedIn
                    | AuditAction::SignedOut
                    | AuditAction::SignInFailed
                    | AuditAction::ClientRegistered
                    | AuditAction::SessionOpened
                    | AuditAction::SessionClosed
            )
        });
        changes.collect()
    }

    /// What that chain of the audit holds, the first entry first.
    pub async fn audited_in(&self, chain: AuditChain) -> Vec<AuditEntry> {
        let mut tx = self.writing().await;
        tx.audit_entries_after(chain, 0, 1_000).await.unwrap()
    }
}
