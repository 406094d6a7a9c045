//! The thread that shows the screen to all viewers. Without a viewer it sleeps and the display is
//! closed.

use std::{
    sync::{PoisonError, mpsc::Receiver},
    time::Duration,
};

use media::Network;
use platform::{CursorPicture, Screen, Wake, open_screen};
use tokio::sync::oneshot;
use wire::{CursorShape, Display};

use super::{
    WakerPlace,
    picture::{Picture, PictureError},
    viewing::Seat,
};
use crate::clock;

/// The longest side of a cursor in pixels.
const CURSOR_SIDE: u32 = 96;

/// What the thread is told.
pub enum Command {
    /// Say how large the screen is.
    Size(oneshot::Sender<Option<Display>>),
    /// Show the screen to one more viewer.
    Watch(Seat),
    /// End.
    Stop,
}

/// The thread's own.
pub struct Show {
    display: Option<String>,
    commands: Receiver<Command>,
    waker: WakerPlace,
    stopped: bool,
}

impl Show {
    /// Shows the X display of that name, or the environment's.
    pub fn new(display: Option<String>, commands: Receiver<Command>, waker: WakerPlace) -> Self {
        Self {
            display,
            commands,
            waker,
            stopped: false,
        }
    }

    /// Until [`Command::Stop`], or until nobody can give commands any more.
    pub fn run(mut self) {
        while !self.stopped {
            match self.commands.recv() {
                Ok(Command::Size(reply)) => {
                    let size = self.open().map(|screen| display(screen.size()));
                    let _nobody_waits = reply.send(size);
                }
                Ok(Command::Watch(seat)) => self.show(seat),
                Ok(Command::Stop) | Err(_) => return,
            }
        }
    }

    fn open(&self) -> Option<Box<dyn Screen>> {
        open_screen(self.display.as_deref())
            .inspect_err(|error| tracing::warn!(%error, "there is no screen"))
            .ok()
    }

    fn show(&mut self, first: Seat) {
        let Some(mut screen) = self.open() else { return };
        self.set_waker(Some(screen.waker()));
        let mut seats = Vec::new();
        if let Err(error) = self.stream(&mut *screen, first, &mut seats) {
            tracing::warn!(%error, "the screen is gone");
        }
        self.set_waker(None);
    }

    fn set_waker(&self, waker: Option<platform::Waker>) {
        *self.waker.lock().unwrap_or_else(PoisonError::into_inner) = waker;
    }

    fn stream(
        &mut self,
        screen: &mut dyn Screen,
        first: Seat,
        seats: &mut Vec<Seat>,
    ) -> Result<(), PictureError> {
        let mut picture = Picture::new(screen.size(), clock::now())?;
        let mut cursor = shape(screen.cursor()?);
        self.seat(first, seats, &picture, &cursor);
        loop {
            self.obey(seats, &mut picture, &cursor);
            seats.retain(|seat| !seat.has_left());
            if seats.is_empty() || self.stopped {
                return Ok(());
            }
            listen(seats, &mut picture)?;
            let now = clock::now();
            let held = seats.iter().filter_map(|seat| seat.holds(now)).max();
            let pause = held.unwrap_or(Duration::ZERO).max(picture.due_in(now));
            if pause.is_zero() {
                shoot(screen, seats, &mut picture)?;
                continue;
            }
            match screen.wait(pause)? {
                Wake::Changed | Wake::Resized => picture.damaged(clock::now()),
                Wake::Cursor => {
                    cursor = shape(screen.cursor()?);
                    seats.iter().for_each(|seat| seat.cursor(cursor.clone()));
                }
                Wake::Woken | Wake::Nothing => {}
            }
        }
    }

    fn obey(&mut self, seats: &mut Vec<Seat>, picture: &mut Picture, cursor: &Option<CursorShape>) {
        while let Ok(command) = self.commands.try_recv() {
            match command {
                Command::Size(reply) => {
                    let _nobody_waits = reply.send(Some(display(picture.size())));
                }
                Command::Watch(seat) => {
                    self.seat(seat, seats, picture, cursor);
                    picture.want_key_frame();
                }
                Command::Stop => self.stopped = true,
            }
        }
    }

    fn seat(&self, seat: Seat, seats: &mut Vec<Seat>, picture: &Picture, cursor: &Option<CursorShape>) {
        seat.display(display(picture.size()));
        seat.cursor(cursor.clone());
        seats.push(seat);
    }
}

/// Takes in what the viewers say: who needs a key frame, and what the weakest network carries.
fn listen(seats: &[Seat], picture: &mut Picture) -> Result<(), PictureError> {
    // Each is asked, also after one has said yes: a wish is told once.
    let wishes = seats.iter().filter(|seat| seat.takes_key_frame()).count();
    if wishes > 0 {
        picture.want_key_frame();
    }
    let networks = seats.iter().map(Seat::network);
    picture.network(weakest(networks))
}

fn weakest(networks: impl Iterator<Item = Network>) -> Network {
    networks.fold(Network::default(), |weakest, network| Network {
        estimate: match (weakest.estimate, network.estimate) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
        loss: weakest.loss.max(network.loss),
    })
}

fn shoot(screen: &mut dyn Screen, seats: &[Seat], picture: &mut Picture) -> Result<(), PictureError> {
    let shot = picture.shoot(screen, clock::now())?;
    let now = clock::now();
    for seat in seats {
        if let Some(size) = shot.resized {
            seat.display(display(size));
        }
        if let Some(frame) = &shot.frame {
            seat.put(frame, now);
        }
    }
    Ok(())
}

fn display((width, height): (u32, u32)) -> Display {
    Display { width, height }
}

fn shape(cursor: Option<CursorPicture>) -> Option<CursorShape> {
    let CursorPicture {
        width,
        height,
        hot_x,
        hot_y,
        rgba,
    } = cursor?.within(CURSOR_SIDE);
    Some(CursorShape {
        width,
        height,
        hot_x,
        hot_y,
        rgba,
    })
    .filter(|shape| shape.width > 0 && shape.height > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weakest_network_counts() {
        let network = |estimate, loss| Network { estimate, loss };
        assert_eq!(weakest([].into_iter()), Network::default());
        let several = [
            network(None, 0.2),
            network(Some(4_000_000), 0.0),
            network(Some(900_000), 0.1),
        ];
        assert_eq!(weakest(several.into_iter()), network(Some(900_000), 0.2));
    }
}
