//! Attributes: doc comments as comments, the others in brackets.

use std::borrow::Cow;

use super::{Kind, Printed, Printer, Unknown};
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
            self.one(Kind::Literal)?;
        }
        Ok(())
    }
}

/// What a literal of text says.
fn value(literal: &str) -> Option<Cow<'_, str>> {
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        let literal = syn::parse_str::<syn::LitStr>(literal).ok()?;
        return Some(literal.value().into());
    }
    Some(inner.into())
}
