use model::{
    Account, AuditAction, AuditRecord, Email, Membership, Preferences, SignInMethod, StartingRole, User,
    UserId,
};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
    Error, Field, LimitKind, NewSignIn, Portal, Problem, ProblemKind, Result, Stranger,
    random::{self, Token},
    rate_limit::network,
};

const SETUP_TOKEN: &str = "setup_token_hash";

/// What the set-up form carries.
pub struct SetUp {
    /// The token of the set-up link.
    pub token: Zeroizing<String>,
    /// The first user's e-mail address.
    pub email: String,
    /// The first user's password.
    pub password: Zeroizing<String>,
    /// The password once more.
    pub password_again: Zeroizing<String>,
}

impl Portal {
    /// Whether nobody has set the installation up yet.
    pub async fn needs_set_up(&self) -> Result<bool> {
        Ok(!self.read().await?.any_user().await?)
    }

    /// A new set-up token, in place of any older one; `None` once the installation is set up.
    pub async fn new_set_up_token(&self) -> Result<Option<Zeroizing<String>>> {
        let mut tx = self.write().await?;
        if tx.any_user().await? {
            return Ok(None);
        }
        let token = Token::new();
        tx.set_setting(SETUP_TOKEN, &hex(&token.hash)).await?;
        tx.commit().await?;
        Ok(Some(token.text))
    }

    /// Makes the first user, owner of account 1 and operator, and signs in. Once there is a
    /// user, or with a wrong token, there is no set-up: [`Error::NotFound`].
    pub async fn set_up(&self, stranger: &Stranger, form: SetUp) -> Result<NewSignIn> {
        self.0
            .set_up_tries
            .take(&network(&stranger.address), self.now())
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        self.check_set_up_token(&form.token).await?;
        let not_an_email = |_| {
            let (field, kind) = (Field::Email, ProblemKind::NotAnEmail);
            Error::Invalid(vec![Problem { field, kind }])
        };
        let email: Email = form.email.parse().map_err(not_an_email)?;
        self.checked_new_password(&form.password, &form.password_again, &email, &[])
            .await?;
        let password_hash = self.0.passwords.hash(form.password.clone()).await?;

        let mut tx = self.write().await?;
        // Of two at once, the second waits here for the first and finds no token any more.
        if !tx.delete_setting(SETUP_TOKEN).await? || tx.any_user().await? {
            return Err(Error::NotFound);
        }
        let account = tx.account_by_number(1).await?.ok_or(Error::NotFound)?;
        let now = self.now();
        let user = User {
            id: UserId::new(now, random::bytes()),
            email,
            operator: true,
            disabled: false,
            preferences: Preferences {
                language: Some(stranger.language()),
                ..Preferences::default()
            },
            created_at: now,
        };
        tx.insert_user(&user, &password_hash).await?;
        let role = tx.starting_role(account.id, StartingRole::Owner).await?;
        let membership = Membership {
            account: account.id,
            role: role.ok_or(Error::NotFound)?,
            disabled: false,
            since: now,
        };
        tx.insert_membership(user.id, &membership).await?;
        tx.update_holder(&Account {
            email: Some(user.email.clone()),
            ..account.clone()
        })
        .await?;
        let record = AuditRecord::new(
            stranger.actor(user.email.to_string()),
            AuditAction::SetUp,
            user.email.as_str(),
        );
        self.record(&mut tx, account.id, record).await?;
        let sign_in = self
            .finish_sign_in(&mut tx, stranger, &user, account.id, SignInMethod::Password)
            .await?;
        tx.commit().await?;
        tracing::info!(user = %user.id, "the installation is set up");
        Ok(sign_in)
    }

    async fn check_set_up_token(&self, token: &str) -> Result<()> {
        let mut tx = self.read().await?;
        let stored = tx.setting(SETUP_TOKEN).await?.ok_or(Error::NotFound)?;
        let given = hex(&random::hash(token));
        let same = bool::from(stored.as_bytes().ct_eq(given.as_bytes()));
        if same && !tx.any_user().await? {
            Ok(())
        } else {
            Err(Error::NotFound)
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
