//! What tests of users need beside the use cases: passwords, second factors, letters, the audit.

use model::{AccountId, AuditChain, AuditRecord, Letter, RecoveryCode, UserId};
use portal::{Caller, FirstStep, NewSignIn};
use store::MailQuery;
use zeroize::Zeroizing;

use crate::{FakeApp, PASSWORD, TestPortal};

/// The sign-in of a user who has no second factor.
pub fn signed_in(step: FirstStep) -> NewSignIn {
    match step {
        FirstStep::SignedIn(sign_in) => sign_in,
        FirstStep::SecondStep(_) => panic!("a second factor is asked for"),
    }
}

impl TestPortal {
    /// Gives a user the password of the first one, [`PASSWORD`].
    pub async fn give_password(&self, user: UserId) {
        let mut tx = self.writing().await;
        let first = "anna@example.com".parse().expect("an address");
        let known = tx.user_by_email(&first).await.unwrap();
        let (_, hash) = known.expect("the first user is there");
        assert!(tx.set_password_hash(user, &hash, self.now()).await.unwrap());
        tx.commit().await.unwrap();
    }

    /// Switches TOTP on for a user who has [`PASSWORD`]; the code of that moment is used up.
    pub async fn give_totp(&self, caller: &Caller) -> (FakeApp, Vec<RecoveryCode>) {
        let set_up = self.new_totp(caller);
        let app = FakeApp::new(&set_up.secret);
        let password = Zeroizing::new(PASSWORD.to_owned());
        let code = app.code(self.now());
        let codes = self
            .add_totp(caller, &set_up.sealed, &code, password)
            .await
            .unwrap();
        (app, codes)
    }

    /// Whether the account demands a second factor from now on.
    pub async fn demand_second_factor(&self, account: AccountId, demanded: bool) {
        let mut tx = self.writing().await;
        let mut account = tx.account(account).await.unwrap().expect("the account is there");
        account.demands_second_factor = demanded;
        assert!(tx.update_holder(&account).await.unwrap());
        tx.commit().await.unwrap();
    }

    /// What was written to that address, the oldest letter first. Of letters of the same moment
    /// either may come first.
    pub async fn letters(&self, recipient: &str) -> Vec<Letter> {
        let mut tx = self.writing().await;
        let query = MailQuery {
            state: None,
            after: None,
            limit: 1000,
        };
        let mails = tx.mails_page(&query).await.unwrap();
        let key = self.master_key();
        let mut letters = Vec::new();
        for mail in mails.iter().rev().filter(|mail| mail.recipient == recipient) {
            let (_, sealed) = tx.mail(mail.id).await.unwrap().expect("the mail is there");
            let text = key.open("mail", &sealed.expect("nobody has sent it")).unwrap();
            let mut said: serde_json::Value = serde_json::from_slice(&text).unwrap();
            letters.push(serde_json::from_value(said["letter"].take()).unwrap());
        }
        letters
    }

    /// What was written down in the account's chain, the oldest first.
    pub async fn audit(&self, account: AccountId) -> Vec<AuditRecord> {
        let mut tx = self.writing().await;
        let chain = AuditChain::Account(account);
        let entries = tx.audit_entries_after(chain, 0, 10_000).await.unwrap();
        entries.into_iter().map(|entry| entry.record).collect()
    }
}
