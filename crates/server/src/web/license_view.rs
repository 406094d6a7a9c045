//! What of a license the page shows, in words and as bars.

use model::{
    License, LicensePeriod, Limit, LimitName, Limits, NamespaceName, OverLimit, PlanPurpose, Standing,
};
use portal::LicenseOverview;

use super::{plan_words::length_in_words, times::Moment};
use crate::{locale::Locale, texts::Texts};

/// One limit and what of it is used.
pub struct Bar {
    /// Its name in the page.
    pub id: String,
    pub label: String,
    /// The numbers in words.
    pub text: String,
    /// What is used and what is allowed, where there is a limit above zero.
    pub drawn: Option<(u64, u64)>,
    /// Whether nothing is left.
    pub full: bool,
}

/// Everything that is limited.
pub struct LimitsView {
    pub bars: Vec<Bar>,
    pub session_length: String,
    /// What is used beyond its limit, and what that means.
    pub over: Vec<String>,
}

/// Until when a license holds.
pub struct Expiry {
    pub text: String,
    /// The moment, if there is one.
    pub at: Option<Moment>,
}

impl Bar {
    fn new(locale: &Locale<'_>, id: &str, label: String, used: u64, limit: Limit) -> Self {
        let t = locale.t;
        let text = match limit {
            Limit::AtMost(0) if used == 0 => t.usage_none_allowed(),
            Limit::AtMost(most) => t.usage_of(locale.number(most), locale.number(used)),
            Limit::Unlimited => t.usage_no_limit(locale.number(used)),
        };
        Self {
            id: id.to_owned(),
            label,
            text,
            drawn: limit
                .most()
                .filter(|most| *most > 0)
                .map(|most| (used.min(most), most)),
            full: limit.most().is_some_and(|most| most > 0 && used >= most),
        }
    }
}

impl LimitsView {
    pub fn new(locale: &Locale<'_>, license: &LicenseOverview) -> Self {
        let t = locale.t;
        let (limits, usage) = (license.entitlement.limits, &license.usage);
        let seats = license.figures.connected;
        let namespaces = usage.namespaces.len() as u64;
        let mut bars = vec![
            Bar::new(locale, "seats", t.usage_seats(), seats, limits.seats),
            Bar::new(
                locale,
                "sessions",
                t.usage_sessions(),
                usage.sessions,
                limits.sessions,
            ),
            Bar::new(
                locale,
                "active-devices",
                t.usage_active_devices(),
                usage.active_devices,
                limits.active_devices,
            ),
            Bar::new(
                locale,
                "namespaces",
                t.usage_namespaces(),
                namespaces,
                limits.namespaces,
            ),
        ];
        for (namespace, aliases) in &usage.namespaces {
            let name = namespace.name.as_str();
            let id = format!("aliases-{name}");
            bars.push(Bar::new(
                locale,
                &id,
                t.usage_aliases(name),
                *aliases,
                limits.aliases,
            ));
        }
        Self {
            bars,
            session_length: session_length(t, limits.session_seconds),
            over: license
                .over_limits()
                .iter()
                .filter_map(|it| over(t, it))
                .collect(),
        }
    }
}

/// How long one session may be, in words.
pub fn session_length(t: &Texts, limit: Limit) -> String {
    match limit {
        Limit::AtMost(seconds) => t.usage_length(length_in_words(t, seconds)),
        Limit::Unlimited => t.usage_length_no_limit(),
    }
}

/// What is used beyond its limit, and what that means.
fn over(t: &Texts, over: &OverLimit) -> Option<String> {
    let OverLimit { used, most, .. } = *over;
    let namespace = over.namespace.as_ref().map_or("", NamespaceName::as_str);
    Some(match over.limit {
        // However many were removed, none could be registered.
        LimitName::Seats if most == 0 => t.usage_over_seats_none(used),
        // One can be registered once there is a free seat again.
        LimitName::Seats => t.usage_over_seats(used - most + 1, most, used),
        LimitName::Sessions => t.usage_over_sessions(most, used),
        LimitName::ActiveDevices => t.usage_over_active_devices(most, used),
        LimitName::Namespaces => t.usage_over_namespaces(most, used),
        LimitName::Aliases => t.usage_over_aliases(most, namespace, used),
        // What runs longer than that is closed.
        LimitName::SessionLength => return None,
    })
}

impl Expiry {
    /// Until when `license` holds, by the reader's calendar.
    pub fn new(locale: &Locale<'_>, license: &License, standing: &Standing, now: model::Timestamp) -> Self {
        let t = locale.t;
        let ended = match standing {
            Standing::Ended { at } => Some(*at),
            _ => license.ends_at().filter(|end| *end <= now),
        };
        if let Some(at) = ended {
            let at = Moment::day(locale, at);
            let text = t.license_ended(at.text.as_str());
            return Self { text, at: Some(at) };
        }
        let (at, text): (Moment, fn(&Texts, &str) -> String) = match (license.cancellation, license.period) {
            (Some(cancellation), _) => (Moment::last(locale, cancellation.ends_at), |t, date| {
                t.license_cancelled_until(date)
            }),
            (None, LicensePeriod::Until(at)) => {
                (Moment::last(locale, at), |t, date| t.license_holds_until(date))
            }
            (None, LicensePeriod::Renews(at)) => {
                (Moment::day(locale, at), |t, date| t.license_renews_on(date))
            }
            (None, LicensePeriod::NoExpiry) => {
                return Self {
                    text: t.license_no_expiry(),
                    at: None,
                };
            }
        };
        Self {
            text: text(t, &at.text),
            at: Some(at),
        }
    }
}

/// What a license costs, as far as that is known here.
pub fn price(t: &Texts, purpose: PlanPurpose) -> String {
    match purpose {
        PlanPurpose::OwnUse | PlanPurpose::Free => t.license_no_charge(),
        PlanPurpose::Granted => t.license_price_agreed(),
    }
}

/// Limits as lines of a list: what is limited, and how.
pub fn lines(locale: &Locale<'_>, limits: &Limits) -> Vec<(String, String)> {
    let t = locale.t;
    let number = |limit: Limit| match limit {
        Limit::AtMost(most) => locale.number(most),
        Limit::Unlimited => t.usage_length_no_limit(),
    };
    vec![
        (t.usage_seats(), number(limits.seats)),
        (t.usage_sessions(), number(limits.sessions)),
        (t.usage_active_devices(), number(limits.active_devices)),
        (
            t.usage_session_length(),
            session_length(t, limits.session_seconds),
        ),
        (t.usage_namespaces(), number(limits.namespaces)),
    ]
}
