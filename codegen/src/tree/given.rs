//! Files that somebody names on the command line, wherever they are.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::diagnostic::SourceFile;

/// A larger one is not what was meant.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The text of a file, or of a pipe, which a shell may have made.
///
/// # Errors
///
/// What keeps it from being read, or that it does not end.
pub fn given(path: &Path) -> Result<SourceFile, String> {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match read {
        Err(error) => Err(format!("{name}: {error}")),
        Ok(length) if length as u64 > LARGEST => {
            Err(format!("{name}: it has more than {LARGEST} bytes"))
        }
        Ok(_) => {
            let text = super::inputs::utf8(&name, bytes);
            let text = text.map_err(|broken| format!("{name}: {}", broken.finding.message))?;
            Ok(SourceFile { name, text })
        }
    }
}
