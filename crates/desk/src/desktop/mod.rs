//! This desktop, shared by all sessions: one thread that shows the screen, one that moves mouse
//! and keyboard, one that tells the person before the screen something.

mod grips;
mod hands;
mod notices;
mod picture;
mod show;
mod viewing;

use std::{
    io,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    thread,
    time::Duration,
};

use model::SessionId;
use platform::Waker;
use tokio::{sync::oneshot, time::timeout};
use wire::{Display, InputMessage};

use hands::Hands;
use notices::Notices;
use show::{Command, Show};
pub use viewing::Viewing;

/// Commands that wait for the screen's thread.
const QUEUE: usize = 64;
/// How long opening the screen may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// A handle on this desktop.
#[derive(Clone)]
pub struct Desktop {
    commands: SyncSender<Command>,
    waker: WakerPlace,
    hands: Hands,
    notices: Notices,
}

/// Where the waker of the screen that is being shown is found.
type WakerPlace = Arc<Mutex<Option<Waker>>>;

impl Desktop {
    /// Starts the threads for the X display of that name, or the environment's. The display is
    /// opened when somebody looks, so it may come and go.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(display: Option<String>) -> io::Result<Self> {
        let (commands, heard) = sync_channel(QUEUE);
        let waker = WakerPlace::default();
        let show = Show::new(display.clone(), heard, waker.clone());
        thread::Builder::new()
            .name("screen".to_owned())
            .spawn(|| show.run())?;
        Ok(Self {
            commands,
            waker,
            notices: Notices::start(display.clone())?,
            hands: Hands::start(display)?,
        })
    }

    /// How large the screen is; `None` when there is none.
    pub async fn display(&self) -> Option<Display> {
        let (reply, size) = oneshot::channel();
        self.command(Command::Size(reply));
        timeout(PATIENCE, size).await.ok()?.ok()?
    }

    /// Begins to watch the screen.
    pub fn watch(&self) -> Viewing {
        let (viewing, seat) = viewing::pair(self.waker.clone());
        self.command(Command::Watch(seat));
        viewing
    }

    /// Does what the viewer of a session wants done.
    pub fn input(&self, session: SessionId, message: InputMessage) {
        self.hands.act(session, message);
    }

    /// Lets go of every key and button that a session holds and no other one.
    pub fn release(&self, session: SessionId) {
        self.hands.release(session);
    }

    /// Tells the person before the screen something, before all else that waits if it is urgent.
    pub fn notice(&self, text: String, is_urgent: bool) {
        self.notices.show(text, is_urgent);
    }

    /// Ends both threads; resolves when every key is let go of, or cannot be in time.
    pub async fn stop(&self) {
        self.command(Command::Stop);
        self.hands.stop().await;
    }

    /// A command that finds no room is dropped, with the seat or reply in it: whoever waits for
    /// that sees that there is no screen.
    fn command(&self, command: Command) {
        if self.commands.try_send(command).is_err() {
            tracing::warn!("the screen's thread takes no commands");
        }
        wake(&self.waker);
    }
}

fn wake(waker: &WakerPlace) {
    if let Some(waker) = &*waker.lock().unwrap_or_else(PoisonError::into_inner) {
        waker.wake();
    }
}
