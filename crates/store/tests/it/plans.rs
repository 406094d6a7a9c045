use model::{Feature, Limit, Limits, Plan, PlanId, PlanPurpose, PlanTerms};
use store::StoreError;

use crate::{
    databases::both,
    nouns::{at, own_use, random},
};

fn plan(n: u64, code: &str) -> Plan {
    Plan {
        id: PlanId::new(at(0), random(n)),
        code: code.parse().unwrap(),
        purpose: PlanPurpose::Granted,
        offered: true,
        deleted_at: None,
        terms: PlanTerms {
            version: 1,
            name: Some("Team".into()),
            description: "For teams".into(),
            features: [Feature::Rest].into_iter().collect(),
            limits: Limits {
                seats: Limit::AtMost(50),
                session_seconds: Limit::AtMost(7200),
                ..Limits::none()
            },
            created_at: at(0),
        },
    }
}

#[tokio::test]
async fn a_new_database_has_plans_to_begin_with() {
    for database in both().await {
        let mut tx = database.store.read().await.unwrap();
        let codes: Vec<_> = tx
            .plans()
            .await
            .unwrap()
            .into_iter()
            .map(|plan| plan.code.to_string())
            .collect();
        assert_eq!(codes, ["advanced", "free", "own_use", "solo", "standard"]);
        assert_eq!(tx.plan(own_use().id).await.unwrap(), Some(own_use()));
        assert_eq!(tx.free_plan().await.unwrap().code.as_str(), "free");
    }
}

#[tokio::test]
async fn a_change_of_a_plan_is_a_new_version_and_only_one_of_two_is_the_next() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let first = plan(1, "team");
        tx.insert_plan(&first).await.unwrap();
        assert!(matches!(
            tx.insert_plan(&plan(2, "team")).await,
            Err(StoreError::Taken)
        ));
        let mut second = first.clone();
        second.terms.version = 2;
        second.terms.limits = Limits::none();
        second.terms.created_at = at(5);
        assert!(tx.add_plan_version(first.id, &second.terms).await.unwrap());
        assert!(!tx.add_plan_version(first.id, &second.terms).await.unwrap());
        assert_eq!(tx.plan_by_code(&first.code).await.unwrap(), Some(second.clone()));
        let versions = tx.plan_versions(first.id).await.unwrap();
        assert_eq!(versions, [second.terms, first.terms]);
    }
}

#[tokio::test]
async fn a_deleted_plan_is_not_listed_and_stays_for_those_who_have_it() {
    for database in both().await {
        let mut tx = database.store.write().await.unwrap();
        let team = plan(1, "team");
        tx.insert_plan(&team).await.unwrap();
        assert!(tx.set_plan_offered(team.id, false).await.unwrap());
        assert!(tx.delete_plan(team.id, at(9)).await.unwrap());
        assert!(!tx.delete_plan(team.id, at(10)).await.unwrap());
        assert!(!tx.set_plan_offered(team.id, true).await.unwrap());
        assert!(!tx.delete_plan(own_use().id, at(10)).await.unwrap());
        assert!(tx.plans().await.unwrap().iter().all(|plan| plan.id != team.id));
        let deleted = tx.plan(team.id).await.unwrap().unwrap();
        assert_eq!((deleted.deleted_at, deleted.offered), (Some(at(9)), false));
    }
}
