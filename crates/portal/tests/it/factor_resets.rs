use model::{AuditAction, Letter, Limit, StartingRole, UserId};
use portal::{Caller, Error, FACTOR_RESET_DELAY, Reason};
use testkit::{FakeApp, TestPortal, stranger};
use zeroize::Zeroizing;

use crate::{factors::is_conflict, second_steps::first_step};

const TINA: &str = "tina@example.com";

/// anna (owner, operator), olga (owner), tina (technician, with TOTP).
struct Office {
    portal: TestPortal,
    anna: Caller,
    olga: Caller,
    tina: Caller,
    app: FakeApp,
}

impl Office {
    async fn open() -> Self {
        let portal = TestPortal::in_file().await;
        let anna = portal.set_up_first_user().await;
        let olga = portal.add_owner(anna.account, "olga@example.com").await;
        let tina = portal
            .add_member(anna.account, TINA, StartingRole::Technician)
            .await;
        portal.give_password(tina.user).await;
        let (app, _) = portal.give_totp(&tina).await;
        portal.advance(60);
        Self {
            portal,
            anna,
            olga,
            tina,
            app,
        }
    }

    /// tina says that her phone is gone.
    async fn asked(&self) -> Zeroizing<String> {
        let token = first_step(&self.portal, &stranger(), TINA).await;
        self.portal
            .request_factor_reset(&stranger(), &token)
            .await
            .unwrap();
        self.portal.advance(1);
        token
    }

    /// The token of the newest link in tina's letters.
    async fn link(&self) -> String {
        let letters = self.portal.letters(TINA).await;
        let mut links = letters.into_iter().filter_map(|letter| match letter {
            Letter::FactorResetRequested { link, .. } | Letter::FactorResetConfirmed { link, .. } => {
                Some(link)
            }
            _ => None,
        });
        let link = links.next_back().expect("a link was mailed");
        link.strip_prefix("/factor-reset/").unwrap().to_owned()
    }

    async fn after_the_delay(&self) {
        self.portal.clock.advance(FACTOR_RESET_DELAY);
        self.portal.do_due_factor_resets().await;
    }

    async fn has_totp(&self) -> bool {
        self.portal.factors(&self.tina).await.unwrap().totp
    }

    async fn last_action(&self) -> AuditAction {
        let records = self.portal.audit(self.anna.account).await;
        records.last().unwrap().action
    }
}

async fn waiting(portal: &TestPortal, caller: &Caller) -> Vec<(UserId, bool)> {
    let rows = portal.factor_resets(caller).await.unwrap();
    rows.iter().map(|row| (row.user, row.decidable)).collect()
}

#[tokio::test]
async fn whoever_has_lost_the_factor_asks_once_and_everybody_concerned_hears_of_it() {
    let office = Office::open().await;
    let portal = &office.portal;
    let token = office.asked().await;
    portal.request_factor_reset(&stranger(), &token).await.unwrap();
    let second = first_step(portal, &stranger(), TINA).await;
    portal.request_factor_reset(&stranger(), &second).await.unwrap();
    assert!(
        portal
            .second_step(&stranger(), &token)
            .await
            .unwrap()
            .reset_requested
    );

    let mine = portal.letters(TINA).await;
    assert!(
        matches!(&mine[1..], [Letter::FactorResetRequested { address, .. }] if address == "192.0.2.1"),
        "{mine:?}"
    );
    for owner in ["anna@example.com", "olga@example.com"] {
        let letters = portal.letters(owner).await;
        assert!(
            matches!(&letters[..], [Letter::FactorResetAsked { user, .. }] if user == TINA),
            "{letters:?}"
        );
    }
    assert_eq!(office.last_action().await, AuditAction::FactorResetRequested);
    assert!(office.has_totp().await);
    assert!(
        portal
            .request_factor_reset(&stranger(), "anything")
            .await
            .is_err()
    );
}

