//! The server, a desktop with its client, and where they run.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use super::browser::Browser;
use super::network::Place;
use super::painter::Content;
use super::programs::{Program, ask, wait_until};

/// The screen that is measured.
pub const SCREEN: &str = "1920x1080x24";
/// How long a program may take to be ready.
const PATIENCE: Duration = Duration::from_secs(30);
/// A terminal of 140 columns and 50 lines, as desktops show it: with smooth letters.
const TERMINAL: [&str; 11] = [
    "-geometry",
    "140x50+40+64",
    "-fa",
    "DejaVu Sans Mono",
    "-fs",
    "11",
    "-bg",
    "#10181d",
    "-fg",
    "#e4eaed",
    "+sb",
];
const EMAIL: &str = "bench@example.org";
const PASSWORD: &str = "a bench is no secret";

/// An X server that is painted on.
pub struct Desktop {
    /// Its name.
    pub display: String,
    /// Its process.
    pub server: Program,
    painting: Vec<Program>,
    logs: PathBuf,
}

impl Desktop {
    /// Starts Xvfb.
    ///
    /// # Errors
    /// It does not start.
    pub fn virtual_screen(logs: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]);
        Self::start(&mut command, logs)
    }

    /// Starts this X server.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(command: &mut Command, logs: &Path) -> anyhow::Result<Self> {
        let (server, display) = Program::start_display(command, &logs.join("display.log"))?;
        Ok(Self {
            display,
            server,
            painting: Vec::new(),
            logs: logs.to_owned(),
        })
    }

    /// Shows something else from now on: a terminal with text, and stamps above it.
    ///
    /// # Errors
    /// Terminal or painter do not start.
    pub fn paint(&mut self, content: Content) -> anyhow::Result<()> {
        self.painting.clear();
        let own = std::env::current_exe()?;
        let name = clap::ValueEnum::to_possible_value(&content).context("a content without a name")?;
        let mut terminal = Command::new("xterm");
        terminal
            .args(["-display", &self.display])
            .args(TERMINAL)
            .arg("-e")
            .arg(&own);
        terminal.args(["write", name.get_name()]);
        let mut painter = Command::new(own);
        painter.args(["paint", "--display", &self.display, name.get_name()]);
        for (mut program, log) in [(terminal, "terminal.log"), (painter, "painter.log")] {
            self.painting
                .push(Program::start(&mut program, &self.logs.join(log))?);
        }
        Ok(())
    }
}

/// A server with one client that shares a desktop, and a browser that is signed in.
pub struct Stage {
    /// What is shared.
    pub desktop: Desktop,
    /// `deskwarden-desk`.
    pub client: Program,
    /// The viewer.
    pub browser: Browser,
    origin: String,
    number: String,
    _server: Program,
    _folder: tempfile::TempDir,
}

impl Stage {
    /// Starts everything. `programs` is the folder with the built programs, `drive` the one with `drive.mjs`,
    /// `logs` takes what they all say.
    ///
    /// # Errors
    /// What does not start.
    pub fn open(programs: &Path, drive: &Path, logs: &Path, place: &Place) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let desktop = Desktop::virtual_screen(logs)?;
        let set = Set {
            programs,
            folder: folder.path(),
            logs,
            place,
            http: free_port()?,
            https: free_port()?,
        };
        let origin = place.origin(set.http, set.https);
        let server = set.start_server()?;
        let link = ask(&mut set.server(&["link"]), "")?;
        let (client, number) = set.start_client(&desktop.display)?;
        let mut browser = Browser::start(drive)?;
        let path = link.find("/setup").context("the server is set up already")?;
        browser.set_up(&format!("{origin}{}", &link[path..]), EMAIL, PASSWORD)?;
        Ok(Self {
            desktop,
            client,
            browser,
            origin,
            number,
            _server: server,
            _folder: folder,
        })
    }

    /// Connects the browser to the desktop.
    ///
    /// # Errors
    /// What the page says instead of a picture.
    pub fn connect(&mut self) -> anyhow::Result<super::browser::Connected> {
        self.browser.connect(&self.origin, &self.number, PASSWORD)
    }
}

/// What the programs of one stage are started with.
struct Set<'a> {
    programs: &'a Path,
    folder: &'a Path,
    logs: &'a Path,
    place: &'a Place,
    http: u16,
    https: u16,
}

impl Set<'_> {
    fn server(&self, verb: &[&str]) -> Command {
        let mut command = self.place.command(&self.programs.join("deskwarden"));
        command.arg("--data").arg(self.folder.join("server"));
        command.args(["--public-url", &self.place.origin(self.http, self.https)]);
        command.args(["--http-listen", &format!("127.0.0.1:{}", self.http)]);
        command
            .args(["--listen", &format!("0.0.0.0:{}", self.https)])
            .args(verb);
        command
    }

    fn start_server(&self) -> anyhow::Result<Program> {
        let server = Program::start(&mut self.server(&["serve"]), &self.logs.join("server.log"))?;
        let address = self.place.address(self.http, self.https);
        wait_until("the server", PATIENCE, || TcpStream::connect(address).is_ok())?;
        Ok(server)
    }

    /// The client, and its ID.
    fn start_client(&self, display: &str) -> anyhow::Result<(Program, String)> {
        let desk = |words: &[&str]| {
            let mut command = self.place.command(&self.programs.join("deskwarden-desk"));
            command
                .arg("--data")
                .arg(self.folder.join("desk"))
                .args(words)
                .env("DISPLAY", display);
            command
        };
        let server = format!("http://127.0.0.1:{}", self.http);
        let mut service = desk(&["--server", &server, "service"]);
        let client = Program::start(&mut service, &self.logs.join("client.log"))?;
        wait_until("the client", PATIENCE, || {
            ask(&mut desk(&["--get-status"]), "").is_ok()
        })?;
        let key = ask(&mut self.server(&["license", "key", "--account", "1"]), "")?;
        ask(&mut desk(&["--register-license"]), &key)?;
        ask(&mut desk(&["--set-password"]), PASSWORD)?;
        let online = || ask(&mut desk(&["--get-status"]), "").is_ok_and(|word| word == "online");
        wait_until("the link to the server", PATIENCE, online)?;
        let number = ask(&mut desk(&["--get-id"]), "")?.replace(' ', "");
        Ok((client, number))
    }
}

/// A port that nobody listens at.
///
/// # Errors
/// There is none.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
