//! The thread that moves mouse and keyboard, and lets go of everything that is held.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
    time::Duration,
};

use model::SessionId;
use platform::{Error, Input, PointerButton, open_input};
use tokio::{
    sync::watch,
    time::{sleep, timeout},
};
use wire::InputMessage;

use super::grips::{Grip, Grips};

/// Input that waits for the thread. More means that the display is stuck.
const QUEUE: usize = 1024;
/// How long the thread may take to end.
const FAREWELL: Duration = Duration::from_secs(1);
/// How soon a thread that had no room for the order to end is told again.
const TELL_AGAIN: Duration = Duration::from_millis(10);

/// A handle on the thread.
#[derive(Clone)]
pub struct Hands {
    orders: SyncSender<Order>,
    /// Set when a release found no room: what still waits is then dropped.
    overrun: Arc<AtomicBool>,
    /// Closed when the thread has ended.
    alive: watch::Receiver<()>,
}

enum Order {
    Act(SessionId, InputMessage),
    Release(SessionId),
    Stop,
}

impl Hands {
    /// Starts the thread for the X display of that name, or the environment's.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(display: Option<String>) -> io::Result<Self> {
        Self::start_with(move || open_input(display.as_deref()))
    }

    /// Does what the viewer of a session wants done.
    pub fn act(&self, session: SessionId, message: InputMessage) {
        // A move that is lost is followed by another; a key that is lost may stay down.
        let matters = !matches!(message, InputMessage::Pointer { .. });
        if self.orders.try_send(Order::Act(session, message)).is_err() && matters {
            self.overrun.store(true, Ordering::Release);
        }
    }

    /// Lets go of every key and button that a session holds and no other one.
    pub fn release(&self, session: SessionId) {
        if self.orders.try_send(Order::Release(session)).is_err() {
            self.overrun.store(true, Ordering::Release);
        }
    }

    /// Ends the thread, which lets go of everything; resolves when it has, or is stuck.
    pub async fn stop(&self) {
        let ending = async {
            while let Err(TrySendError::Full(_)) = self.orders.try_send(Order::Stop) {
                self.overrun.store(true, Ordering::Release);
                sleep(TELL_AGAIN).await;
            }
            let _closed = self.alive.clone().changed().await;
        };
        if timeout(FAREWELL, ending).await.is_err() {
            tracing::warn!("the display is stuck: keys may stay down");
        }
    }

    fn start_with(open: impl Fn() -> Result<Box<dyn Input>, Error> + Send + 'static) -> io::Result<Self> {
        let (orders, heard) = sync_channel(QUEUE);
        let overrun = Arc::new(AtomicBool::new(false));
        let flag = overrun.clone();
        let (living, alive) = watch::channel(());
        thread::Builder::new().name("input".to_owned()).spawn(move || {
            run(&heard, &flag, open);
            drop(living);
        })?;
        Ok(Self {
            orders,
            overrun,
            alive,
        })
    }
}

fn run(orders: &Receiver<Order>, overrun: &AtomicBool, open: impl Fn() -> Result<Box<dyn Input>, Error>) {
    // Opened before it is used: that lets go of what a killed predecessor left held.
    let mut hold = Hold::new(open);
    while let Ok(order) = orders.recv() {
        if overrun.swap(false, Ordering::AcqRel) {
            tracing::warn!("too much input: it is dropped and every key is let go of");
            let stop = std::iter::once(order)
                .chain(orders.try_iter())
                .any(|order| matches!(order, Order::Stop));
            hold.release_all();
            if stop {
                return;
            }
            continue;
        }
        match order {
            Order::Act(session, message) => hold.act(session, &message),
            Order::Release(session) => hold.release(session),
            Order::Stop => return,
        }
    }
}

/// The device while there is one, and what each session holds of it.
struct Hold<F> {
    open: F,
    device: Option<Box<dyn Input>>,
    grips: Grips,
}

impl<F: Fn() -> Result<Box<dyn Input>, Error>> Hold<F> {
    fn new(open: F) -> Self {
        let mut hold = Self {
            open,
            device: None,
            grips: Grips::default(),
        };
        hold.open();
        hold
    }

    fn open(&mut self) {
        self.device = (self.open)()
            .inspect_err(|error| tracing::debug!(%error, "there is no display to move"))
            .ok();
    }

    /// Opens the device where there is none, and once more when the display was replaced by
    /// another one.
    fn act(&mut self, session: SessionId, message: &InputMessage) {
        for _ in 0..2 {
            if self.device.is_none() {
                self.open();
            }
            let Some(device) = &mut self.device else { return };
            match perform(&mut **device, &mut self.grips, session, message) {
                Err(Error::Lost) => self.lost(),
                Err(error) => return tracing::debug!(%error, "input was refused"),
                Ok(()) => return,
            }
        }
    }

    fn release(&mut self, session: SessionId) {
        let Some(device) = &mut self.device else { return };
        if let Err(error) = let_go(&mut **device, &mut self.grips, session) {
            self.gave_way(&error);
        }
    }

    fn release_all(&mut self) {
        self.grips.clear();
        let Some(device) = &mut self.device else { return };
        if let Err(error) = device.release_all() {
            self.gave_way(&error);
        }
    }

    fn gave_way(&mut self, error: &Error) {
        tracing::debug!(%error, "there is no display to let go of");
        self.lost();
    }

    /// A display that is gone holds nothing.
    fn lost(&mut self) {
        self.device = None;
        self.grips.clear();
    }
}

