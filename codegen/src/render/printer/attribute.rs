//! Attributes: doc comments as comments, the others in brackets.
//!
//! **Input:** tokens. **Output:** words and breaks.

use std::borrow::Cow;

use super::{Printed, Printer, TokenKind, Unknown};
use crate::render::layout::{BLANK, Breaks, GAP, LAST_COMMA, LINE, STEP};

impl Printer<'_> {
    /// All attributes here, each with the line break after it.
    pub(super) fn attributes(&mut self) -> Printed {
        while self.skip("#") {
            if self.next() == "doc" && self.tokens.get(self.at + 2) == "=" {
                self.at += 3;
                self.comment()?;
                self.pass("]", "")?;
                self.out.pause(LINE);
            } else {
                self.pass("[", "#[")?;
                self.meta()?;
                self.pass("]", "]")?;
                self.out.pause(BLANK);
            }
        }
        Ok(())
    }

    fn comment(&mut self) -> Printed {
        let value = value(self.tokens.get(self.at)).ok_or(Unknown)?;
        if value.contains('\n') || value.starts_with('/') {
            return Err(Unknown);
        }
        self.out.word("///");
        self.out.word(value.trim_end_matches(' '));
        self.at += 1;
        Ok(())
    }

    /// `path`, `path = "text"`, `path(..)`
    fn meta(&mut self) -> Printed {
        // prettyplease knows one that becomes a comment.
        if self.here() == "comment" {
            return Err(Unknown);
        }
        self.pair()?;
        if !self.maybe("(", "(") {
            return Ok(());
        }
        self.out.open(STEP, Breaks::All);
        self.out.pause(GAP);
        while self.here() != ")" {
            self.pair()?;
            if self.here() == ")" {
                // A comma at the end is there only where one was given.
                self.out.pause(GAP);
            } else {
                self.comma(")", LAST_COMMA)?;
            }
        }
        self.out.back();
        self.out.close();
        self.copy();
        Ok(())
    }
    fn pair(&mut self) -> Printed {
        self.simple_path()?;
        if self.maybe("=", " = ") {
            self.one(TokenKind::Literal)?;
        }
        Ok(())
    }
}

/// What a literal of text says.
fn value(literal: &str) -> Option<Cow<'_, str>> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains('\\') {
        return Some(inner.into());
    }
    let (mut said, mut rest) = (String::with_capacity(inner.len()), inner);
    while let Some((before, escape)) = rest.split_once('\\') {
        said.push_str(before);
        let (character, behind) = escaped(escape)?;
        said.push(character);
        rest = behind;
    }
    said.push_str(rest);
    Some(said.into())
}

/// What follows a backslash, and what comes after it.
fn escaped(escape: &str) -> Option<(char, &str)> {
    if let Some(unicode) = escape.strip_prefix("u{") {
        let (digits, behind) = unicode.split_once('}')?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        return Some((char::from_u32(number)?, behind));
    }
    let mut characters = escape.chars();
    let character = match characters.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        same @ ('\\' | '"' | '\'') => same,
        _ => return None,
    };
    Some((character, characters.as_str()))
}
