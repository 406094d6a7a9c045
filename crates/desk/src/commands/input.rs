//! Secrets from standard input; never from the command line, where other users could read them.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use zeroize::Zeroizing;

use super::Failure;

/// The longest input in bytes that is read.
const LONGEST: u64 = 16 * 1024;

/// The secret on standard input without the end of its line. From a terminal one line is read,
/// after `prompt` and without echo.
pub fn secret(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    let input = io::stdin().lock();
    let bytes = match input.is_terminal() {
        true => typed(input, prompt),
        false => piped(input),
    };
    let bytes = bytes.map_err(|error| Failure::Failed(error.to_string()))?;
    text(&bytes).ok_or(Failure::NotText)
}

fn piped(input: impl Read) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::new());
    input.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn typed(mut input: io::StdinLock<'_>, prompt: &str) -> io::Result<Zeroizing<Vec<u8>>> {
    eprint!("{prompt} ");
    io::stderr().flush()?;
    let _quiet = Quiet::new()?;
    let mut bytes = Zeroizing::new(Vec::new());
    input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)?;
    eprintln!();
    Ok(bytes)
}

fn text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_suffix('\n').unwrap_or(text);
    Some(Zeroizing::new(text.strip_suffix('\r').unwrap_or(text).to_owned()))
}

/// A terminal that does not show what is typed, until this is dropped.
struct Quiet(Termios);

impl Quiet {
    fn new() -> io::Result<Self> {
        let before = tcgetattr(io::stdin())?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        tcsetattr(io::stdin(), OptionalActions::Flush, &quiet)?;
        Ok(Self(before))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        let _best_effort = tcsetattr(io::stdin(), OptionalActions::Flush, &self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_line_does_not_belong_to_the_secret() {
        for bytes in ["horse battery", "horse battery\n", "horse battery\r\n"] {
            assert_eq!(text(bytes.as_bytes()).unwrap().as_str(), "horse battery");
        }
        assert_eq!(text(b" spaces \n\n").unwrap().as_str(), " spaces \n");
        assert!(text(&[0xff, 0xfe]).is_none());
    }
}
