//! Whether a text is JSON.
//!
//! **Input:** a text. **Output:** yes or no, by RFC 8259, at any depth and without recursion.

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A value.
    Value,
    /// A value, or the end of a list that has none.
    FirstItem,
    /// A member's name, or the end of an object that has none.
    FirstName,
    /// A member's name.
    Name,
    /// A comma, or the end of what is open; at the top nothing.
    More,
}

/// Whether a text is one JSON document, with nothing but space around it.
///
/// ```
/// assert!(element_core::is_json(r#" {"rate": 1.10} "#));
/// assert!(!element_core::is_json("{"));
/// ```
#[must_use]
pub fn is_json(text: &str) -> bool {
    Cursor {
        rest: text.as_bytes(),
    }
    .document()
    .is_some()
}

/// What is left of the text; each method takes something off its front, or answers `None`.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl Cursor<'_> {
    fn document(&mut self) -> Option<()> {
        let mut open: Vec<u8> = Vec::new();
        let mut next = Next::Value;
        loop {
            self.space();
            if next == Next::More && open.is_empty() {
                return self.rest.is_empty().then_some(());
            }
            next = self.step(next, &mut open)?;
        }
    }

    /// One token; `open` holds the brackets that are to be closed, the innermost last.
    fn step(&mut self, next: Next, open: &mut Vec<u8>) -> Option<Next> {
        let first = *self.rest.first()?;
        match (next, first) {
            (Next::FirstItem, b']') | (Next::FirstName, b'}') | (Next::More, b']' | b'}') => {
                self.close(first, open)
            }
            (Next::More, b',') => {
                self.skip(1);
                Some(if open.last() == Some(&b'}') {
                    Next::Name
                } else {
                    Next::Value
                })
            }
            (Next::FirstName | Next::Name, b'"') => {
                self.string()?;
                self.space();
                self.literal(b":")?;
                Some(Next::Value)
            }
            (Next::Value | Next::FirstItem, _) => self.value(first, open),
            _ => None,
        }
    }

    fn close(&mut self, bracket: u8, open: &mut Vec<u8>) -> Option<Next> {
        self.skip(1);
        (open.pop() == Some(bracket)).then_some(Next::More)
    }

    fn value(&mut self, first: u8, open: &mut Vec<u8>) -> Option<Next> {
        match first {
            b'{' => {
                self.skip(1);
                open.push(b'}');
                return Some(Next::FirstName);
            }
            b'[' => {
                self.skip(1);
                open.push(b']');
                return Some(Next::FirstItem);
            }
            b'"' => self.string()?,
            b't' => self.literal(b"true")?,
            b'f' => self.literal(b"false")?,
            b'n' => self.literal(b"null")?,
            _ => self.number()?,
        }
        Some(Next::More)
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn space(&mut self) {
        let space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.skip(self.rest.iter().take_while(space).count());
    }

    fn literal(&mut self, word: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    /// At least one digit.
    fn digits(&mut self) -> Option<()> {
        let count = self
            .rest
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        self.skip(count);
        (count > 0).then_some(())
    }

    fn number(&mut self) -> Option<()> {
        let _ = self.literal(b"-");
        if self.literal(b"0").is_none() {
            self.digits()?;
        }
        if self.literal(b".").is_some() {
            self.digits()?;
        }
        if self.literal(b"e").or_else(|| self.literal(b"E")).is_some() {
            let _ = self.literal(b"+").or_else(|| self.literal(b"-"));
            self.digits()?;
        }
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        self.literal(b"\"")?;
        loop {
            match *self.rest {
                [b'"', ref rest @ ..] => {
                    self.rest = rest;
                    return Some(());
                }
                [b'\\', b'u', a, b, c, d, ref rest @ ..]
                    if [a, b, c, d].iter().all(u8::is_ascii_hexdigit) =>
                {
                    self.rest = rest;
                }
                [b'\\', escaped, ref rest @ ..] if b"\"\\/bfnrt".contains(&escaped) => {
                    self.rest = rest;
                }
                [b'\\' | 0..=0x1f, ..] | [] => return None,
                [_, ref rest @ ..] => self.rest = rest,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_is_json() {
        for text in [
            "{}",
            " [1] ",
            "1e400",
            "\"x\"",
            "null",
            "-0.5E+3",
            "[[],{}]",
            r#"{"a":[1,{"b":"\u00e9\n"}]}"#,
        ] {
            assert!(is_json(text), "{text}");
        }
        for text in [
            "",
            " ",
            "{",
            "acme",
            "{}x",
            "[1,]",
            "{,}",
            "{\"a\":}",
            "{\"a\" 1}",
            "[1}",
            "01",
            "1.",
            "-",
            "+1",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\n\"",
            "nul",
            "[1 2]",
            "]",
            "{1:2}",
            ".5",
        ] {
            assert!(!is_json(text), "{text}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = 1_000_000;
        assert!(is_json(&format!(
            "{}{}",
            "[".repeat(deep),
            "]".repeat(deep)
        )));
        assert!(!is_json(&"[".repeat(deep)));
    }
}
