//! Files as text, those that somebody names on the command line among them.
//!
//! **Input:** bytes, a path, or whatever can be read. **Output:** a text, or a finding about what is none.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::diagnostic::{Code, Finding, SourceFile, Span};

/// What is not UTF-8: where, and the text as far as it can be shown.
pub(super) struct Broken {
    pub(super) finding: Finding,
    pub(super) file: SourceFile,
}

/// The text of a file.
pub(super) fn utf8(path: &str, bytes: Vec<u8>) -> Result<String, Box<Broken>> {
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(place).copied().unwrap_or_default();
        let file = SourceFile {
            name: path.to_owned(),
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        let (line, column) = file.line_column(place);
        let finding = Finding::new(
            Code::Unreadable,
            path,
            Span::new(place, place + char::REPLACEMENT_CHARACTER.len_utf8()),
            format!("line {line}, column {column}: the byte 0x{byte:02X} is not UTF-8"),
            "this byte",
            "save the file as UTF-8 without a byte-order mark",
        );
        Box::new(Broken { finding, file })
    })
}

/// A finding for what the system refused.
pub(super) fn unreadable(path: &str, error: &std::io::Error) -> Finding {
    let remedy = "check that it is a plain file you may read and write";
    Finding::of_file(
        Code::Unreadable,
        path,
        format!("the system says: {error}"),
        remedy,
    )
}

/// A larger one is not what was meant.
const LARGEST_NAMED: u64 = 4 * 1024 * 1024;

/// The text of a file, or of a pipe, which a shell may have made.
///
/// # Errors
///
/// A finding about what keeps it from being read: the system, its size, a byte that is not UTF-8. It
/// shows nothing of the file.
pub fn given(path: &Path) -> Result<SourceFile, Box<Finding>> {
    let name = path.display().to_string();
    match File::open(path) {
        Ok(file) => given_by(name, file),
        Err(error) => Err(Box::new(unreadable(&name, &error))),
    }
}

/// The text of whatever can be read, such as standard input, by the name it has in findings.
///
/// # Errors
///
/// As of [`given`].
pub fn given_by(name: String, reader: impl Read) -> Result<SourceFile, Box<Finding>> {
    let mut bytes = Vec::new();
    match reader.take(LARGEST_NAMED + 1).read_to_end(&mut bytes) {
        Err(error) => Err(Box::new(unreadable(&name, &error))),
        Ok(length) if length as u64 > LARGEST_NAMED => Err(Box::new(too_long(&name))),
        Ok(_) => match utf8(&name, bytes) {
            Ok(text) => Ok(SourceFile { name, text }),
            Err(broken) => Err(Box::new(broken.finding)),
        },
    }
}

fn too_long(name: &str) -> Finding {
    let message = format!("the file has more than {LARGEST_NAMED} bytes");
    let remedy = "name the file that was meant; this one is too large";
    Finding::of_file(Code::TooLarge, name, message, remedy)
}
