use std::{collections::VecDeque, time::Instant};

use model::{EndReason, MediaPath, Permissions};
use wire::{InputMessage, Signal, Waiting};
use zeroize::Zeroizing;

use crate::{Datagram, PasswordCheck};

/// What a [`crate::Host`] wants to be done.
#[derive(Debug)]
pub enum HostOutput {
    /// Send this.
    Transmit(Datagram),
    /// Hand this to the viewer through the server.
    Signal(Signal),
    /// A viewer is connecting and has to pass this: tell the server, ask the person.
    Waiting(Waiting),
    /// Check this password and call [`crate::Host::password_verdict`].
    CheckPassword {
        /// To be named in the verdict.
        check: PasswordCheck,
        /// As the viewer typed it.
        password: Zeroizing<String>,
    },
    /// The viewer is in: start to send frames, the first one a key frame.
    Opened {
        /// What it may do.
        permissions: Permissions,
        /// Which way the media takes.
        path: MediaPath,
    },
    /// Do this.
    Input(InputMessage),
    /// Let go of every key and button that is held.
    ReleaseInput,
    /// The next frame has to be a key frame.
    KeyFrame,
    /// What the link carries from now on.
    Estimate {
        /// Bits per second for everything that is sent, at most [`crate::WANTED_BITRATE`].
        bits_per_second: u64,
    },
    /// The session is over; nothing follows.
    Ended(EndReason),
    /// Nothing to do before this moment; then call [`crate::Host::timeout`].
    Timeout(Instant),
}

/// Outputs in order, where what is outdated by a later one is left out.
#[derive(Default)]
pub(crate) struct Outputs(VecDeque<HostOutput>);

impl Outputs {
    pub(crate) fn push(&mut self, output: HostOutput) {
        let is_pointer =
            |output: &HostOutput| matches!(output, HostOutput::Input(InputMessage::Pointer { .. }));
        match &output {
            HostOutput::KeyFrame
                if self
                    .0
                    .iter()
                    .any(|earlier| matches!(earlier, HostOutput::KeyFrame)) =>
            {
                return;
            }
            HostOutput::Estimate { .. } => self
                .0
                .retain(|earlier| !matches!(earlier, HostOutput::Estimate { .. })),
            _ if is_pointer(&output) && self.0.back().is_some_and(is_pointer) => drop(self.0.pop_back()),
            _ => {}
        }
        self.0.push_back(output);
    }

    pub(crate) fn pop(&mut self) -> Option<HostOutput> {
        self.0.pop_front()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(x: u32) -> HostOutput {
        HostOutput::Input(InputMessage::Pointer { x, y: 0 })
    }

    fn drained(mut outputs: Outputs) -> Vec<String> {
        std::iter::from_fn(|| outputs.pop())
            .map(|output| format!("{output:?}"))
            .collect()
    }

    #[test]
    fn of_several_pointer_moves_in_a_row_the_last_one_stays() {
        let mut outputs = Outputs::default();
        let click = || {
            HostOutput::Input(InputMessage::Button {
                button: wire::PointerButton::Left,
                down: true,
            })
        };
        for output in [pointer(1), pointer(2), click(), pointer(3), pointer(4)] {
            outputs.push(output);
        }
        let expected = [pointer(2), click(), pointer(4)].map(|output| format!("{output:?}"));
        assert_eq!(drained(outputs), expected);
    }

    #[test]
    fn requests_for_a_key_frame_are_joined() {
        let mut outputs = Outputs::default();
        outputs.push(HostOutput::KeyFrame);
        outputs.push(HostOutput::KeyFrame);
        assert_eq!(outputs.len(), 1);
    }
}
