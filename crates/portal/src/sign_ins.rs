use std::time::Duration;

use model::{
    AccountId, Actor, AuditAction, AuditField, AuditRecord, Email, EndReason, SignInId, SignInMethod, User,
    clean_line,
};
use store::{SignIn, Tx};
use zeroize::Zeroizing;

use crate::{
    AccountChoice, Affected, Caller, Error, Event, LimitKind, Portal, Result, Stranger,
    random::{self, Token},
    rate_limit::network,
};

/// How long a sign-in lasts, whatever is done with it.
pub const SIGN_IN_TIME: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// A sign-in's "last seen" is written at most this often, in milliseconds.
const TOUCH_EVERY_MS: i64 = 5 * 60 * 1000;

/// A fresh sign-in.
pub struct NewSignIn {
    /// What the browser keeps in its cookie.
    pub token: Zeroizing<String>,
}

/// How far a right password leads.
pub enum FirstStep {
    /// The user is signed in.
    SignedIn(NewSignIn),
    /// The user has a second factor, which is asked for next. The browser keeps this token meanwhile;
    /// it is good for [`crate::SECOND_STEP_TIME`].
    SecondStep(Zeroizing<String>),
}

impl Portal {
    /// Signs a user in, or leads to the second step where the user has a second factor.
    /// [`Error::NotFound`]: no user has that e-mail address and password; the answer takes as long
    /// either way.
    pub async fn sign_in(
        &self,
        stranger: &Stranger,
        email: &str,
        password: Zeroizing<String>,
    ) -> Result<FirstStep> {
        let now = self.now();
        let folded: String = email.trim().to_lowercase().chars().take(254).collect();
        let network = network(&stranger.address);
        let too_many = |wait_seconds| Error::LimitReached(LimitKind::Tries { wait_seconds });
        // Per e-mail and network, so that a stranger elsewhere cannot lock a user out.
        let pair = format!("{network} {folded}");
        let taken = (self.0.sign_in_by_address.take(&network, now))
            .and_then(|()| self.0.sign_in_by_email_and_network.take(&pair, now));
        taken.map_err(too_many)?;
        // A flood is to cost no look into the database either.
        self.0.passwords.expect_place()?;

        let known = self.user_to_sign_in(email).await?;
        // And a wider limit per e-mail, so that many networks together cannot guess for long. It does
        // not hold where the user is signed in from: there nobody else can use it up.
        let is_at_home = known
            .as_ref()
            .is_some_and(|(.., networks)| networks.contains(&network));
        if !is_at_home {
            self.0.sign_in_by_email.take(&folded, now).map_err(too_many)?;
        }
        let known = known.map(|(user, stored, _)| (user, stored));
        let (known, stored) = known.unzip();
        let good = self.0.passwords.verify(password, stored.clone()).await?;
        let mut tx = self.write().await?;
        // Of a password that was changed meanwhile the old one opens nothing any more.
        let good = match &known {
            Some(user) if good => {
                tx.lock_user(user.id).await?;
                tx.password_hash(user.id).await? == stored
            }
            _ => false,
        };
        if let Some(user) = known.as_ref().filter(|_| good)
            && let Some(account) = account_to_enter(&mut tx, user).await?
        {
            if tx.has_second_factor(user.id).await? {
                let token = self.begin_second_step(stranger, user.id, account, stored);
                return Ok(FirstStep::SecondStep(token));
            }
            let sign_in = self
                .finish_sign_in(&mut tx, stranger, user, account, SignInMethod::Password)
                .await?;
            tx.commit().await?;
            return Ok(FirstStep::SignedIn(sign_in));
        }
        tracing::info!(address = %stranger.address, "a sign-in failed");
        self.record_failed_sign_in(&mut tx, stranger, email, known.as_ref())
            .await?;
        tx.commit().await?;
        Err(Error::NotFound)
    }

    /// The user with that e-mail address, the hash of the password, and the networks that the user is
    /// signed in from.
    async fn user_to_sign_in(&self, email: &str) -> Result<Option<(User, String, Vec<String>)>> {
        let Ok(email) = email.parse::<Email>() else {
            return Ok(None);
        };
        let mut tx = self.read().await?;
        let Some((user, stored)) = tx.user_by_email(&email).await? else {
            return Ok(None);
        };
        let sign_ins = tx.sign_ins_of_user(user.id, self.now()).await?;
        let networks = sign_ins.iter().map(|sign_in| network(&sign_in.address)).collect();
        Ok(Some((user, stored, networks)))
    }

    /// Who brings this token; `None` where it is unknown or expired.
    pub async fn caller(&self, token: &str) -> Result<Option<Caller>> {
        let now = self.now();
        let mut tx = self.read().await?;
        let Some(sign_in) = tx.sign_in_by_token_hash(&random::hash(token), now).await? else {
            return Ok(None);
        };
        let caller = caller_of(&mut tx, &sign_in).await?;
        drop(tx);
        if now.as_millisecond() - sign_in.last_seen_at.as_millisecond() > TOUCH_EVERY_MS {
            let mut tx = self.write().await?;
            tx.touch_sign_in(sign_in.id, now).await?;
            tx.commit().await?;
        }
        Ok(caller)
    }

