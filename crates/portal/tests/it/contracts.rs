use model::{
    Actor, AuditAction, Letter, License, LicensePeriod, Limit, PlanPurpose, Right, Section, Standing,
    StartingRole, Timestamp,
};
use portal::{Caller, Error, Reason};
use testkit::{FakeClient, TestPortal};
use wire::{ClientFrame, RegisterRefusal, ServerFrame};

/// Gives the caller's account a license of that plan, as the operator does.
pub async fn grant(portal: &TestPortal, caller: &Caller, plan: &str, period: LicensePeriod) -> License {
    let mut tx = portal.writing().await;
    let account = tx.account(caller.account).await.unwrap().unwrap();
    let plan = tx.plan_by_code(&plan.parse().unwrap()).await.unwrap().unwrap();
    let license = License {
        version: account.license.version + 1,
        ..License::of(&plan, account.license.number, period)
    };
    assert!(tx.update_license(account.id, &license).await.unwrap());
    tx.commit().await.unwrap();
    license
}

/// The license of the caller's account.
pub async fn license(portal: &TestPortal, caller: &Caller) -> License {
    portal.license(caller).await.unwrap().account.license
}

/// The kinds of the letters to that address, the first one first.
pub async fn kinds(portal: &TestPortal, email: &str) -> Vec<&'static str> {
    portal.letters(email).await.iter().map(Letter::kind).collect()
}

/// What was done in the caller's account, by whom.
pub async fn done(portal: &TestPortal, caller: &Caller) -> Vec<(AuditAction, Actor)> {
    let entries = portal.audited(caller.account).await.into_iter();
    entries
        .map(|entry| (entry.record.action, entry.record.actor))
        .collect()
}

pub fn days_from_now(portal: &TestPortal, days: i64) -> Timestamp {
    let seconds = portal.now().as_second() + days * 86_400;
    Timestamp::from_second(seconds).unwrap()
}

async fn key_of(portal: &TestPortal, caller: &Caller) -> String {
    portal
        .license(caller)
        .await
        .unwrap()
        .license_key
        .unwrap()
        .to_string()
}

#[tokio::test]
async fn l4_after_a_reset_the_old_key_registers_nobody_and_clients_stay() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, other_key) = portal.add_second_account(Limit::Unlimited).await;
    let old = key_of(&portal, &anna).await;
    let mut before = portal.desk(&anna, 1).await;
    portal.reset_license_key(&anna).await.unwrap();
    let new = key_of(&portal, &anna).await;
    assert_ne!(new, old);
    assert_eq!(key_of(&portal, &ben).await, other_key.grouped());

    let mut late = FakeClient::new(&portal, 2);
    late.connect().await;
    late.says(ClientFrame::Register { license_key: old }).await;
    let refused = ServerFrame::RegisterRefused {
        reason: RegisterRefusal::WrongKey,
        account: None,
        most: None,
    };
    assert_eq!(late.hears(), [refused]);
    late.register(&new).await;

    // Who was registered stays so, also after coming back.
    before.disconnect();
    let mut before = before.on(&portal);
    before.connect().await;
    assert!(before.account().is_some());
    assert_eq!(portal.license(&anna).await.unwrap().figures.connected, 2);
    assert_eq!(
        done(&portal, &anna).await,
        [(AuditAction::LicenseKeyReset, anna_as_actor(&portal, &anna).await)]
    );
    assert_eq!(kinds(&portal, anna.email.as_str()).await, ["license_key_reset"]);
}

/// The caller as the audit names it.
async fn anna_as_actor(portal: &TestPortal, caller: &Caller) -> Actor {
    let entries = portal.audited(caller.account).await;
    let actor = entries.last().unwrap().record.actor.clone();
    assert_eq!(actor.name, caller.email.as_str());
    actor
}

