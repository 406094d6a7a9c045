use std::{
    collections::VecDeque,
    io,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
    time::Duration,
};

/// How long a notice stays.
const SHOWN: Duration = Duration::from_secs(12);
/// Notices that wait for the ones before them to go.
const MOST: usize = 4;

/// Tells the person before this screen something, one notice after the other.
#[derive(Clone)]
pub struct Notices {
    waiting: Arc<Mutex<Waiting>>,
    bell: SyncSender<()>,
}

/// What is to be shown.
#[derive(Debug, Default)]
struct Waiting {
    /// On the screen now.
    current: Option<String>,
    next: VecDeque<String>,
}

impl Waiting {
    /// One more, before all others if it is urgent. What is seen or waits already is not shown twice;
    /// where there is no room, the oldest goes, and is handed back.
    fn add(&mut self, text: String, is_urgent: bool) -> Option<String> {
        if self.current.as_ref() == Some(&text) || self.next.contains(&text) {
            return None;
        }
        let dropped = (self.next.len() >= MOST)
            .then(|| match is_urgent {
                true => self.next.pop_back(),
                false => self.next.pop_front(),
            })
            .flatten();
        match is_urgent {
            true => self.next.push_front(text),
            false => self.next.push_back(text),
        }
        dropped
    }

    /// The next one, which is on the screen from now on.
    fn take(&mut self) -> Option<String> {
        self.current = self.next.pop_front();
        self.current.clone()
    }
}

impl Notices {
    /// Starts the thread for the X display of that name, or the environment's.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(display: Option<String>) -> io::Result<Self> {
        let (bell, heard) = sync_channel(1);
        let waiting = Arc::default();
        let shown = Arc::clone(&waiting);
        thread::Builder::new()
            .name("notices".to_owned())
            .spawn(move || show_all(display.as_deref(), &shown, &heard))?;
        Ok(Self { waiting, bell })
    }

    /// Shows a text for a while: after those that wait, or before them if it is urgent.
    pub fn show(&self, text: String, is_urgent: bool) {
        if let Some(text) = locked(&self.waiting).add(text, is_urgent) {
            tracing::warn!(text, "a notice was not shown: too many wait");
        }
        // Full: it has been rung for the ones before.
        let _ = self.bell.try_send(());
    }
}

fn show_all(display: Option<&str>, waiting: &Mutex<Waiting>, heard: &Receiver<()>) {
    let next = || locked(waiting).take();
    while heard.recv().is_ok() {
        while let Some(text) = next() {
            let shown = platform::open_notice(display).and_then(|mut notice| notice.show(&text, SHOWN));
            if let Err(error) = shown {
                tracing::warn!(%error, text, "a notice could not be shown");
            }
        }
    }
}

fn locked(waiting: &Mutex<Waiting>) -> MutexGuard<'_, Waiting> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(waiting: &mut Waiting, text: &str, is_urgent: bool) -> Option<String> {
        waiting.add(text.to_owned(), is_urgent)
    }

    #[test]
    fn the_same_is_not_said_twice_and_what_is_urgent_comes_first() {
        let mut waiting = Waiting::default();
        for text in ["a", "a", "b"] {
            assert_eq!(add(&mut waiting, text, false), None);
        }
        assert_eq!(waiting.take().as_deref(), Some("a"));
        add(&mut waiting, "a", false);
        add(&mut waiting, "now", true);
        assert_eq!(waiting.take().as_deref(), Some("now"));
        assert_eq!(waiting.take().as_deref(), Some("b"));
        assert_eq!(waiting.take(), None);
        add(&mut waiting, "b", false);
        assert_eq!(
            waiting.take().as_deref(),
            Some("b"),
            "it is not on the screen any more"
        );
    }

    #[test]
    fn a_flood_of_notices_does_not_keep_an_urgent_one_away() {
        let mut waiting = Waiting::default();
        for number in 0..MOST {
            assert_eq!(add(&mut waiting, &number.to_string(), false), None);
        }
        assert_eq!(add(&mut waiting, "new", false).as_deref(), Some("0"));
        assert_eq!(add(&mut waiting, "now", true).as_deref(), Some("new"));
        assert_eq!(waiting.next, ["now", "1", "2", "3"]);
    }
}
