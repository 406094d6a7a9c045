//! Plans beside what an account has, and what it has asked for, in words.

use model::{Feature, Features, License, Limit, Limits, Plan, UpgradeRequest, UpgradeState};
use portal::UpgradeOffer;

use super::{
    license_view::session_length,
    plan_words::{feature_name, plan_name},
    times::Moment,
};
use crate::{locale::Locale, texts::Texts};

/// A plan to choose.
pub struct PlanCard {
    /// Its code; nothing: what the account has.
    pub code: String,
    pub name: String,
    pub description: String,
    pub note: Option<String>,
    pub chosen: bool,
    pub lines: Vec<PlanLine>,
}

/// What a plan has of one thing, beside what the account has.
pub struct PlanLine {
    pub label: String,
    pub value: String,
    pub change: Option<Change>,
}

/// How a plan differs in one thing.
pub struct Change {
    pub better: bool,
    pub text: String,
}

/// A request as the account sees it.
pub struct RequestView {
    pub id: String,
    /// Who asked and when, or what became of it and when.
    pub title: String,
    pub at: Moment,
    pub lines: Vec<(String, String)>,
    pub note: String,
    pub answer: String,
    pub granted: bool,
}

/// What the account has, and each plan that is offered.
pub fn cards(locale: &Locale<'_>, offer: &UpgradeOffer, chosen: &str) -> Vec<PlanCard> {
    let t = locale.t;
    let present = &offer.entitlement;
    let mine = PlanCard {
        code: String::new(),
        name: plan_name(t, &present.plan),
        description: String::new(),
        note: Some(t.upgrade_present()),
        chosen: chosen.is_empty(),
        lines: plan_lines(locale, (&present.features, &present.limits), None),
    };
    let has_it = |plan: &Plan| {
        let License { features, limits, .. } = &offer.account.license;
        plan.licensed() == present.plan && *features == plan.terms.features && *limits == plan.terms.limits
    };
    let offered = offer.plans.iter().filter(|plan| !has_it(plan));
    let card = |plan: &Plan| PlanCard {
        code: plan.code.to_string(),
        name: plan_name(t, &plan.licensed()),
        description: plan.terms.description.clone(),
        note: (plan.id == present.plan.id && plan.terms.version > present.plan.version)
            .then(|| t.upgrade_new_version()),
        chosen: plan.code.as_str() == chosen,
        lines: plan_lines(
            locale,
            (&plan.terms.features, &plan.terms.limits),
            Some((&present.features, &present.limits)),
        ),
    };
    std::iter::once(mine).chain(offered.map(card)).collect()
}

/// What a request says and what became of it.
pub fn request(locale: &Locale<'_>, offer: &UpgradeOffer, request: &UpgradeRequest) -> RequestView {
    let t = locale.t;
    let at = Moment::new(locale, request.decided_at.unwrap_or(request.requested_at));
    let date = at.text.as_str();
    let title = match request.state {
        UpgradeState::Granted => t.upgrade_granted(date),
        UpgradeState::Declined => t.upgrade_declined(date),
        UpgradeState::Open | UpgradeState::Withdrawn => {
            t.upgrade_open_text(request.requested_by.as_str(), date)
        }
    };
    let wish = &request.wish;
    let plan = wish
        .plan
        .and_then(|id| offer.wished.iter().find(|plan| plan.id == id));
    let lines = [
        plan.map(|plan| (t.upgrade_wished_plan(), plan_name(t, &plan.licensed()))),
        wish.seats.map(|seats| (t.upgrade_seats(), locale.number(seats))),
        wish.sessions
            .map(|sessions| (t.upgrade_sessions(), locale.number(sessions))),
        wish.namespace
            .as_ref()
            .map(|name| (t.upgrade_namespace(), format!("@{name}"))),
    ];
    RequestView {
        id: request.id.to_string(),
        title,
        at,
        lines: lines.into_iter().flatten().collect(),
        note: wish.note.clone(),
        answer: request.answer.clone(),
        granted: request.state == UpgradeState::Granted,
    }
}

fn plan_lines(
    locale: &Locale<'_>,
    plan: (&Features, &Limits),
    present: Option<(&Features, &Limits)>,
) -> Vec<PlanLine> {
    let t = locale.t;
    let (features, limits) = plan;
    let number = |limit: Limit| match limit {
        Limit::AtMost(most) => locale.number(most),
        Limit::Unlimited => t.usage_length_no_limit(),
    };
    let line = |label, value, of: fn(&Limits) -> Limit| PlanLine {
        label,
        value,
        change: present.and_then(|(_, present)| limit_change(t, of(limits), of(present))),
    };
    let mut lines = vec![
        line(t.usage_seats(), number(limits.seats), |it| it.seats),
        line(t.usage_sessions(), number(limits.sessions), |it| it.sessions),
        line(t.usage_active_devices(), number(limits.active_devices), |it| {
            it.active_devices
        }),
        line(
            t.usage_session_length(),
            session_length(t, limits.session_seconds),
            |it| it.session_seconds,
        ),
        line(t.usage_namespaces(), number(limits.namespaces), |it| {
            it.namespaces
        }),
    ];
    for feature in Feature::ALL {
        let has = features.has(*feature);
        let had = present.map(|(present, _)| present.has(*feature));
        lines.push(PlanLine {
            label: feature_name(t, *feature),
            value: match has {
                true => t.upgrade_included(),
                false => t.upgrade_not_included(),
            },
            change: had.filter(|had| *had != has).map(|_| Change {
                better: has,
                text: match has {
                    true => t.upgrade_gained(),
                    false => t.upgrade_lost(),
                },
            }),
        });
    }
    lines
}

fn limit_change(t: &Texts, limit: Limit, present: Limit) -> Option<Change> {
    let better = limit.covers(present);
    (limit != present).then(|| Change {
        better,
        text: match better {
            true => t.upgrade_better(),
            false => t.upgrade_worse(),
        },
    })
}
