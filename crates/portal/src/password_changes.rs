//! New passwords: whether one will do, and how a signed-in user sets one.

use model::{
    AccountId, AuditAction, AuditRecord, Email, Letter, LinkPurpose, PasswordError, User, UserId,
    check_password,
};
use store::Tx;
use zeroize::Zeroizing;

use crate::{Caller, Error, Field, LimitKind, Portal, Problem, ProblemKind, Result, mails::Recipient};

/// What the form for another password carries.
pub struct NewPassword {
    /// The password that holds so far.
    pub current: Zeroizing<String>,
    /// The new one.
    pub password: Zeroizing<String>,
    /// The new one once more.
    pub password_again: Zeroizing<String>,
}

impl Portal {
    /// Gives the caller another password. All other sign-ins of the user end, and links that were
    /// mailed before are worthless.
    pub async fn change_password(&self, caller: &Caller, form: NewPassword) -> Result<()> {
        // The password first: looking at a new one is work that a stolen sign-in must not ask for freely.
        let proved = self.confirm_password(caller, form.current).await?;
        let names = self.account_names(caller.user).await?;
        self.checked_new_password(&form.password, &form.password_again, &caller.email, &names)
            .await?;
        let hash = self.0.passwords.hash(form.password).await?;

        let mut tx = self.write().await?;
        let user = tx.lock_user(caller.user).await?.ok_or(Error::NotFound)?;
        // Somebody else may have set another one meanwhile: then what was proved holds no more.
        if tx.password_hash(user.id).await? != Some(proved) {
            return Err(wrong_password());
        }
        self.put_password(&mut tx, &user, &hash, &caller.address).await?;
        let ended = tx.delete_sign_ins_of_user(user.id, Some(caller.sign_in)).await?;
        let record = AuditRecord::new(caller.actor(), AuditAction::PasswordChanged, user.email.as_str());
        self.record_about_user(&mut tx, user.id, record).await?;
        tx.commit().await?;
        self.sign_ins_are_over(user.id, &user.email, &ended, &caller.actor())
            .await
    }

    /// Whether a new password of the user with this address will do, and was typed twice alike;
    /// [`Error::Invalid`] says what is wrong. `names` are those of the user's accounts: they are
    /// tried first by whoever guesses.
    pub(crate) async fn checked_new_password(
        &self,
        password: &Zeroizing<String>,
        again: &Zeroizing<String>,
        email: &Email,
        names: &[String],
    ) -> Result<()> {
        let refuse = |field, kind| Err(Error::Invalid(vec![Problem { field, kind }]));
        match check_password(password, email) {
            Err(PasswordError::TooShort) => refuse(Field::Password, ProblemKind::TooShort),
            Err(PasswordError::TooLong) => refuse(Field::Password, ProblemKind::TooLong),
            Err(PasswordError::IsEmail) => refuse(Field::Password, ProblemKind::IsEmail),
            Err(PasswordError::Common) => refuse(Field::Password, ProblemKind::Common),
            Ok(()) if password != again => refuse(Field::PasswordAgain, ProblemKind::Differs),
            Ok(()) => {
                let known = words_known_of(email, names);
                if self.0.passwords.is_common(password.clone(), known).await? {
                    return refuse(Field::Password, ProblemKind::Common);
                }
                Ok(())
            }
        }
    }

    /// Makes sure that whoever asks knows the caller's password, for what a stolen sign-in alone
    /// must not do. Returns the hash that it was compared with.
    pub(crate) async fn confirm_password(
        &self,
        caller: &Caller,
        password: Zeroizing<String>,
    ) -> Result<String> {
        self.0
            .password_checks
            .take(&caller.user, self.now())
            .map_err(|wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds }))?;
        let stored = self.read().await?.password_hash(caller.user).await?;
        if !self.0.passwords.verify(password, stored.clone()).await? {
            tracing::info!(user = %caller.user, "a password was not confirmed");
            return Err(wrong_password());
        }
        stored.ok_or(Error::NotFound)
    }

    /// Sets the password, voids every link that was mailed to the user before, and tells the user.
    pub(crate) async fn put_password(
        &self,
        tx: &mut Tx,
        user: &User,
        hash: &str,
        address: &str,
    ) -> Result<()> {
        let at = self.now();
        tx.set_password_hash(user.id, hash, at).await?;
        for purpose in [
            LinkPurpose::PasswordReset,
            LinkPurpose::UserEmail,
            LinkPurpose::AccountEmail,
        ] {
            tx.delete_mail_links(user.id, purpose).await?;
        }
        let address = address.to_owned();
        let letter = Letter::PasswordChanged { at, address };
        self.queue_mail(tx, None, Recipient::from(user), letter).await?;
        Ok(())
    }

    /// The name of the account, for a new password of somebody who comes into it.
    pub(crate) async fn name_of(&self, account: AccountId) -> Result<Vec<String>> {
        let account = self.read().await?.account(account).await?;
        Ok(account.map(|account| account.name).into_iter().collect())
    }

    /// The names of the user's accounts.
    pub(crate) async fn account_names(&self, user: UserId) -> Result<Vec<String>> {
        let mut tx = self.read().await?;
        let mut names = Vec::new();
        for membership in tx.memberships(user).await? {
            names.extend(tx.account(membership.account).await?.map(|account| account.name));
        }
        Ok(names)
    }
}

fn wrong_password() -> Error {
    let (field, kind) = (Field::CurrentPassword, ProblemKind::WrongPassword);
    Error::Invalid(vec![Problem { field, kind }])
}

/// What whoever guesses the password of this user tries first: the parts of the address, the
/// accounts' names, and ours.
fn words_known_of(email: &Email, names: &[String]) -> Vec<String> {
    let texts = names.iter().map(String::as_str);
    let texts = texts.chain([email.as_str(), "deskwarden"]);
    let mut words = Vec::new();
    for text in texts {
        let parts = text.split(|c: char| !c.is_alphanumeric());
        words.extend(
            text.split('@')
                .chain(parts)
                .filter(|part| part.chars().count() > 2)
                .map(str::to_owned),
        );
    }
    words
}
