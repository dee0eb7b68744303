//! Standard output and standard error, as the commands write them.
//!
//! **Input:** a text. **Output:** the same on the screen, with every character visible.
//!
//! Text goes out with every character visible: what a terminal would obey, turn around or swallow is
//! written as `\u{1b}`.

use std::io::{self, Write as _};

use crate::invisible_characters::shown;

/// Writes to standard output. A reader that went away, as `head` does, needs no more, and that is no
/// error.
///
/// # Errors
///
/// Whatever else keeps the text from being written, such as a full disk.
pub fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    let written = out
        .write_all(shown(text).as_bytes())
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error; nobody could be told that it is full.
pub fn tell(text: &str) {
    tell_styled(&shown(text));
}

/// The same for a text that has colours, and was made visible before it got them.
pub fn tell_styled(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
