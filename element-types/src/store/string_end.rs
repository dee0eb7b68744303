//! Where a JSON string ends.
//!
//! **Input:** where its quote is. **Output:** where its text ends, and whether escapes are in it.

/// What is between two quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inside {
    pub(super) start: usize,
    /// Where the closing quote is.
    pub(super) end: usize,
    pub(super) escaped: bool,
}

/// The string whose opening quote is at a place.
#[inline]
pub(super) fn string(bytes: &[u8], quote: usize) -> Option<Inside> {
    let start = quote + 1;
    let end = start + stop(bytes.get(start..)?)?;
    if bytes.get(end) == Some(&b'"') {
        return Some(Inside {
            start,
            end,
            escaped: false,
        });
    }
    with_escapes(bytes, start, end)
}

#[cold]
fn with_escapes(bytes: &[u8], start: usize, mut end: usize) -> Option<Inside> {
    while bytes.get(end)? == &b'\\' {
        end += 2;
        end += stop(bytes.get(end..)?)?;
    }
    Some(Inside {
        start,
        end,
        escaped: true,
    })
}

/// The place of the first quote or backslash, eight bytes at a time.
#[inline]
fn stop(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let found = zeros(word ^ repeat(b'"')) | zeros(word ^ repeat(b'\\'));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let rest = bytes.get(at..)?;
    let place = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
    Some(at + place)
}

/// Sets the top bit of the lowest byte that is zero; bits above it mean nothing.
#[inline]
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(repeat(1)) & !word & repeat(0x80)
}

const fn repeat(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_quote_or_backslash_at_any_place() {
        for stopper in *b"\"\\" {
            for length in 0..40 {
                for place in 0..length {
                    let mut bytes = vec![b'\xfc'; length];
                    if let Some(byte) = bytes.get_mut(place) {
                        *byte = stopper;
                    }
                    bytes.extend(b"a\"\\");
                    assert_eq!(stop(&bytes), Some(place));
                }
            }
        }
        assert_eq!(stop(b"no stopper in here"), None);
        assert_eq!(stop(b""), None);
    }

    #[test]
    fn every_byte_but_two_is_passed_over() {
        for byte in (0..=u8::MAX).filter(|byte| !b"\"\\".contains(byte)) {
            let mut bytes = vec![byte; 19];
            bytes.push(b'"');
            assert_eq!(stop(&bytes), Some(19), "{byte}");
        }
    }

    #[test]
    fn escapes_do_not_end_a_string() {
        let cases = [
            (r#""""#, 1, false),
            (r#""a\"b" "#, 5, true),
            (r#""\\""#, 3, true),
            (r#""aaaaaaaaaaaa\\\"""#, 17, true),
        ];
        for (json, end, escaped) in cases {
            let start = 1;
            let inside = Inside {
                start,
                end,
                escaped,
            };
            assert_eq!(string(json.as_bytes(), 0), Some(inside), "{json}");
        }
        assert_eq!(string(br#""open\"#, 0), None);
    }
}
