use model::{AccountId, AuditAction, AuditChain, AuditEntry, Letter};
use store::MailQuery;

use crate::{TestPortal, test_portal::master_key};

impl TestPortal {
    /// The letters to that address which are in the outbox, the first one first.
    pub async fn letters_to(&self, email: &str) -> Vec<Letter> {
        let mut tx = self.writing().await;
        let query = MailQuery {
            state: None,
            after: None,
            limit: 100,
        };
        let mut letters = Vec::new();
        for mail in tx.mails_page(&query).await.unwrap().into_iter().rev() {
            if mail.recipient != email {
                continue;
            }
            let (_, sealed) = tx.mail(mail.id).await.unwrap().expect("the mail is there");
            let sealed = sealed.expect("it is not sent yet");
            let opened = master_key(&self.database).open("mail", &sealed);
            let opened = opened.expect("the seal holds");
            let mut text: serde_json::Value = serde_json::from_slice(&opened).unwrap();
            letters.push(serde_json::from_value(text["letter"].take()).unwrap());
        }
        letters
    }

    /// The last part of the link in the newest letter to that address.
    pub async fn token_mailed_to(&self, email: &str) -> String {
        let link = match self.letters_to(email).await.pop() {
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
