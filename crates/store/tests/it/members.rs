use model::{Membership, StartingRole};

use crate::{
    databases::both,
    nouns::{at, hash, insert_account, insert_owner, owner_role, sign_in, user},
};

#[tokio::test]
async fn members_are_listed_by_address_with_what_is_known_of_them() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let members: Vec<_> = [
            insert_owner(&mut tx, 3, one.id).await,
            insert_owner(&mut tx, 1, one.id).await,
        ]
        .into();
        insert_owner(&mut tx, 2, two.id).await;
        let mut seen = sign_in(1, &members[0], one.id, at(1000));
        seen.last_seen_at = at(70);
        tx.insert_sign_in(&seen).await.unwrap();

        let listed = tx.members(one.id, None, None, 10).await.unwrap();
        let addresses: Vec<_> = listed.iter().map(|member| member.user.email.as_str()).collect();
        assert_eq!(addresses, ["user1@example.com", "user3@example.com"]);
        assert_eq!(listed[0].last_seen, None);
        assert_eq!(listed[1].last_seen, Some(at(70)));
        assert!(!listed[0].has_second_factor);
        assert_eq!(listed[0].membership.role, owner_role(one.id));

        let after = tx
            .members(one.id, None, Some("user1@example.com"), 10)
            .await
            .unwrap();
        assert_eq!(after, listed[1..]);
        let found = tx.members(one.id, Some("USER3"), None, 10).await.unwrap();
        assert_eq!(found, listed[1..]);
        assert_eq!(tx.members(one.id, Some("user_@"), None, 10).await.unwrap(), []);
        assert_eq!(tx.members(one.id, None, None, 1).await.unwrap(), listed[..1]);
        assert_eq!(
            tx.member(one.id, members[0].id).await.unwrap().as_ref(),
            Some(&listed[1])
        );
        assert_eq!(tx.member(two.id, members[0].id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_place_names_the_account_and_what_it_demands() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let mut account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        account.demands_second_factor = true;
        account.name = "Zoo".to_owned();
        account.email = Some(anna.email.clone());
        account.address = "Hauptstr. 1\nBerlin".to_owned();
        account.telephone = "+49 30 123".to_owned();
        assert!(tx.update_holder(&account).await.unwrap());
        assert_eq!(tx.account(account.id).await.unwrap(), Some(account.clone()));
        let place = tx.place(anna.id, account.id).await.unwrap().unwrap();
        assert_eq!(place.account_name, "Zoo");
        assert!(place.demands_second_factor);
        assert_eq!(
            Some(&place.membership),
            tx.memberships(anna.id).await.unwrap().first()
        );
        assert_eq!(tx.accounts().await.unwrap(), [account]);
        assert_eq!(tx.last_account_number().await.unwrap(), 1);
    }
}

#[tokio::test]
async fn accounts_to_choose_from_are_in_order_and_without_those_that_shut_the_user_out() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (two, one) = (insert_account(&mut tx, 2).await, insert_account(&mut tx, 1).await);
        let anna = insert_owner(&mut tx, 1, two.id).await;
        assert_eq!(
            tx.open_accounts(anna.id).await.unwrap(),
            [(two.id, two.name.clone())]
        );
        let membership = Membership {
            account: one.id,
            role: owner_role(one.id),
            disabled: false,
            since: at(0),
        };
        tx.insert_membership(anna.id, &membership).await.unwrap();
        let both = [(one.id, one.name.clone()), (two.id, two.name)];
        assert_eq!(tx.open_accounts(anna.id).await.unwrap(), both);
        tx.set_membership_disabled(anna.id, two.id, true).await.unwrap();
        assert_eq!(tx.open_accounts(anna.id).await.unwrap(), both[..1]);
        assert!(
            tx.place(anna.id, two.id)
                .await
                .unwrap()
                .unwrap()
                .membership
                .disabled
        );
    }
}

