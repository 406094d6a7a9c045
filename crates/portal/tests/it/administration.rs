use model::{Access, Language, Rights, Section, StartingRole};
use portal::{Error, MemberAct, NewAccount, NewUser, RoleForm, Staff};
use testkit::{TestPortal, stranger};
use zeroize::Zeroizing;

fn secret(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

#[tokio::test]
async fn the_command_line_adds_accounts_with_an_invited_owner() {
    let portal = TestPortal::new().await;
    let anna = portal.set_up_first_user().await;
    let (account, invitation) = portal
        .add_account(
            &Staff::command_line(),
            &new_account("Zoo\u{202e}", "zoe@example.com"),
        )
        .await
        .unwrap();
    assert_eq!((account.number, account.name.as_str()), (2, "Zoo"));
    let token = invitation.link.strip_prefix("/invitation/").unwrap().to_owned();
    let view = portal.invitation(&stranger(), &token).await.unwrap();
    assert!(view.role.is_owner());
    assert_eq!(portal.all_accounts().await.unwrap().len(), 2);
    assert_eq!(
        portal.all_roles(&account).await.unwrap().len(),
        StartingRole::ALL.len()
    );
    assert!(
        portal
            .add_account(&Staff::command_line(), &new_account(" ", "zoe@example.com"))
            .await
            .is_err()
    );
    assert!(
        portal
            .add_account(&Staff::command_line(), &new_account("Zoo", "zoe"))
            .await
            .is_err()
    );
    assert_ne!(account.id, anna.account);
}

#[tokio::test]
async fn the_command_line_adds_shuts_out_and_removes_users() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let account = portal.account_by_number(1).await.unwrap();
    let role = portal.role_by_name(&account, "Technician").await.unwrap();
    let how = NewUser::WithPassword(secret("three grey geese"));
    portal
        .add_user(&account, "tina@example.com", &role, how)
        .await
        .unwrap();
    let how = NewUser::Invited;
    let invited = portal
        .add_user(&account, "uwe@example.com", &role, how)
        .await
        .unwrap();
    assert!(invited.is_some());
    let sign_in = async || {
        portal
            .sign_in(&stranger(), "tina@example.com", secret("three grey geese"))
            .await
            .map(drop)
    };
    sign_in().await.unwrap();
    portal
        .change_user(&account, "tina@example.com", MemberAct::Disable)
        .await
        .unwrap();
    assert!(matches!(sign_in().await, Err(Error::NotFound)));
    portal
        .change_user(&account, "tina@example.com", MemberAct::Enable)
        .await
        .unwrap();
    portal.disable_everywhere("tina@example.com", true).await.unwrap();
    assert!(matches!(sign_in().await, Err(Error::NotFound)));
    portal
        .disable_everywhere("tina@example.com", false)
        .await
        .unwrap();
    sign_in().await.unwrap();
    let auditor = portal.role_by_name(&account, "auditor").await.unwrap();
    portal
        .change_user_role(&account, "tina@example.com", &auditor)
        .await
        .unwrap();
    let members = portal.all_users(&account).await.unwrap();
    assert_eq!(members[1].membership.role.id, auditor.id);
    portal
        .change_user(&account, "tina@example.com", MemberAct::Remove)
        .await
        .unwrap();
    assert_eq!(portal.all_users(&account).await.unwrap().len(), 1);
    let unknown = portal
        .change_user(&account, "nobody@example.com", MemberAct::Disable)
        .await;
    assert!(matches!(unknown, Err(Error::NotFound)), "{unknown:?}");
}

#[tokio::test]
async fn the_command_line_keeps_roles_and_operators() {
    let portal = TestPortal::new().await;
    portal.set_up_first_user().await;
    let account = portal.account_by_number(1).await.unwrap();
    let form = |rights: Rights| RoleForm {
        name: "Night shift".to_owned(),
        rights,
    };
    let id = portal.add_role(&account, form(Rights::default())).await.unwrap();
    let view = Rights::default().with(Section::Clients, Access::View);
    portal.set_role(&account, id, form(view.clone())).await.unwrap();
    assert_eq!(
        portal.role_by_name(&account, "night SHIFT").await.unwrap().rights,
        view
    );
    portal.delete_role(&account, id).await.unwrap();
    assert!(matches!(
        portal.role_by_name(&account, "Night shift").await,
        Err(Error::NotFound)
    ));
    let berta = portal.add_owner(account.id, "berta@example.com").await;
    portal.set_operator("berta@example.com", true).await.unwrap();
    assert!(portal.caller_now(&berta).await.unwrap().unwrap().operator);
    portal.set_operator("anna@example.com", false).await.unwrap();
}

fn new_account(name: &str, owner: &str) -> NewAccount {
    NewAccount {
        name: name.to_owned(),
        owner: owner.to_owned(),
        plan: None,
        language: Language::French,
    }
}
