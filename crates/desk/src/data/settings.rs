//! What a person has decided about this installation: `settings.toml`.

use std::path::Path;

use model::Language;
use serde::{Deserialize, Serialize};

use super::{DataError, private_file};
use crate::link::ServerAddress;

/// The settings of this installation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The server, with the pin of its certificate if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<ServerAddress>,
    /// The X display to show, for example `:0`; none: the one of the environment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
    /// The language of this program's texts: `en`, `de`, `fr` or `es`; none: the one of the
    /// environment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Settings {
    /// Reads `settings.toml` in `folder`; without the file everything has its default.
    ///
    /// # Errors
    /// When the file cannot be read, or holds an unknown key or a bad value.
    pub fn read(folder: &Path) -> Result<Self, DataError> {
        let path = folder.join("settings.toml");
        let Some(content) = private_file::read(&path)? else {
            return Ok(Self::default());
        };
        let text = String::from_utf8(content).map_err(|error| DataError::malformed(&path, error))?;
        toml::from_str(&text).map_err(|error| DataError::malformed(&path, error))
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), DataError> {
        let path = folder.join("settings.toml");
        let text = toml::to_string(self).map_err(|error| DataError::malformed(&path, error))?;
        private_file::replace(&path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_being_written_and_read() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::read(folder.path()).unwrap(), Settings::default());
        let settings = Settings {
            server: Some("https://desk.example:8443".parse().unwrap()),
            display: Some(":7".into()),
            language: Some(Language::French),
        };
        settings.write(folder.path()).unwrap();
        assert_eq!(Settings::read(folder.path()).unwrap(), settings);
    }

    #[test]
    fn unknown_keys_and_bad_values_are_errors() {
        let folder = tempfile::tempdir().unwrap();
        for bad in [
            "sever = \"https://a\"",
            "server = \"ftp://a\"",
            "server = 7",
            "display = [1]",
            "language = \"pt\"",
            "= = =",
        ] {
            private_file::replace(&folder.path().join("settings.toml"), bad.as_bytes()).unwrap();
            assert!(
                matches!(Settings::read(folder.path()), Err(DataError::Malformed { .. })),
                "{bad}"
            );
        }
    }
}