#[tokio::test]
async fn only_owners_who_may_act_are_counted() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        assert_eq!(tx.last_account_number().await.unwrap(), 0);
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let ben = insert_owner(&mut tx, 2, account.id).await;
        assert_eq!(tx.lock_owners(account.id).await.unwrap(), 2);
        assert!(
            tx.set_membership_disabled(ben.id, account.id, true)
                .await
                .unwrap()
        );
        assert_eq!(tx.lock_owners(account.id).await.unwrap(), 1);
        assert_eq!(tx.owners(account.id).await.unwrap(), std::slice::from_ref(&anna));
        assert!(tx.set_user_disabled(anna.id, true).await.unwrap());
        assert_eq!(tx.lock_owners(account.id).await.unwrap(), 0);
        assert!(tx.user(anna.id).await.unwrap().unwrap().disabled);
    }
}

#[tokio::test]
async fn a_member_changes_role_and_leaves() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let account = insert_account(&mut tx, 1).await;
        let anna = insert_owner(&mut tx, 1, account.id).await;
        let mut admin = owner_role(account.id);
        admin.id = model::RoleId::new(at(0), [9; 10]);
        admin.starting = Some(StartingRole::Admin);
        tx.insert_role(&admin).await.unwrap();
        assert!(
            tx.set_membership_role(anna.id, account.id, admin.id)
                .await
                .unwrap()
        );
        let role = |membership: Option<Membership>| membership.map(|membership| membership.role.id);
        assert_eq!(
            role(tx.membership(anna.id, account.id).await.unwrap()),
            Some(admin.id)
        );
        assert!(tx.delete_membership(anna.id, account.id).await.unwrap());
        assert!(!tx.delete_membership(anna.id, account.id).await.unwrap());
        assert!(
            !tx.set_membership_role(anna.id, account.id, admin.id)
                .await
                .unwrap()
        );
        assert!(tx.delete_user(anna.id).await.unwrap());
        assert!(!tx.delete_user(anna.id).await.unwrap());
    }
}

#[tokio::test]
async fn operators_are_those_who_run_the_installation_and_are_not_shut_out() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (anna, ben) = (user(1, "anna@example.com"), user(2, "ben@example.com"));
        for user in [&anna, &ben] {
            tx.insert_user(user, "").await.unwrap();
        }
        assert_eq!(tx.operators().await.unwrap(), std::slice::from_ref(&anna));
        assert!(tx.set_operator(ben.id, true).await.unwrap());
        assert!(tx.set_user_disabled(anna.id, true).await.unwrap());
        let operators: Vec<_> = tx.operators().await.unwrap().iter().map(|user| user.id).collect();
        assert_eq!(operators, [ben.id]);
    }
}

#[tokio::test]
async fn the_sign_ins_of_a_user_are_listed_moved_and_ended() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let (one, two) = (insert_account(&mut tx, 1).await, insert_account(&mut tx, 2).await);
        let (anna, ben) = (
            insert_owner(&mut tx, 1, one.id).await,
            insert_owner(&mut tx, 2, one.id).await,
        );
        let mut kept = Vec::new();
        for n in 1..=3 {
            let mut sign_in = sign_in(n, &anna, one.id, at(1000));
            sign_in.last_seen_at = at(n as i64);
            tx.insert_sign_in(&sign_in).await.unwrap();
            kept.push(sign_in);
        }
        tx.insert_sign_in(&sign_in(9, &ben, one.id, at(1000)))
            .await
            .unwrap();
        kept.reverse();
        assert_eq!(tx.sign_ins_of_user(anna.id, at(0)).await.unwrap(), kept);
        assert_eq!(tx.sign_ins_of_user(anna.id, at(1000)).await.unwrap(), []);
        assert!(tx.set_sign_in_account(kept[0].id, two.id).await.unwrap());
        assert_eq!(
            tx.sign_in(kept[0].id, at(5)).await.unwrap().unwrap().account,
            two.id
        );
        let ended = tx.delete_sign_ins_in_account(anna.id, two.id).await.unwrap();
        assert_eq!(ended, [kept[0].id]);
        let ended = tx
            .delete_sign_ins_of_user(anna.id, Some(kept[1].id))
            .await
            .unwrap();
        assert_eq!(ended, [kept[2].id]);
        let ended = tx.delete_sign_ins_of_user(anna.id, None).await.unwrap();
        assert_eq!(ended, [kept[1].id]);
        assert!(tx.sign_in_by_token_hash(&hash(9), at(0)).await.unwrap().is_some());
    }
}