#[tokio::test]
async fn an_owner_confirms_and_after_the_delay_the_factors_and_the_sign_ins_are_gone() {
    let office = Office::open().await;
    let portal = &office.portal;
    office.asked().await;
    assert_eq!(waiting(portal, &office.olga).await, [(office.tina.user, true)]);
    portal
        .confirm_factor_reset(&office.olga, office.tina.user)
        .await
        .unwrap();
    assert_eq!(office.last_action().await, AuditAction::FactorResetConfirmed);
    is_conflict(
        portal.confirm_factor_reset(&office.anna, office.tina.user).await,
        Reason::FactorResetConfirmed,
    );
    let row = portal.factor_resets(&office.anna).await.unwrap().remove(0);
    let due = portal.now() + FACTOR_RESET_DELAY;
    assert_eq!(row.confirmed, Some(("olga@example.com".to_owned(), due)));

    portal.clock.advance(FACTOR_RESET_DELAY / 2);
    portal.do_due_factor_resets().await;
    assert!(office.has_totp().await);
    portal.clock.advance(FACTOR_RESET_DELAY / 2);
    portal.do_due_factor_resets().await;
    assert!(!office.has_totp().await);
    assert_eq!(portal.factors(&office.tina).await.unwrap().recovery_codes, 0);
    assert!(portal.caller_now(&office.tina).await.unwrap().is_none());
    assert_eq!(office.last_action().await, AuditAction::FactorResetDone);
    let letters = portal.letters(TINA).await;
    assert!(
        matches!(
            &letters[2..],
            [Letter::FactorResetConfirmed { by, due_at, .. }, Letter::FactorResetDone { .. }]
                if by == "olga@example.com" && *due_at == due
        ),
        "{letters:?}"
    );
    assert!(waiting(portal, &office.anna).await.is_empty());
}