#[tokio::test]
async fn l4_only_who_may_edit_the_license_and_see_the_key_resets_it() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let old = key_of(&portal, &anna).await;
    for role in StartingRole::ALL {
        let rights = role.rights();
        let may = rights.has(Right::Edit(Section::License)) && rights.has(Right::SeeLicenseKey);
        if may {
            continue;
        }
        let email = format!("{role}@example.com");
        let member = portal.add_member(anna.account, &email, *role).await;
        let refused = portal.reset_license_key(&member).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))), "{role}");
        assert!(matches!(
            portal.cancel_license(&member).await,
            Err(Error::Forbidden(_))
        ));
        assert!(matches!(
            portal.keep_license(&member).await,
            Err(Error::Forbidden(_))
        ));
    }
    assert_eq!(key_of(&portal, &anna).await, old);
}

#[tokio::test]
async fn l6_a_cancelled_contract_ends_with_its_term_unless_it_is_taken_back() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let end = days_from_now(&portal, 100);
    grant(&portal, &ben, "standard", LicensePeriod::Renews(end)).await;
    assert_eq!(portal.cancel_license(&ben).await.unwrap(), end);
    let again = portal.cancel_license(&ben).await;
    assert!(matches!(again, Err(Error::Conflict(Reason::NothingToCancel))));
    assert_eq!(license(&portal, &ben).await.ends_at(), Some(end));
    portal.advance(1);
    portal.keep_license(&ben).await.unwrap();
    portal.advance(1);
    let again = portal.keep_license(&ben).await;
    assert!(matches!(again, Err(Error::Conflict(Reason::NotCancelled))));
    assert_eq!(license(&portal, &ben).await.ends_at(), None);
    portal.cancel_license(&ben).await.unwrap();
    portal.clock.set(end);
    let late = portal.keep_license(&ben).await;
    assert!(matches!(late, Err(Error::Conflict(Reason::NotCancelled))));
    let overview = portal.license(&ben).await.unwrap();
    assert_eq!(overview.entitlement.standing, Standing::Ended { at: end });
    assert_eq!(overview.entitlement.plan.purpose, PlanPurpose::Free);
    let actions: Vec<_> = done(&portal, &ben)
        .await
        .into_iter()
        .map(|(did, _)| did)
        .collect();
    assert_eq!(
        actions,
        [
            AuditAction::LicenseCancelled,
            AuditAction::LicenseKept,
            AuditAction::LicenseCancelled
        ]
    );
    assert_eq!(
        kinds(&portal, ben.email.as_str()).await,
        ["license_cancelled", "license_kept", "license_cancelled"]
    );
}

#[tokio::test]
async fn l6_the_confirmation_goes_to_the_account_and_to_whoever_cancels() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let email = "carla@example.com";
    let carla = portal.add_member(anna.account, email, StartingRole::Owner).await;
    grant(&portal, &anna, "solo", LicensePeriod::NoExpiry).await;
    let ends_at = portal.cancel_license(&carla).await.unwrap();
    assert_eq!(ends_at, days_from_now(&portal, 30));
    let letter = Letter::LicenseCancelled {
        account: "Deskwarden".into(),
        by: email.into(),
        ends_at,
    };
    for reader in [anna.email.as_str(), email] {
        assert_eq!(portal.letters(reader).await, std::slice::from_ref(&letter));
    }
    // The notice for 30 days before the end would say the same again.
    portal.give_license_notices().await;
    assert_eq!(kinds(&portal, email).await, ["license_cancelled"]);
}

#[tokio::test]
async fn l6_what_has_no_contract_cannot_be_cancelled() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let nothing = portal.cancel_license(&anna).await;
    assert!(matches!(nothing, Err(Error::Conflict(Reason::NothingToCancel))));
    let end = days_from_now(&portal, 5);
    grant(&portal, &anna, "solo", LicensePeriod::Until(end)).await;
    let by_itself = portal.cancel_license(&anna).await;
    assert!(matches!(by_itself, Err(Error::Conflict(Reason::NothingToCancel))));
    assert_eq!(done(&portal, &anna).await, []);
}
