//! The thread that moves mouse and keyboard, and lets go of everything that is held.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use platform::{Error, Input, PointerButton, open_input};
use wire::InputMessage;

/// Input that waits for the thread. More means that the display is stuck.
const QUEUE: usize = 1024;

/// A handle on the thread.
#[derive(Clone)]
pub struct Hands {
    orders: SyncSender<Order>,
    /// Set when a release found no room: what still waits is then dropped.
    overrun: Arc<AtomicBool>,
}

enum Order {
    Act(InputMessage),
    Release,
    Stop,
}

impl Hands {
    /// Starts the thread for the X display of that name, or the environment's.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(display: Option<String>) -> io::Result<Self> {
        let (orders, heard) = sync_channel(QUEUE);
        let overrun = Arc::new(AtomicBool::new(false));
        let flag = overrun.clone();
        let open = move || open_input(display.as_deref());
        thread::Builder::new()
            .name("input".to_owned())
            .spawn(move || run(&heard, &flag, open))?;
        Ok(Self { orders, overrun })
    }

    /// Does what a viewer wants done.
    pub fn act(&self, message: InputMessage) {
        // A move that is lost is followed by another; a key that is lost may stay down.
        let matters = !matches!(message, InputMessage::Pointer { .. });
        if self.orders.try_send(Order::Act(message)).is_err() && matters {
            self.overrun.store(true, Ordering::Release);
        }
    }

    /// Lets go of every key and button.
    pub fn release(&self) {
        if self.orders.try_send(Order::Release).is_err() {
            self.overrun.store(true, Ordering::Release);
        }
    }

    /// Ends the thread.
    pub fn stop(&self) {
        let _the_thread_ends_with_the_process = self.orders.try_send(Order::Stop);
    }
}

type Device = Option<Box<dyn Input>>;

fn run(orders: &Receiver<Order>, overrun: &AtomicBool, open: impl Fn() -> Result<Box<dyn Input>, Error>) {
    // Opened before it is used: that lets go of what a killed predecessor left held.
    let mut device: Device = opened(&open);
    while let Ok(order) = orders.recv() {
        if overrun.swap(false, Ordering::AcqRel) {
            tracing::warn!("too much input: it is dropped and every key is let go of");
            let stop = std::iter::once(order)
                .chain(orders.try_iter())
                .any(|order| matches!(order, Order::Stop));
            release(&mut device);
            if stop {
                return;
            }
            continue;
        }
        match order {
            Order::Act(message) => act(&mut device, &message, &open),
            Order::Release => release(&mut device),
            Order::Stop => return,
        }
    }
}

fn opened(open: &impl Fn() -> Result<Box<dyn Input>, Error>) -> Device {
    open()
        .inspect_err(|error| tracing::debug!(%error, "there is no display to move"))
        .ok()
}

/// Opens the device where there is none, and once more when the display was replaced by another one.
fn act(device: &mut Device, message: &InputMessage, open: &impl Fn() -> Result<Box<dyn Input>, Error>) {
    for _ in 0..2 {
        let hands = match device {
            Some(hands) => hands,
            None => match opened(open) {
                Some(opened) => device.insert(opened),
                None => return,
            },
        };
        match perform(&mut **hands, message) {
            Err(Error::Lost) => *device = None,
            Err(error) => return tracing::debug!(%error, "input was refused"),
            Ok(()) => return,
        }
    }
}

fn release(device: &mut Device) {
    if let Some(hands) = device
        && let Err(error) = hands.release_all()
    {
        tracing::debug!(%error, "there is no display to let go of");
        *device = None;
    }
}

fn perform(hands: &mut dyn Input, message: &InputMessage) -> Result<(), Error> {
    match message {
        InputMessage::Pointer { x, y } => hands.pointer(*x, *y),
        InputMessage::Button { button, down } => hands.button(pointer_button(*button), *down),
        InputMessage::Wheel { x, y } => hands.wheel(*x, *y),
        InputMessage::Key { code, down } => hands.key(code, *down).map(drop),
        InputMessage::ReleaseAll => hands.release_all(),
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
    use platform::{DummyInput, InputEvent};

    use super::*;

    fn key(down: bool) -> Order {
        Order::Act(InputMessage::Key {
            code: "KeyA".into(),
            down,
        })
    }

    fn events(orders: Vec<Order>, overrun: bool) -> Vec<InputEvent> {
        let (sender, heard) = sync_channel(QUEUE);
        orders
            .into_iter()
            .for_each(|order| sender.try_send(order).ok().unwrap());
        drop(sender);
        let dummy = DummyInput::new();
        let log = dummy.log();
        let place = std::sync::Mutex::new(Some(dummy));
        let open = || {
            let dummy = place.lock().unwrap().take().ok_or(Error::Lost)?;
            Ok(Box::new(dummy) as Box<dyn Input>)
        };
        run(&heard, &AtomicBool::new(overrun), open);
        log.events()
    }

    fn pressed(down: bool) -> InputEvent {
        InputEvent::Key {
            code: "KeyA".into(),
            down,
        }
    }

    #[test]
    fn what_is_held_is_let_go_of_on_demand_and_when_the_thread_ends() {
        assert_eq!(
            events(vec![key(true), Order::Release, key(true)], false),
            [pressed(true), pressed(false), pressed(true), pressed(false)]
        );
        assert_eq!(
            events(vec![key(true), Order::Stop, key(true)], false),
            [pressed(true), pressed(false)]
        );
    }

    #[test]
    fn after_too_much_input_what_waits_is_dropped() {
        assert_eq!(events(vec![key(true), key(true)], true), []);
    }

    #[test]
    fn without_a_display_input_is_dropped_and_the_thread_lives_on() {
        let (sender, heard) = sync_channel(QUEUE);
        for order in [key(true), Order::Release, key(false), Order::Stop] {
            sender.try_send(order).ok().unwrap();
        }
        run(&heard, &AtomicBool::new(false), || Err(Error::Lost));
        assert!(heard.try_recv().is_err(), "every order was looked at");
    }
}
