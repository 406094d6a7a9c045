use std::{collections::BTreeMap, fmt, str::FromStr};

use crate::preferences::{UnknownName, named};

named!(
    /// A part of the portal that rights are given for.
    #[derive(PartialOrd, Ord)]
    Section {
        /// Clients.
        #[default]
        Clients = "clients",
        /// Sessions.
        Sessions = "sessions",
        /// Address books.
        AddressBooks = "address_books",
        /// Downloads and custom clients.
        Files = "files",
        /// The license and its holder.
        License = "license",
        /// Payment and invoices.
        Billing = "billing",
        /// Users and roles.
        Users = "users",
        /// Settings of the account.
        Settings = "settings",
        /// The audit log.
        Audit = "audit",
    }
);

named!(
    /// How far a section is open.
    #[derive(PartialOrd, Ord)]
    Access {
        /// Not at all.
        #[default]
        None = "none",
        /// To read.
        View = "view",
        /// To read and to change.
        Edit = "edit",
    }
);

/// One thing that a role may allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Read this section.
    View(Section),
    /// Change this section.
    Edit(Section),
    /// Start a session.
    Connect,
    /// Close a session.
    CloseSessions,
    /// See the license key.
    SeeLicenseKey,
}

/// Everything that a role allows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights {
    sections: BTreeMap<Section, Access>,
    /// Start sessions.
    pub connect: bool,
    /// Close sessions.
    pub close_sessions: bool,
    /// See the license key.
    pub see_license_key: bool,
}

impl Rights {
    /// Every right there is.
    pub fn all() -> Self {
        Self {
            sections: Section::ALL
                .iter()
                .map(|section| (*section, Access::Edit))
                .collect(),
            connect: true,
            close_sessions: true,
            see_license_key: true,
        }
    }

    /// These rights, with `access` to `section`.
    #[must_use]
    pub fn with(mut self, section: Section, access: Access) -> Self {
        self.set(section, access);
        self
    }

    /// These rights, with `access` to each of `sections`.
    #[must_use]
    pub fn with_all(mut self, sections: &[Section], access: Access) -> Self {
        for section in sections {
            self.set(*section, access);
        }
        self
    }

    /// Opens `section` as far as `access`.
    pub fn set(&mut self, section: Section, access: Access) {
        match access {
            Access::None => self.sections.remove(&section),
            access => self.sections.insert(section, access),
        };
    }

    /// How far `section` is open.
    pub fn access(&self, section: Section) -> Access {
        self.sections.get(&section).copied().unwrap_or_default()
    }

    /// Whether `right` is among them.
    pub fn has(&self, right: Right) -> bool {
        match right {
            Right::View(section) => self.access(section) >= Access::View,
            Right::Edit(section) => self.access(section) >= Access::Edit,
            Right::Connect => self.connect,
            Right::CloseSessions => self.close_sessions,
            Right::SeeLicenseKey => self.see_license_key,
        }
    }

    /// Whether every right of `other` is among these: nobody gives or takes away what they do not
    /// have themselves.
    pub fn cover(&self, other: &Self) -> bool {
        let sections = Section::ALL.iter();
        sections
            .into_iter()
            .all(|section| self.access(*section) >= other.access(*section))
            && self.connect >= other.connect
            && self.close_sessions >= other.close_sessions
            && self.see_license_key >= other.see_license_key
    }
}

const CONNECT: &str = "connect";
const CLOSE_SESSIONS: &str = "close_sessions";
const SEE_LICENSE_KEY: &str = "see_license_key";

impl fmt::Display for Rights {
    /// The form that is stored: `clients:edit sessions:view connect`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sections = self
            .sections
            .iter()
            .map(|(section, access)| format!("{section}:{access}"));
        let others = [
            (self.connect, CONNECT),
            (self.close_sessions, CLOSE_SESSIONS),
            (self.see_license_key, SEE_LICENSE_KEY),
        ];
        let others = others
            .iter()
            .filter(|(given, _)| *given)
            .map(|(_, name)| (*name).to_owned());
        f.write_str(&sections.chain(others).collect::<Vec<_>>().join(" "))
    }
}

impl FromStr for Rights {
    type Err = UnknownName;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let mut rights = Self::default();
        for word in text.split_whitespace() {
            match word.split_once(':') {
                Some((section, access)) => rights.set(section.parse()?, access.parse()?),
                None => match word {
                    CONNECT => rights.connect = true,
                    CLOSE_SESSIONS => rights.close_sessions = true,
                    SEE_LICENSE_KEY => rights.see_license_key = true,
                    other => return Err(UnknownName(other.to_owned())),
                },
            }
        }
        Ok(rights)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn any_rights() -> impl Strategy<Value = Rights> {
        (vec(0..3_usize, Section::ALL.len()), any::<[bool; 3]>()).prop_map(|(levels, others)| {
            let mut rights = Rights {
                connect: others[0],
                close_sessions: others[1],
                see_license_key: others[2],
                ..Rights::default()
            };
            for (section, level) in Section::ALL.iter().zip(levels) {
                rights.set(*section, Access::ALL[level]);
            }
            rights
        })
    }

    proptest! {
        #[test]
        fn rights_survive_being_stored(rights in any_rights()) {
            prop_assert_eq!(rights.to_string().parse(), Ok(rights));
        }

        #[test]
        fn who_covers_another_has_every_right_of_the_other(a in any_rights(), b in any_rights()) {
            let all = Section::ALL.iter().flat_map(|s| [Right::View(*s), Right::Edit(*s)]);
            let all = all.chain([Right::Connect, Right::CloseSessions, Right::SeeLicenseKey]);
            let has_all = all.into_iter().all(|right| a.has(right) || !b.has(right));
            prop_assert_eq!(a.cover(&b), has_all);
        }
    }

    #[test]
    fn who_may_change_may_read() {
        let rights = Rights::default().with(Section::Users, Access::Edit);
        assert!(rights.has(Right::View(Section::Users)));
        assert!(!rights.has(Right::View(Section::Audit)));
    }

    #[test]
    fn unknown_rights_are_refused() {
        for bad in ["fly", "clients:all", "planes:view", "connect:view"] {
            assert!(bad.parse::<Rights>().is_err(), "{bad}");
        }
    }
}
