use model::{Access, Right, Rights, RoleId, Section, StartingRole};
use portal::{Caller, Error, Field, Problem, ProblemKind, Reason, RoleForm};
use testkit::TestPortal;

/// The id of that starting role in the caller's account.
pub async fn role_of(portal: &TestPortal, caller: &Caller, starting: StartingRole) -> RoleId {
    let roles = portal.roles(caller).await.unwrap();
    let found = roles.iter().find(|used| used.role.starting == Some(starting));
    found.expect("the role is there").role.id
}

fn form(name: &str, rights: Rights) -> RoleForm {
    RoleForm {
        name: name.to_owned(),
        rights,
    }
}

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> ProblemKind {
    match result {
        Err(Error::Invalid(problems)) => match problems.as_slice() {
            [
                Problem {
                    field: Field::Name,
                    kind,
                },
            ] => *kind,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_account_starts_with_five_roles() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let roles = portal.roles(&anna).await.unwrap();
    let listed: Vec<_> = roles
        .iter()
        .map(|used| (used.role.starting, used.members))
        .collect();
    let wanted: Vec<_> = StartingRole::ALL
        .iter()
        .map(|starting| (Some(*starting), u64::from(*starting == StartingRole::Owner)))
        .collect();
    assert_eq!(listed, wanted);
    for used in &roles {
        assert_eq!(
            Some(&used.role.rights),
            used.role.starting.map(StartingRole::rights).as_ref()
        );
    }
}

#[tokio::test]
async fn roles_are_made_changed_and_removed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let view = Rights::default().with(Section::Clients, Access::View);
    let name = "<b>Night</b> \u{202e}shift\u{0}";
    let id = portal.make_role(&anna, form(name, view.clone())).await.unwrap();
    let role = portal.role(&anna, id).await.unwrap();
    assert_eq!(role.name.as_deref(), Some("<b>Night</b> shift"));
    assert_eq!((role.version, &role.rights), (1, &view));

    let more = view.with(Section::Sessions, Access::View);
    portal
        .change_role(&anna, id, 1, form("Day shift", more.clone()))
        .await
        .unwrap();
    let role = portal.role(&anna, id).await.unwrap();
    assert_eq!(
        (role.name.as_deref(), role.version, role.rights),
        (Some("Day shift"), 2, more)
    );
    portal.remove_role(&anna, id).await.unwrap();
    assert!(matches!(portal.role(&anna, id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn of_two_who_edit_one_role_the_second_is_told() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = portal
        .add_member(anna.account, "adam@example.com", StartingRole::Admin)
        .await;
    let id = portal
        .make_role(&anna, form("Night shift", Rights::default()))
        .await
        .unwrap();
    let seen = portal.role(&anna, id).await.unwrap().version;
    let view = Rights::default().with(Section::Clients, Access::View);
    portal
        .change_role(&admin, id, seen, form("Night shift", view.clone()))
        .await
        .unwrap();
    let late = portal
        .change_role(&anna, id, seen, form("Late shift", Rights::default()))
        .await;
    assert!(
        matches!(late, Err(Error::Conflict(Reason::ChangedMeanwhile))),
        "{late:?}"
    );
    let role = portal.role(&anna, id).await.unwrap();
    assert_eq!((role.name.as_deref(), role.rights), (Some("Night shift"), view));
}

#[tokio::test]
async fn a_name_is_needed_and_is_the_accounts_only_one() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let none = portal
        .make_role(&anna, form(" \u{200b} ", Rights::default()))
        .await;
    assert_eq!(problem(none), ProblemKind::Missing);
    portal
        .make_role(&anna, form("Night shift", Rights::default()))
        .await
        .unwrap();
    let again = portal
        .make_role(&anna, form("NIGHT SHIFT", Rights::default()))
        .await;
    assert_eq!(problem(again), ProblemKind::Taken);
    let day = portal
        .make_role(&anna, form("Day", Rights::default()))
        .await
        .unwrap();
    let renamed = portal
        .change_role(&anna, day, 1, form("night shift", Rights::default()))
        .await;
    assert_eq!(problem(renamed), ProblemKind::Taken);
}

#[tokio::test]
async fn the_owners_role_stays_as_it_is() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let owner = role_of(&portal, &anna, StartingRole::Owner).await;
    for result in [
        portal
            .change_role(&anna, owner, 1, form("", Rights::default()))
            .await,
        portal.remove_role(&anna, owner).await,
    ] {
        assert!(
            matches!(result, Err(Error::Conflict(Reason::OwnersRole))),
            "{result:?}"
        );
    }
}

#[tokio::test]
async fn a_role_that_somebody_has_is_not_removed() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let tina = portal
        .add_member(anna.account, "tina@example.com", StartingRole::Technician)
        .await;
    let refused = portal.remove_role(&anna, tina.role.id).await;
    assert!(
        matches!(refused, Err(Error::Conflict(Reason::RoleInUse))),
        "{refused:?}"
    );
    portal.remove_user(&anna, tina.user).await.unwrap();
    portal.remove_role(&anna, tina.role.id).await.unwrap();
}

#[tokio::test]
async fn nobody_makes_or_changes_a_role_beyond_their_own_rights() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let admin = portal
        .add_member(anna.account, "adam@example.com", StartingRole::Admin)
        .await;
    let beyond = |result: Result<(), Error>| {
        assert!(
            matches!(result, Err(Error::Conflict(Reason::BeyondOwnRights))),
            "{result:?}"
        );
    };
    beyond(
        portal
            .make_role(&admin, form("Super", Rights::all()))
            .await
            .map(drop),
    );
    beyond(
        portal
            .change_role(&admin, admin.role.id, 1, form("", Rights::all()))
            .await,
    );
    let super_role = portal
        .make_role(&anna, form("Super", Rights::all()))
        .await
        .unwrap();
    beyond(
        portal
            .change_role(&admin, super_role, 1, form("Super", Rights::default()))
            .await,
    );
    beyond(portal.remove_role(&admin, super_role).await);
    let auditor = portal
        .add_member(anna.account, "otto@example.com", StartingRole::Auditor)
        .await;
    let refused = portal.make_role(&auditor, form("Mine", Rights::default())).await;
    assert!(
        matches!(refused, Err(Error::Forbidden(Right::Edit(Section::Users)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_starting_role_can_be_renamed_and_named_back() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let id = role_of(&portal, &anna, StartingRole::Auditor).await;
    let rights = StartingRole::Auditor.rights();
    portal
        .change_role(&anna, id, 1, form("Data protection", rights.clone()))
        .await
        .unwrap();
    assert_eq!(portal.role(&anna, id).await.unwrap().label(), "Data protection");
    portal.change_role(&anna, id, 2, form("", rights)).await.unwrap();
    assert_eq!(portal.role(&anna, id).await.unwrap().label(), "@auditor");
}
