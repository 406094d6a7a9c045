use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// One thing that the viewer may do beyond looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Use mouse and keyboard.
    Input,
}

/// A name that is no permission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown permission {0:?}")]
pub struct UnknownPermission(String);

/// What the viewer of one session may do. Looking needs no permission of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permissions(BTreeSet<Permission>);

impl Permissions {
    /// Everything that there is.
    pub fn all() -> Self {
        Self(BTreeSet::from([Permission::Input]))
    }

    /// Looking only.
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether `permission` is granted.
    pub fn allow(&self, permission: Permission) -> bool {
        self.0.contains(&permission)
    }

    /// The granted ones, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = Permission> + '_ {
        self.0.iter().copied()
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Input => "input",
        })
    }
}

impl fmt::Display for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, permission) in self.0.iter().enumerate() {
            write!(f, "{}{permission}", if place == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl FromStr for Permissions {
    type Err = UnknownPermission;

    /// Reads what `Display` writes: names with a space between them.
    fn from_str(text: &str) -> Result<Self, UnknownPermission> {
        text.split_whitespace()
            .map(|name| match name {
                "input" => Ok(Permission::Input),
                other => Err(UnknownPermission(other.to_owned())),
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }
}