#[tokio::test]
async fn nobody_confirms_for_themselves_nor_beyond_their_rights() {
    let office = Office::open().await;
    let portal = &office.portal;
    office.asked().await;
    let admin = portal
        .add_member(office.anna.account, "adam@example.com", StartingRole::Admin)
        .await;
    let auditor = portal
        .add_member(office.anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let user = office.tina.user;
    for caller in [&office.tina, &auditor] {
        let tried = portal.confirm_factor_reset(caller, user).await;
        assert!(matches!(tried, Err(Error::Forbidden(_))), "{}", caller.email);
        let tried = portal.refuse_factor_reset(caller, user).await;
        assert!(matches!(tried, Err(Error::Forbidden(_))), "{}", caller.email);
    }
    assert_eq!(waiting(portal, &auditor).await, [(user, false)]);
    let foreign = portal.confirm_factor_reset(&ben, user).await;
    assert!(matches!(foreign, Err(Error::NotFound)));
    assert!(portal.factor_resets(&office.tina).await.is_err());
    assert!(waiting(portal, &ben).await.is_empty());

    portal.give_password(office.olga.user).await;
    portal.give_totp(&office.olga).await;
    let token = first_step(portal, &stranger(), "olga@example.com").await;
    portal.request_factor_reset(&stranger(), &token).await.unwrap();
    let beyond = portal.confirm_factor_reset(&admin, office.olga.user).await;
    assert!(matches!(beyond, Err(Error::Forbidden(_))));
    portal.confirm_factor_reset(&admin, user).await.unwrap();
}

#[tokio::test]
async fn only_an_operator_confirms_for_an_operator_and_from_any_account() {
    let office = Office::open().await;
    let portal = &office.portal;
    portal.give_totp(&office.anna).await;
    let token = first_step(portal, &stranger(), "anna@example.com").await;
    portal.request_factor_reset(&stranger(), &token).await.unwrap();
    let user = office.anna.user;
    for caller in [&office.olga, &office.anna] {
        let tried = portal.confirm_factor_reset(caller, user).await;
        assert!(matches!(tried, Err(Error::Forbidden(_))), "{}", caller.email);
    }
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let mut tx = portal.writing().await;
    tx.set_operator(ben.user, true).await.unwrap();
    tx.commit().await.unwrap();
    let ben = portal.caller_now(&ben).await.unwrap().unwrap();
    assert_eq!(waiting(portal, &ben).await, [(user, true)]);
    portal.confirm_factor_reset(&ben, user).await.unwrap();
    office.after_the_delay().await;
    let factors = portal.factors(&office.anna).await.unwrap();
    assert!(!factors.any());
}

#[tokio::test]
async fn a_refusal_ends_it_also_after_it_was_confirmed() {
    let office = Office::open().await;
    let portal = &office.portal;
    let user = office.tina.user;
    let nothing = portal.refuse_factor_reset(&office.olga, user).await;
    assert!(matches!(nothing, Err(Error::NotFound)));
    office.asked().await;
    portal.confirm_factor_reset(&office.olga, user).await.unwrap();
    portal.refuse_factor_reset(&office.anna, user).await.unwrap();
    assert_eq!(office.last_action().await, AuditAction::FactorResetRefused);
    office.after_the_delay().await;
    assert!(office.has_totp().await);
}

#[tokio::test]
async fn the_mailed_link_stops_it_and_looking_at_it_changes_nothing() {
    let office = Office::open().await;
    let portal = &office.portal;
    office.asked().await;
    let early = office.link().await;
    portal
        .confirm_factor_reset(&office.olga, office.tina.user)
        .await
        .unwrap();
    let late = office.link().await;
    for token in [&early, &late] {
        for _ in 0..2 {
            assert!(portal.is_factor_reset_stoppable(token).await.unwrap());
        }
    }
    assert!(!portal.is_factor_reset_stoppable("anything").await.unwrap());
    assert_eq!(waiting(portal, &office.olga).await.len(), 1);

    portal.cancel_factor_reset(&stranger(), &early).await.unwrap();
    assert_eq!(office.last_action().await, AuditAction::FactorResetCancelled);
    for token in [&early, &late] {
        let again = portal.cancel_factor_reset(&stranger(), token).await;
        assert!(matches!(again, Err(Error::NotFound)));
        assert!(!portal.is_factor_reset_stoppable(token).await.unwrap());
    }
    office.after_the_delay().await;
    assert!(office.has_totp().await);
}

#[tokio::test]
async fn signing_in_with_the_factor_after_all_stops_it() {
    let office = Office::open().await;
    let portal = &office.portal;
    let token = office.asked().await;
    portal
        .confirm_factor_reset(&office.olga, office.tina.user)
        .await
        .unwrap();
    portal
        .sign_in_with_code(&stranger(), &token, &office.app.code(portal.now()))
        .await
        .unwrap();
    let records = portal.audit(office.anna.account).await;
    let cancelled = records
        .iter()
        .filter(|record| record.action == AuditAction::FactorResetCancelled);
    assert_eq!(cancelled.count(), 1);
    office.after_the_delay().await;
    assert!(office.has_totp().await);
}

#[tokio::test]
async fn a_restart_in_between_changes_nothing() {
    let Office {
        portal, olga, tina, ..
    } = {
        let office = Office::open().await;
        office.asked().await;
        office
    };
    let portal = portal.restarted().await;
    portal.confirm_factor_reset(&olga, tina.user).await.unwrap();
    let portal = portal.restarted().await;
    portal.clock.advance(FACTOR_RESET_DELAY);
    let portal = portal.restarted().await;
    portal.do_due_factor_resets().await;
    portal.do_due_factor_resets().await;
    assert!(!portal.factors(&tina).await.unwrap().any());
    let done = |letter: &Letter| matches!(letter, Letter::FactorResetDone { .. });
    assert_eq!(portal.letters(TINA).await.iter().filter(|l| done(l)).count(), 1);
}

#[tokio::test]
async fn a_request_that_nobody_confirms_is_forgotten_after_a_week() {
    let office = Office::open().await;
    office.asked().await;
    office.portal.advance(7 * 24 * 60 * 60 - 2);
    office.portal.do_due_factor_resets().await;
    assert_eq!(waiting(&office.portal, &office.olga).await.len(), 1);
    office.portal.advance(1);
    office.portal.do_due_factor_resets().await;
    assert!(waiting(&office.portal, &office.olga).await.is_empty());
}
