//! What the surroundings of the program say. The only place that reads environment variables.

use std::{env, path::PathBuf};

use model::Language;

/// Name of the data folder and of the control socket.
const NAME: &str = "deskwarden-desk";

/// What the environment says.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Where this person's programs keep their data.
    data_home: Option<PathBuf>,
    /// Where this person's running programs keep their sockets.
    runtime: Option<PathBuf>,
    /// Who works at this desktop, by the name that the system has for them.
    pub person: Option<String>,
    /// The X display of this desktop.
    pub display: Option<String>,
    /// The language in which this desktop speaks.
    pub language: Language,
    /// What to log, in the syntax of `tracing_subscriber::EnvFilter`.
    pub log: Option<String>,
}

/// Where this installation keeps what it knows.
#[derive(Debug, Clone)]
pub struct Places {
    /// The data folder.
    pub data: PathBuf,
    /// The control socket of the service.
    pub socket: PathBuf,
}

impl Surroundings {
    /// Reads the environment.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment"
    )]
    pub fn read() -> Self {
        let folder = |name| {
            env::var_os(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let text = |name| env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            data_home: folder("XDG_DATA_HOME")
                .or_else(|| folder("HOME").map(|home| home.join(".local/share"))),
            runtime: folder("XDG_RUNTIME_DIR"),
            person: text("USER").or_else(|| text("LOGNAME")),
            display: text("DISPLAY"),
            language: spoken(["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(text)),
            log: text("DESKWARDEN_LOG"),
        }
    }

    /// The places to use when the command line named `data`, or none. `None` when there is no
    /// folder to put the data in.
    pub fn places(&self, data: Option<PathBuf>) -> Option<Places> {
        if let Some(data) = data {
            return Some(Places {
                socket: data.join("control.sock"),
                data,
            });
        }
        let data = self.data_home.as_ref()?.join(NAME);
        let socket = match &self.runtime {
            Some(runtime) => runtime.join(format!("{NAME}.sock")),
            None => data.join("control.sock"),
        };
        Some(Places { data, socket })
    }
}

/// The language of a locale's name (POSIX, section 8.2), for example `de_AT.UTF-8`; English for
/// those that are not spoken here, and for none.
fn spoken(locale: Option<String>) -> Language {
    let locale = locale.unwrap_or_default();
    let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
    language.to_ascii_lowercase().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surroundings(runtime: Option<&str>) -> Surroundings {
        Surroundings {
            data_home: Some("/home/a/.local/share".into()),
            runtime: runtime.map(PathBuf::from),
            person: None,
            display: None,
            language: Language::English,
            log: None,
        }
    }

    #[test]
    fn the_socket_is_in_the_runtime_folder_where_there_is_one() {
        let places = surroundings(Some("/run/user/7")).places(None).unwrap();
        assert_eq!(places.socket, PathBuf::from("/run/user/7/deskwarden-desk.sock"));
        assert_eq!(places.data, PathBuf::from("/home/a/.local/share/deskwarden-desk"));
        let places = surroundings(None).places(None).unwrap();
        assert_eq!(places.socket, places.data.join("control.sock"));
    }

    #[test]
    fn the_language_is_the_one_that_the_locale_begins_with() {
        for (locale, language) in [
            ("de_AT.UTF-8", Language::German),
            ("fr@euro", Language::French),
            ("es", Language::Spanish),
            ("C.UTF-8", Language::English),
            ("pt_BR", Language::English),
        ] {
            assert_eq!(spoken(Some(locale.to_owned())), language, "{locale}");
        }
        assert_eq!(spoken(None), Language::English);
    }

    #[test]
    fn a_named_data_folder_has_its_own_socket() {
        let places = surroundings(Some("/run/user/7"))
            .places(Some("/data/x".into()))
            .unwrap();
        assert_eq!(places.socket, PathBuf::from("/data/x/control.sock"));
    }
}
