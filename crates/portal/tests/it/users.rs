use model::{Access, EndReason, Limit, Right, Section, SessionState, StartingRole};
use portal::{Affected, Caller, Error, Event, MemberAct, Reason, RoleForm, UserQuery};
use testkit::{TestPortal, events};
use wire::{ServerFrame, ViewerServerFrame};

use crate::roles::role_of;

fn everybody() -> UserQuery {
    UserQuery {
        limit: 50,
        ..UserQuery::default()
    }
}

async fn is_signed_in(portal: &TestPortal, caller: &Caller) -> bool {
    portal.caller_now(caller).await.unwrap().is_some()
}

fn is_conflict<T: std::fmt::Debug>(result: Result<T, Error>, wanted: Reason) {
    match result {
        Err(Error::Conflict(reason)) => assert_eq!(reason, wanted),
        other => panic!("{wanted:?}: {other:?}"),
    }
}

#[tokio::test]
async fn who_may_see_users_sees_those_of_the_own_account_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let auditor = portal
        .add_member(anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let page = portal.users(&auditor, &everybody()).await.unwrap();
    let addresses: Vec<_> = page
        .members
        .iter()
        .map(|member| member.user.email.as_str())
        .collect();
    assert_eq!(addresses, ["anna@example.com", "otto@example.com"]);
    let other = portal.user(&auditor, ben.user).await;
    assert!(matches!(other, Err(Error::NotFound)), "{other:?}");
    let technician = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let refused = portal.users(&technician, &everybody()).await;
    assert!(
        matches!(refused, Err(Error::Forbidden(Right::View(Section::Users)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn the_last_owner_is_not_removed_disabled_or_demoted() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = role_of(&portal, &anna, StartingRole::Admin).await;
    is_conflict(
        portal.set_user_role(&anna, anna.user, admin).await,
        Reason::LastOwner,
    );
    is_conflict(portal.remove_user(&anna, anna.user).await, Reason::LastOwner);
    is_conflict(portal.disable_user(&anna, anna.user).await, Reason::Yourself);
    let account = portal.account_by_number(1).await.unwrap();
    let removed = portal
        .change_user(&account, "anna@example.com", MemberAct::Disable)
        .await;
    is_conflict(removed, Reason::LastOwner);
    is_conflict(
        portal.disable_everywhere("anna@example.com", true).await,
        Reason::LastOperator,
    );
    is_conflict(
        portal.set_operator("anna@example.com", false).await,
        Reason::LastOperator,
    );

    // With a second one the first may go.
    let berta = portal.add_owner(anna.account, "berta@example.com").await;
    portal.disable_user(&anna, berta.user).await.unwrap();
    is_conflict(portal.remove_user(&anna, anna.user).await, Reason::LastOwner);
    portal.enable_user(&anna, berta.user).await.unwrap();
    portal.set_user_role(&anna, anna.user, admin).await.unwrap();
    is_conflict(
        portal
            .change_user(&account, "berta@example.com", MemberAct::Remove)
            .await,
        Reason::LastOwner,
    );
}

#[tokio::test]
async fn of_two_owners_who_demote_each_other_one_stays() {
    let portal = TestPortal::in_file().await;
    let anna = portal.set_up_first_user().await;
    let berta = portal.add_owner(anna.account, "berta@example.com").await;
    let admin = role_of(&portal, &anna, StartingRole::Admin).await;
    let (first, second) = tokio::join!(
        portal.set_user_role(&anna, berta.user, admin),
        portal.set_user_role(&berta, anna.user, admin)
    );
    assert!(first.is_ok() != second.is_ok() || (first.is_err() && second.is_err()));
    assert!(!portal.account_by_number(1).await.unwrap().name.is_empty());
    let page = portal.users(&anna, &everybody()).await.unwrap();
    let owners = page
        .members
        .iter()
        .filter(|member| member.membership.role.is_owner());
    assert_eq!(owners.count(), 1);
}

#[tokio::test]
async fn nobody_gives_or_takes_rights_that_they_do_not_have() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = portal
        .add_member(anna.account, "adam@example.com", StartingRole::Admin)
        .await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let owner = role_of(&portal, &anna, StartingRole::Owner).await;
    let beyond = Reason::BeyondOwnRights;
    is_conflict(portal.set_user_role(&admin, admin.user, owner).await, beyond);
    is_conflict(portal.set_user_role(&admin, tina.user, owner).await, beyond);
    is_conflict(portal.remove_user(&admin, anna.user).await, beyond);
    is_conflict(portal.disable_user(&admin, anna.user).await, beyond);
    let auditor = role_of(&portal, &anna, StartingRole::Auditor).await;
    portal.set_user_role(&admin, tina.user, auditor).await.unwrap();
    let refused = portal.remove_user(&tina, admin.user).await;
    assert!(
        matches!(refused, Err(Error::Forbidden(Right::Edit(Section::Users)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn another_accounts_users_and_roles_cannot_be_touched() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let foreign = role_of(&portal, &ben, StartingRole::Admin).await;
    let own = role_of(&portal, &anna, StartingRole::Admin).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    for result in [
        portal.set_user_role(&anna, ben.user, own).await,
        portal.set_user_role(&anna, tina.user, foreign).await,
        portal.disable_user(&anna, ben.user).await,
        portal.remove_user(&anna, ben.user).await,
    ] {
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    }
    assert!(is_signed_in(&portal, &ben).await);
}

#[tokio::test]
async fn who_is_disabled_or_removed_is_signed_out_and_the_sessions_end() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    for (n, remove) in [(1, false), (2, true)] {
        let email = format!("tina{n}@example.com");
        let tina = portal
            .add_member(anna.account, &email, StartingRole::Technician)
            .await;
        let (session, mut viewer) = portal.opened(&tina, &mut desk).await;
        let mut announced = portal.subscribe();
        match remove {
            true => portal.remove_user(&anna, tina.user).await.unwrap(),
            false => portal.disable_user(&anna, tina.user).await.unwrap(),
        }
        assert!(!is_signed_in(&portal, &tina).await);
        let by = EndReason::RightRevoked {
            by: "anna@example.com".to_owned(),
        };
        let row = portal.session(&anna, session).await.unwrap();
        assert_eq!(row.end_reason(), Some(&by));
        assert!(matches!(row.state, SessionState::Closing { .. }));
        assert!(!viewer.hears().is_empty(), "the viewer hears of the end");
        assert!(!desk.hears().is_empty(), "the desk is told to hang up");
        let events = events(&mut announced);
        assert!(events.contains(&Event::SignedOut(tina.sign_in)));
        assert!(events.contains(&Event::Rights(Affected::User(tina.user))));
        desk.ends(session, by.clone()).await;
    }
}

#[tokio::test]
async fn a_role_without_the_right_to_connect_ends_what_runs_and_keeps_the_sign_in() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let (hers, _viewer) = portal.opened(&tina, &mut desk).await;
    let (annas, _other) = portal.opened(&anna, &mut desk).await;
    let auditor = role_of(&portal, &anna, StartingRole::Auditor).await;
    portal.set_user_role(&anna, tina.user, auditor).await.unwrap();
    let by = "anna@example.com".to_owned();
    let ended = portal.session(&anna, hers).await.unwrap();
    assert_eq!(ended.end_reason(), Some(&EndReason::RightRevoked { by }));
    assert!(portal.session(&anna, annas).await.unwrap().is_closable());
    let now = portal.caller_now(&tina).await.unwrap().unwrap();
    assert!(now.may(Right::View(Section::Audit)) && !now.may(Right::Connect));
}

#[tokio::test]
async fn a_right_taken_from_the_role_holds_for_what_runs() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let (session, _viewer) = portal.opened(&tina, &mut desk).await;
    let role = tina.role.clone();
    let mut rights = role.rights.clone();
    rights.set(Section::Audit, Access::View);
    let form = |rights: &model::Rights| RoleForm {
        name: String::new(),
        rights: rights.clone(),
    };
    portal
        .change_role(&anna, role.id, 1, form(&rights))
        .await
        .unwrap();
    assert!(portal.session(&anna, session).await.unwrap().is_closable());
    rights.connect = false;
    portal
        .change_role(&anna, role.id, 2, form(&rights))
        .await
        .unwrap();
    assert!(!portal.session(&anna, session).await.unwrap().is_closable());
}

#[tokio::test]
async fn what_another_process_changes_is_noticed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let (session, _viewer) = portal.opened(&tina, &mut desk).await;
    portal.watch_rights().await;
    let mut tx = portal.writing().await;
    tx.set_user_disabled(tina.user, true).await.unwrap();
    tx.bump_rights_version().await.unwrap();
    tx.commit().await.unwrap();
    let mut announced = portal.subscribe();
    portal.watch_rights().await;
    assert!(!portal.session(&anna, session).await.unwrap().is_closable());
    assert!(events(&mut announced).contains(&Event::Rights(Affected::Everybody)));
    portal.watch_rights().await;
    assert_eq!(events(&mut announced), []);
}

#[tokio::test]
async fn a_session_that_another_process_closed_for_its_right_is_hung_up() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let mut desk = portal.desk(&anna, 1).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let (session, mut viewer) = portal.opened(&tina, &mut desk).await;
    portal.watch_rights().await;
    desk.hears();
    viewer.hears();
    let reason = EndReason::RightRevoked {
        by: "operator".to_owned(),
    };
    let mut tx = portal.writing().await;
    tx.set_user_disabled(tina.user, true).await.unwrap();
    tx.bump_rights_version().await.unwrap();
    let mut row = tx.session(session).await.unwrap().unwrap();
    let was = row.state.clone();
    row.request_close(reason.clone(), portal.now()).unwrap();
    assert!(tx.update_session(&row, &was).await.unwrap());
    tx.commit().await.unwrap();
    portal.watch_rights().await;
    assert_eq!(
        viewer.hears(),
        [ViewerServerFrame::Ended {
            reason: reason.clone()
        }]
    );
    assert_eq!(desk.hears(), [ServerFrame::HangUp { session, reason }]);
}

#[tokio::test]
async fn a_removed_user_who_is_in_no_other_account_is_forgotten() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.remove_user(&anna, tina.user).await.unwrap();
    let mut tx = portal.writing().await;
    assert_eq!(tx.user(tina.user).await.unwrap(), None);
    let membership = model::Membership {
        account: anna.account,
        role: anna.role.clone(),
        disabled: false,
        since: portal.now(),
    };
    tx.insert_membership(ben.user, &membership).await.unwrap();
    tx.commit().await.unwrap();
    portal.remove_user(&anna, ben.user).await.unwrap();
    assert!(is_signed_in(&portal, &ben).await, "ben acts in his own account");
}

#[tokio::test]
async fn a_user_of_several_accounts_chooses_where_to_act() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let refused = portal.choose_account(&anna, ben.account).await;
    assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    let membership = model::Membership {
        account: ben.account,
        role: ben.role.clone(),
        disabled: false,
        since: portal.now(),
    };
    let mut tx = portal.writing().await;
    tx.insert_membership(anna.user, &membership).await.unwrap();
    tx.commit().await.unwrap();
    let mut desk = portal.desk(&anna, 1).await;
    let (session, _viewer) = portal.opened(&anna, &mut desk).await;
    portal.choose_account(&anna, ben.account).await.unwrap();
    let now = portal.caller_now(&anna).await.unwrap().unwrap();
    assert_eq!((now.account, now.account_name.as_str()), (ben.account, "Second"));
    let names: Vec<_> = now.accounts.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["Deskwarden", "Second"]);
    // What she watches in the first account goes on, also after a reload of its page.
    testkit::FakeViewer::join(&portal, &now, session).await;
    portal.disable_user(&ben, anna.user).await.unwrap();
    assert!(!is_signed_in(&portal, &now).await);
}

#[tokio::test]
async fn a_change_of_ones_own_is_told_to_those_whom_it_concerns_alone() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    portal.watch_rights().await;
    let auditor = role_of(&portal, &anna, StartingRole::Auditor).await;
    let mut announced = portal.subscribe();
    portal.set_user_role(&anna, tina.user, auditor).await.unwrap();
    portal.watch_rights().await;
    assert_eq!(events(&mut announced), [Event::Rights(Affected::User(tina.user))]);
}