fn perform(
    device: &mut dyn Input,
    grips: &mut Grips,
    session: SessionId,
    message: &InputMessage,
) -> Result<(), Error> {
    match message {
        InputMessage::Pointer { x, y } => device.pointer(*x, *y),
        InputMessage::Wheel { x, y } => device.wheel(*x, *y),
        InputMessage::Button { button, down } => grasp(device, grips, session, Grip::Button(*button), *down),
        InputMessage::Key { code, down } => grasp(device, grips, session, Grip::Key(code.clone()), *down),
        InputMessage::ReleaseAll => let_go(device, grips, session),
    }
}

/// Presses something or lets go of it. What another session holds stays down.
fn grasp(
    device: &mut dyn Input,
    grips: &mut Grips,
    session: SessionId,
    grip: Grip,
    down: bool,
) -> Result<(), Error> {
    if down {
        if turn(device, &grip, true)? {
            grips.press(session, grip);
        }
    } else if grips.let_go(session, &grip) {
        turn(device, &grip, false)?;
    }
    Ok(())
}

fn let_go(device: &mut dyn Input, grips: &mut Grips, session: SessionId) -> Result<(), Error> {
    let free = grips.let_go_of_all(session);
    if grips.is_empty() {
        return device.release_all();
    }
    for grip in &free {
        turn(device, grip, false)?;
    }
    Ok(())
}

/// Moves one key or button; `false` when there is no such key here.
fn turn(device: &mut dyn Input, grip: &Grip, down: bool) -> Result<bool, Error> {
    match grip {
        Grip::Key(code) => device.key(code, down),
        Grip::Button(button) => device.button(pointer_button(*button), down).map(|()| true),
    }
}

fn pointer_button(button: wire::PointerButton) -> PointerButton {
    match button {
        wire::PointerButton::Left => PointerButton::Left,
        wire::PointerButton::Middle => PointerButton::Middle,
        wire::PointerButton::Right => PointerButton::Right,
        wire::PointerButton::Back => PointerButton::Back,
        wire::PointerButton::Forward => PointerButton::Forward,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use jiff::Timestamp;
    use platform::{DummyInput, InputEvent, InputLog};

    use super::*;

    fn id(n: u8) -> SessionId {
        SessionId::new(Timestamp::UNIX_EPOCH, [n; 10])
    }

    fn message(code: &str, down: bool) -> InputMessage {
        let code = code.to_owned();
        InputMessage::Key { code, down }
    }

    fn of(session: u8, code: &str, down: bool) -> Order {
        Order::Act(id(session), message(code, down))
    }

    fn key(down: bool) -> Order {
        of(1, "KeyA", down)
    }

    /// Opens a device once; its log.
    fn one_device() -> (
        impl Fn() -> Result<Box<dyn Input>, Error> + Send + 'static,
        InputLog,
    ) {
        let dummy = DummyInput::new();
        let log = dummy.log();
        let place = Mutex::new(Some(dummy));
        let open = move || {
            let dummy = place.lock().unwrap().take().ok_or(Error::Lost)?;
            Ok(Box::new(dummy) as Box<dyn Input>)
        };
        (open, log)
    }

    fn events(orders: Vec<Order>, overrun: bool) -> Vec<InputEvent> {
        let (sender, heard) = sync_channel(QUEUE);
        orders
            .into_iter()
            .for_each(|order| sender.try_send(order).ok().unwrap());
        drop(sender);
        let (open, log) = one_device();
        run(&heard, &AtomicBool::new(overrun), open);
        log.events()
    }

    fn changed(code: &str, down: bool) -> InputEvent {
        let code = code.to_owned();
        InputEvent::Key { code, down }
    }

    fn pressed(down: bool) -> InputEvent {
        changed("KeyA", down)
    }

    #[test]
    fn what_is_held_is_let_go_of_on_demand_and_when_the_thread_ends() {
        assert_eq!(
            events(vec![key(true), Order::Release(id(1)), key(true)], false),
            [pressed(true), pressed(false), pressed(true), pressed(false)]
        );
        assert_eq!(
            events(vec![key(true), Order::Stop, key(true)], false),
            [pressed(true), pressed(false)]
        );
    }

    #[test]
    fn what_another_viewer_holds_stays_down() {
        let release_all = Order::Act(id(1), InputMessage::ReleaseAll);
        let orders = vec![
            of(2, "ShiftLeft", true),
            of(1, "ShiftLeft", true),
            of(1, "KeyA", true),
            release_all,
            of(1, "ShiftLeft", false),
            Order::Release(id(1)),
            of(2, "KeyB", true),
            Order::Release(id(2)),
        ];
        let expected = [
            changed("ShiftLeft", true),
            changed("KeyA", true),
            changed("KeyA", false),
            changed("KeyB", true),
            changed("KeyB", false),
            changed("ShiftLeft", false),
        ];
        assert_eq!(events(orders, false), expected);
    }

    #[test]
    fn after_too_much_input_what_waits_is_dropped() {
        assert_eq!(events(vec![key(true), key(true)], true), []);
    }

    #[test]
    fn without_a_display_input_is_dropped_and_the_thread_lives_on() {
        let (sender, heard) = sync_channel(QUEUE);
        for order in [key(true), Order::Release(id(1)), key(false), Order::Stop] {
            sender.try_send(order).ok().unwrap();
        }
        run(&heard, &AtomicBool::new(false), || Err(Error::Lost));
        assert!(heard.try_recv().is_err(), "every order was looked at");
    }

    #[tokio::test]
    async fn once_stopped_everything_is_let_go_of() {
        let (open, log) = one_device();
        let hands = Hands::start_with(open).unwrap();
        hands.act(id(1), message("KeyA", true));
        hands.act(id(2), message("KeyB", true));
        hands.release(id(1));
        hands.stop().await;
        let expected = [
            changed("KeyA", true),
            changed("KeyB", true),
            changed("KeyA", false),
            changed("KeyB", false),
        ];
        assert_eq!(log.events(), expected);
    }
}
