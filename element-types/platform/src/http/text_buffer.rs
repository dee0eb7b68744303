//! Memory for the texts of answers.
//!
//! **Input:** what writes a text. **Output:** its bytes, in memory that many answers share one after the
//! other: memory of its own for each costs the allocator as much as all that is small in a request.

use std::cell::Cell;

use axum::body::Bytes;
use bytes::BytesMut;

/// How much is asked for at once: some forty instances.
const ROOM: usize = 64 * 1024;

/// A longer text is worth memory of its own.
const LONGEST: usize = 8 * 1024;

thread_local! {
    /// Where the next text is written.
    static DRAFT: Cell<String> = const { Cell::new(String::new()) };
    /// What is left of the shared memory; used again once every answer in it has left.
    static LEFT: Cell<BytesMut> = Cell::new(BytesMut::new());
}

/// The bytes of a text.
pub(crate) fn bytes(write: impl FnOnce(&mut String)) -> Bytes {
    let mut draft = DRAFT.take();
    write(&mut draft);
    if draft.len() > LONGEST {
        return draft.into();
    }
    let mut left = LEFT.take();
    if left.capacity() < draft.len() && !left.try_reclaim(ROOM) {
        left = BytesMut::with_capacity(ROOM);
    }
    left.extend_from_slice(draft.as_bytes());
    let bytes = left.split().freeze();
    LEFT.set(left);
    draft.clear();
    DRAFT.set(draft);
    bytes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_text_keeps_its_own_bytes() {
        let texts: Vec<String> = (0..200).map(|length| "x".repeat(length * 60)).collect();
        let kept: Vec<Bytes> = texts
            .iter()
            .map(|text| bytes(|out| out.push_str(text)))
            .collect();
        assert!(texts.iter().zip(&kept).all(|(text, bytes)| text == bytes));
    }

    #[test]
    fn memory_is_used_again_once_its_answers_have_left() {
        let place = |_| bytes(|out| out.push_str(&"x".repeat(1000))).as_ptr().addr();
        let places: BTreeSet<usize> = (0..1000).map(place).collect();
        assert!(places.len() <= ROOM / 1000, "{}", places.len());
    }
}
