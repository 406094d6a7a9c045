use wire::{Display, InputMessage};

/// Notches of the wheel at most in one message.
const MAX_NOTCHES: i32 = 20;
/// The longest name of a key in UI Events KeyboardEvent code Values has 20 letters.
const MAX_KEY_NAME: usize = 32;

/// The input with every value in its range; `None` if it makes no sense at all.
pub(crate) fn cleaned(input: InputMessage, display: Display) -> Option<InputMessage> {
    Some(match input {
        InputMessage::Pointer { x, y } => InputMessage::Pointer {
            x: x.min(display.width.saturating_sub(1)),
            y: y.min(display.height.saturating_sub(1)),
        },
        InputMessage::Wheel { x, y } => InputMessage::Wheel {
            x: x.clamp(-MAX_NOTCHES, MAX_NOTCHES),
            y: y.clamp(-MAX_NOTCHES, MAX_NOTCHES),
        },
        InputMessage::Key { code, down } => {
            let is_name =
                (1..=MAX_KEY_NAME).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
            return is_name.then_some(InputMessage::Key { code, down });
        }
        input @ (InputMessage::Button { .. } | InputMessage::ReleaseAll) => input,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISPLAY: Display = Display {
        width: 800,
        height: 600,
    };

    #[test]
    fn the_pointer_stays_on_the_screen_and_the_wheel_in_its_range() {
        let pointer = InputMessage::Pointer { x: 5000, y: 599 };
        assert_eq!(
            cleaned(pointer, DISPLAY),
            Some(InputMessage::Pointer { x: 799, y: 599 })
        );
        let wheel = InputMessage::Wheel { x: i32::MIN, y: 21 };
        assert_eq!(
            cleaned(wheel, DISPLAY),
            Some(InputMessage::Wheel { x: -20, y: 20 })
        );
    }

    #[test]
    fn what_is_no_name_of_a_key_is_refused() {
        let key = |code: &str| InputMessage::Key {
            code: code.into(),
            down: true,
        };
        assert_eq!(cleaned(key("ArrowLeft"), DISPLAY), Some(key("ArrowLeft")));
        for bad in ["", "Key A", "Käse", &"K".repeat(33)] {
            assert_eq!(cleaned(key(bad), DISPLAY), None, "{bad}");
        }
    }
}
