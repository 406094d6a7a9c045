use model::{AuditAction, AuditField, Limit, StartingRole};
use portal::{Caller, Error, Field, Holder, HolderForm, Problem, ProblemKind};
use testkit::TestPortal;

fn form(name: &str, address: &str, telephone: &str) -> HolderForm {
    HolderForm {
        name: name.to_owned(),
        address: address.to_owned(),
        telephone: telephone.to_owned(),
    }
}

async fn holder(portal: &TestPortal, caller: &Caller) -> Holder {
    let settings = portal.account_settings(caller).await.unwrap();
    settings.holder.unwrap()
}

#[tokio::test]
async fn the_holder_changes_and_every_field_is_written_down() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (ben, _) = portal.add_second_account(Limit::Unlimited).await;
    let before = holder(&portal, &ben).await;
    let typed = form(
        "Müller & Söhne",
        "Hauptstr. 1\r\n12345 Berlin\n",
        "+49 (30) 123-45/6.7",
    );
    for _ in 0..2 {
        portal.change_holder(&anna, &typed).await.unwrap();
    }
    let now = holder(&portal, &anna).await;
    assert_eq!(now.name, "Müller & Söhne");
    assert_eq!(now.address, "Hauptstr. 1\n12345 Berlin");
    assert_eq!(now.telephone, "+49 (30) 123-45/6.7");
    assert_eq!(now.email, Some(anna.email.clone()));
    assert_eq!(
        holder(&portal, &ben).await,
        before,
        "another account's holder stays"
    );
    let entries = portal.audited(anna.account).await;
    assert_eq!(entries.len(), 1, "what changes nothing is not written down");
    let record = &entries[0].record;
    assert_eq!(record.action, AuditAction::HolderChanged);
    let changes: Vec<_> = record
        .changes
        .iter()
        .map(|change| (change.field, change.before.as_deref()))
        .collect();
    assert_eq!(
        changes,
        [
            (AuditField::Name, Some("Deskwarden")),
            (AuditField::Address, None),
            (AuditField::Telephone, None)
        ]
    );
}

#[tokio::test]
async fn what_would_fool_a_reader_is_taken_out_and_html_is_only_text() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let typed = form(
        " <script>alert(1)</script>\u{202e} ",
        "\u{200f}<b>1</b>\n\u{2066}two\0\u{7}",
        "\u{202a}1 2",
    );
    portal.change_holder(&anna, &typed).await.unwrap();
    let now = holder(&portal, &anna).await;
    assert_eq!(now.name, "<script>alert(1)</script>");
    assert_eq!(now.address, "<b>1</b>\ntwo");
    assert_eq!(now.telephone, "1 2");
}

#[tokio::test]
async fn each_wrong_field_is_named() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let before = holder(&portal, &anna).await;
    for (form, expected) in [
        (form("", "", ""), vec![(Field::Name, ProblemKind::Missing)]),
        (
            form(" \u{202e}\n", "", ""),
            vec![(Field::Name, ProblemKind::Missing)],
        ),
        (
            form(&"ü".repeat(121), "", ""),
            vec![(Field::Name, ProblemKind::LongerThan(120))],
        ),
        (
            form("A", &"a\n".repeat(251), &"1".repeat(41)),
            vec![
                (Field::Address, ProblemKind::LongerThan(500)),
                (Field::Telephone, ProblemKind::LongerThan(40)),
            ],
        ),
        (
            form("A", "", "call me"),
            vec![(Field::Telephone, ProblemKind::NotATelephone)],
        ),
    ] {
        let changed = portal.change_holder(&anna, &form).await;
        let Err(Error::Invalid(problems)) = changed else {
            panic!("not refused as invalid: {changed:?}")
        };
        let problems: Vec<_> = problems
            .iter()
            .map(|Problem { field, kind }| (*field, *kind))
            .collect();
        assert_eq!(problems, expected);
    }
    assert_eq!(holder(&portal, &anna).await, before);
    let longest = form(&"ü".repeat(120), &"é".repeat(500), &"1".repeat(40));
    portal.change_holder(&anna, &longest).await.unwrap();
}

#[tokio::test]
async fn each_role_sees_and_changes_what_its_rights_say() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    for (starting, sees, sees_setting, changes, demands) in [
        (StartingRole::Owner, true, true, true, true),
        (StartingRole::Admin, true, true, false, true),
        (StartingRole::Technician, false, false, false, false),
        (StartingRole::Accountant, true, false, false, false),
        (StartingRole::Auditor, true, true, false, false),
    ] {
        let email = format!("{}@example.com", starting.name());
        let caller = portal.add_member(anna.account, &email, starting).await;
        match portal.account_settings(&caller).await {
            Ok(settings) => {
                assert_eq!(settings.holder.is_some(), sees, "{starting}");
                assert_eq!(
                    settings.demands_second_factor.is_some(),
                    sees_setting,
                    "{starting}"
                );
            }
            Err(Error::Forbidden(_)) => assert!(!sees && !sees_setting, "{starting}"),
            Err(other) => panic!("{starting}: {other}"),
        }
        let changed = portal.change_holder(&caller, &form(&email, "", "")).await;
        assert_eq!(changed.is_ok(), changes, "{starting}");
        assert!(
            changes || matches!(changed, Err(Error::Forbidden(_))),
            "{starting}"
        );
        let demanded = portal.set_demands_second_factor(&caller, false).await;
        assert_eq!(demanded.is_ok(), demands, "{starting}");
    }
}

#[tokio::test]
async fn the_account_demands_a_second_factor_until_it_does_not() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let demands = async || {
        portal
            .account_settings(&anna)
            .await
            .unwrap()
            .demands_second_factor
    };
    assert_eq!(demands().await, Some(false));
    for _ in 0..2 {
        portal.set_demands_second_factor(&anna, true).await.unwrap();
    }
    assert_eq!(demands().await, Some(true));
    portal.change_holder(&anna, &form("A & B", "", "")).await.unwrap();
    assert_eq!(demands().await, Some(true), "the holder's form leaves it alone");
    portal.set_demands_second_factor(&anna, false).await.unwrap();
    let entries = portal.audited(anna.account).await;
    let changes: Vec<_> = entries
        .iter()
        .filter(|entry| entry.record.action == AuditAction::AccountSettingChanged)
        .map(|entry| entry.record.changes[0].after.as_deref())
        .collect();
    assert_eq!(changes, [Some("yes"), Some("no")]);
}
