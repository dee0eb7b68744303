//! Changes without regard to structure.

use fastrand::Rng;

/// What formats are made of.
const MARKS: &[u8] = b"\"{}[]():,\\\n\r\t`|#'<>&*-";

/// One to three changes of bytes.
pub(super) fn change(bytes: &mut Vec<u8>, rng: &mut Rng) {
    for _ in 0..=rng.usize(..3) {
        let length = bytes.len();
        let place = rng.usize(..=length);
        match rng.u8(..6) {
            0 => {
                let end = (place + rng.usize(..40)).min(length);
                bytes.drain(place..end);
            }
            1 => bytes.truncate(place),
            2 => bytes.insert(place, rng.u8(..)),
            3 => bytes.insert(place, MARKS[rng.usize(..MARKS.len())]),
            4 => {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << rng.u8(..8);
                }
            }
            _ => {
                let end = (place + rng.usize(..60)).min(length);
                let piece = bytes[place..end].to_vec();
                let at = rng.usize(..=length);
                bytes.splice(at..at, piece);
            }
        }
    }
}
