//! What nobody meant to send: the platform's mask, and placeholders of a guide.
//!
//! **Input:** a text from the wire. **Output:** whether it is one of the two.

/// So many stars in a row are a mask.
const SHORTEST_MASK: usize = 6;

/// What the platform shows in place of a secret it keeps.
pub const MASK: &str = "********";

/// Whether a text is a mask: nothing but stars, or the dots that a form shows, six or more.
///
/// ```
/// assert!(element_core::is_mask(" ******** "));
/// assert!(!element_core::is_mask("*****"));
/// ```
#[must_use]
pub fn is_mask(text: &str) -> bool {
    let text = text.trim();
    let star = |character: char| matches!(character, '*' | '•' | '●');
    text.chars().all(star) && text.chars().take(SHORTEST_MASK).count() == SHORTEST_MASK
}

/// Whether a text still holds `<INSERT_…>`, as the guides write what a reader fills in; anywhere, in
/// any case.
///
/// ```
/// assert!(element_core::is_placeholder("acme-<insert_it>"));
/// ```
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    const OPENING: &[u8] = b"<insert_";
    text.as_bytes()
        .windows(OPENING.len())
        .any(|window| window.eq_ignore_ascii_case(OPENING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_stars_is_a_mask() {
        for text in [MASK, "******", " *********\n", "••••••", "●●●●●●●●"]
        {
            assert!(is_mask(text), "{text}");
        }
        for text in ["", "*****", "*** ***", "********x", "a"] {
            assert!(!is_mask(text), "{text}");
        }
    }

    #[test]
    fn a_placeholder_is_found_anywhere() {
        for text in [
            "<INSERT_NAME>",
            "acme-<insert_it>",
            "é<Insert_",
            "{\"a\":\"<INSERT_A>\"}",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["", "INSERT_NAME", "<INSERT NAME>", "<insert"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
