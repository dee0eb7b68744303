//! A printer for what emission writes, and for nothing else.
//!
//! **Input:** the tokens of an item. **Output:** the very text that prettyplease makes of them.
//!
//! It reads the tokens once, from left to right, and says word by word what is where and where
//! a line may end; [`Layout`] does the rest. What it does not know is no error: prettyplease prints
//! that item. So it need not know what nobody writes.

mod attribute;
mod expression;
mod function;
mod item;
mod types;

use super::layout::{BLANK, Break, Breaks, GAP, LAST_COMMA, LINE_OF_CONTENTS, Layout};
use super::tokens::{TokenKind, Tokens};

/// Something that emission has not written so far.
#[derive(Debug)]
struct Unknown;

type Printed = Result<(), Unknown>;

/// Where it is, and what it said so far.
struct Printer<'a> {
    tokens: Tokens<'a>,
    at: usize,
    out: Layout,
}

/// The text of an item; `None` when something in it is unknown.
pub(super) fn print(item: &str) -> Option<String> {
    let mut printer = Printer {
        tokens: Tokens::read(item),
        at: 0,
        out: Layout::with_room(item.len()),
    };
    // prettyplease prints a file: a box around its items.
    printer.out.open(0, Breaks::All);
    printer.item().ok()?;
    printer.out.close();
    let is_whole = printer.tokens.end_at(printer.at);
    is_whole.then(|| printer.out.lines())
}

impl<'a> Printer<'a> {
    /// The text of the token here.
    fn here(&self) -> &'a str {
        self.tokens.get(self.at)
    }

    /// The text of the next token.
    fn next(&self) -> &'a str {
        self.tokens.get(self.at + 1)
    }

    fn kind(&self) -> TokenKind {
        self.tokens.kind(self.at)
    }

    /// Goes past this token, if it is here.
    fn skip(&mut self, token: &str) -> bool {
        let is_here = self.here() == token;
        self.at += usize::from(is_here);
        is_here
    }

    /// Goes past this token, if it is here, and prints it so.
    fn maybe(&mut self, token: &str, printed: &str) -> bool {
        let is_here = self.skip(token);
        if is_here {
            self.out.word(printed);
        }
        is_here
    }

    /// Goes past this token, which must be here, and prints it so.
    fn pass(&mut self, token: &str, printed: &str) -> Printed {
        self.maybe(token, printed).then_some(()).ok_or(Unknown)
    }

    /// Prints the token here, whatever it is.
    fn copy(&mut self) {
        self.out.word(self.tokens.get(self.at));
        self.at += 1;
    }

    /// Prints a token of this kind.
    fn one(&mut self, kind: TokenKind) -> Printed {
        if self.kind() != kind {
            return Err(Unknown);
        }
        self.copy();
        Ok(())
    }

    /// Prints an identifier where nothing else can be.
    fn name(&mut self) -> Printed {
        self.one(TokenKind::Word)
    }

    /// After one of several: goes past the comma, and takes a break, which is `last` after the last.
    fn comma(&mut self, closing: &str, last: Break) -> Printed {
        let comma = self.skip(",");
        if self.here() == closing {
            self.out.pause(last);
        } else if comma {
            self.out.word(",");
            self.out.pause(BLANK);
        } else {
            return Err(Unknown);
        }
        Ok(())
    }

    /// Several of a kind up to a bracket, each on a line of its own unless all fit on one.
    fn list(&mut self, shift: i8, closing: &str, one: fn(&mut Self) -> Printed) -> Printed {
        self.out.open(shift, Breaks::All);
        self.out.pause(GAP);
        while self.here() != closing {
            one(self)?;
            self.comma(closing, LAST_COMMA)?;
        }
        self.out.back();
        self.out.close();
        self.copy();
        Ok(())
    }

    /// Several of a kind in braces, each on a line of its own; ends the box around.
    fn lines(&mut self, one: fn(&mut Self) -> Printed) -> Printed {
        self.pass("{", "{")?;
        self.out.pause(LINE_OF_CONTENTS);
        while self.here() != "}" {
            one(self)?;
        }
        self.out.back();
        self.out.close();
        self.copy();
        Ok(())
    }
}
