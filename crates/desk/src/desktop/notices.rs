use std::{
    io,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
    time::Duration,
};

/// How long a notice stays.
const SHOWN: Duration = Duration::from_secs(12);
/// Notices that wait for the ones before them to go.
const QUEUE: usize = 8;

/// Tells the person before this screen something, one notice after the other.
#[derive(Clone)]
pub struct Notices(SyncSender<String>);

impl Notices {
    /// Starts the thread for the X display of that name, or the environment's.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(display: Option<String>) -> io::Result<Self> {
        let (notices, heard) = sync_channel(QUEUE);
        thread::Builder::new()
            .name("notices".to_owned())
            .spawn(move || show_all(display.as_deref(), &heard))?;
        Ok(Self(notices))
    }

    /// Shows a text for a while. Where too many wait, it is only in the log.
    pub fn show(&self, text: String) {
        if self.0.try_send(text).is_err() {
            tracing::warn!("a notice was not shown: too many wait");
        }
    }
}

fn show_all(display: Option<&str>, heard: &Receiver<String>) {
    while let Ok(text) = heard.recv() {
        let shown = platform::open_notice(display).and_then(|mut notice| notice.show(&text, SHOWN));
        if let Err(error) = shown {
            tracing::warn!(%error, "a notice could not be shown");
        }
    }
}