    /// The same caller with the rights of now; `None` once the sign-in, the user or the membership
    /// is gone.
    pub async fn caller_now(&self, caller: &Caller) -> Result<Option<Caller>> {
        let mut tx = self.read().await?;
        match tx.sign_in(caller.sign_in, self.now()).await? {
            Some(sign_in) => caller_of(&mut tx, &sign_in).await,
            None => Ok(None),
        }
    }

    /// Lets the caller act in another account of theirs, in every page of this sign-in.
    pub async fn choose_account(&self, caller: &Caller, account: AccountId) -> Result<()> {
        let mut tx = self.write().await?;
        let membership = tx.membership(caller.user, account).await?;
        membership
            .filter(|membership| !membership.disabled)
            .ok_or(Error::NotFound)?;
        tx.set_sign_in_account(caller.sign_in, account).await?;
        if account != caller.account {
            // Who comes in from another account comes in all the same.
            let sign_in = tx
                .sign_in(caller.sign_in, self.now())
                .await?
                .ok_or(Error::NotFound)?;
            let record = AuditRecord::new(caller.actor(), AuditAction::SignedIn, caller.email.as_str())
                .with(AuditField::Method, sign_in.method.name());
            self.record(&mut tx, account, record).await?;
        }
        tx.commit().await?;
        self.0.events.announce(Event::Rights(Affected::User(caller.user)));
        Ok(())
    }

    /// Ends the caller's sign-in, and with it the sessions that it watches.
    pub async fn sign_out(&self, caller: &Caller) -> Result<()> {
        let mut tx = self.write().await?;
        if tx.delete_sign_in(caller.sign_in).await? {
            let record = AuditRecord::new(caller.actor(), AuditAction::SignedOut, caller.email.as_str());
            self.record(&mut tx, caller.account, record).await?;
        }
        tx.commit().await?;
        let by = caller.email.to_string();
        let actor = caller.actor();
        self.close_unwatched_sessions(caller.user, &by, &actor).await?;
        let reason = EndReason::SignedOut { by };
        self.sign_in_is_over_by(caller.sign_in, &reason, Some(&actor))
            .await;
        Ok(())
    }

    /// Everything that follows once a sign-in is gone from the database.
    pub(crate) async fn sign_in_is_over(&self, sign_in: SignInId, reason: &EndReason) {
        self.sign_in_is_over_by(sign_in, reason, None).await;
    }

    /// The same; the audit names `by` as who closed the sessions.
    pub(crate) async fn sign_in_is_over_by(&self, sign_in: SignInId, reason: &EndReason, by: Option<&Actor>) {
        for session in self.0.live.of_sign_in(sign_in) {
            if let Err(error) = self.request_close_by(session, reason.clone(), by).await {
                tracing::error!(%session, %error, "a session could not be closed at the end of a sign-in");
            }
        }
        self.0.events.announce(Event::SignedOut(sign_in));
    }

    /// Makes a sign-in of a user who has proved who they are, and writes that down.
    pub(crate) async fn finish_sign_in(
        &self,
        tx: &mut Tx,
        stranger: &Stranger,
        user: &User,
        account: AccountId,
        method: SignInMethod,
    ) -> Result<NewSignIn> {
        let now = self.now();
        let token = Token::new();
        let sign_in = SignIn {
            id: SignInId::new(now, random::bytes()),
            user: user.id,
            account,
            token_hash: token.hash,
            created_at: now,
            last_seen_at: now,
            expires_at: now + SIGN_IN_TIME,
            address: clean_line(&stranger.address, 200),
            browser: clean_line(&stranger.browser, 200),
            method,
        };
        tx.insert_sign_in(&sign_in).await?;
        if user.preferences.browser_language != Some(stranger.language()) {
            tx.set_browser_language(user.id, stranger.language()).await?;
        }
        self.record_sign_in(tx, stranger, user, account, method).await?;
        Ok(NewSignIn { token: token.text })
    }
}

/// The account that a user acts in after signing in, unless there is none that the user may act in.
pub(crate) async fn account_to_enter(tx: &mut Tx, user: &User) -> Result<Option<AccountId>> {
    let open = tx.open_accounts(user.id).await?;
    let first = open.first().filter(|_| !user.disabled);
    Ok(first.map(|(account, _)| *account))
}

/// Who stands behind a sign-in, unless the user is shut out.
async fn caller_of(tx: &mut Tx, sign_in: &SignIn) -> Result<Option<Caller>> {
    let Some(user) = tx.user(sign_in.user).await?.filter(|user| !user.disabled) else {
        return Ok(None);
    };
    let place = tx.place(sign_in.user, sign_in.account).await?;
    let Some(place) = place.filter(|place| !place.membership.disabled) else {
        return Ok(None);
    };
    let must_enrol =
        place.demands_second_factor && tx.second_factor_missing(user.id, sign_in.account).await?;
    let open_requests = match user.operator {
        true => tx.count_open_upgrade_requests().await?,
        false => 0,
    };
    let open = tx.open_accounts(sign_in.user).await?.into_iter();
    let accounts = open
        .map(|(account, name)| AccountChoice { account, name })
        .collect();
    Ok(Some(Caller {
        user: user.id,
        email: user.email,
        operator: user.operator,
        open_requests,
        account: place.membership.account,
        role: place.membership.role,
        account_name: place.account_name,
        suspended: place.suspended,
        license_ends_at: place.license_ends_at,
        accounts,
        preferences: user.preferences,
        sign_in: sign_in.id,
        address: sign_in.address.clone(),
        must_enrol,
    }))
}
