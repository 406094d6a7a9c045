use model::{Access, AccountId, Membership, Role, RoleId, Section, StartingRole};
use store::StoreError;

use crate::{
    databases::both,
    nouns::{at, insert_account, invitation, owner_role, random, user},
};

fn own_role(n: u64, account: AccountId, name: &str) -> Role {
    Role {
        id: RoleId::new(at(0), random(100 + n)),
        account,
        starting: None,
        name: Some(name.to_owned()),
        rights: StartingRole::Technician.rights(),
        version: 1,
    }
}

#[tokio::test]
async fn roles_belong_to_one_account_and_are_listed_with_who_has_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let zebra = own_role(1, one.id, "Zebra keepers");
        let apes = own_role(2, one.id, "ape keepers");
        let auditor = Role {
            starting: Some(StartingRole::Auditor),
            name: None,
            ..own_role(3, one.id, "")
        };
        for role in [&zebra, &apes, &auditor] {
            tx.insert_role(role).await.unwrap();
        }
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        let membership = Membership {
            account: one.id,
            role: apes.clone(),
            disabled: false,
            since: at(0),
        };
        tx.insert_membership(anna.id, &membership).await.unwrap();
        tx.insert_invitation(&invitation(1, one.id, zebra.id, "b@example.com"))
            .await
            .unwrap();

        let listed = tx.roles(one.id).await.unwrap();
        let summary: Vec<_> = listed
            .iter()
            .map(|used| (used.role.label(), used.members, used.invitations))
            .collect();
        let row = |label: &str, members, invitations| (label.to_owned(), members, invitations);
        assert_eq!(
            summary,
            [
                row("@owner", 0, 0),
                row("@auditor", 0, 0),
                row("ape keepers", 1, 0),
                row("Zebra keepers", 0, 1)
            ]
        );
        assert_eq!(tx.role(one.id, zebra.id).await.unwrap(), Some(zebra.clone()));
        assert_eq!(tx.role(two.id, zebra.id).await.unwrap(), None);
        let owner = tx.starting_role(two.id, StartingRole::Owner).await.unwrap();
        assert_eq!(owner, Some(owner_role(two.id)));
        assert_eq!(
            tx.starting_role(two.id, StartingRole::Auditor).await.unwrap(),
            None
        );
    }
}

#[tokio::test]
async fn of_two_who_change_a_role_the_second_one_misses_it() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let mut role = own_role(1, account.id, "Night shift");
        tx.insert_role(&role).await.unwrap();
        role.version = 2;
        role.rights.set(Section::Audit, Access::View);
        assert!(tx.update_role(&role).await.unwrap());
        assert!(!tx.update_role(&role).await.unwrap());
        assert_eq!(tx.role(account.id, role.id).await.unwrap(), Some(role));
    }
}

#[tokio::test]
async fn no_two_roles_of_an_account_have_the_same_name() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        tx.insert_role(&own_role(1, one.id, "Night shift")).await.unwrap();
        let taken = tx.insert_role(&own_role(2, one.id, "NIGHT shift")).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        tx.insert_role(&own_role(3, two.id, "Night shift")).await.unwrap();
        let mut day = own_role(4, one.id, "Day shift");
        tx.insert_role(&day).await.unwrap();
        day.name = Some("night Shift".to_owned());
        day.version = 2;
        let taken = tx.update_role(&day).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    }
}

#[tokio::test]
async fn a_role_is_removed_once_nobody_has_it_or_is_invited_to_it() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let role = own_role(1, account.id, "Night shift");
        tx.insert_role(&role).await.unwrap();
        let invited = invitation(1, account.id, role.id, "b@example.com");
        tx.insert_invitation(&invited).await.unwrap();
        assert!(!tx.delete_unused_role(account.id, role.id).await.unwrap());
        assert!(tx.accept_invitation(invited.id, at(5)).await.unwrap());
        let anna = user(1, "anna@example.com");
        tx.insert_user(&anna, "").await.unwrap();
        let membership = Membership {
            account: account.id,
            role: role.clone(),
            disabled: true,
            since: at(0),
        };
        tx.insert_membership(anna.id, &membership).await.unwrap();
        assert!(!tx.delete_unused_role(account.id, role.id).await.unwrap());
        assert!(tx.delete_membership(anna.id, account.id).await.unwrap());
        let other = insert_account(&mut tx, 2).await;
        assert!(!tx.delete_unused_role(other.id, role.id).await.unwrap());
        assert!(tx.delete_unused_role(account.id, role.id).await.unwrap());
        assert_eq!(tx.role(account.id, role.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn changes_of_rights_are_counted() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let before = tx.rights_version().await.unwrap();
        tx.bump_rights_version().await.unwrap();
        assert_eq!(tx.rights_version().await.unwrap(), before + 1);
    }
}
