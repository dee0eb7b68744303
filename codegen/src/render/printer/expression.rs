//! Expressions and patterns.
//!
//! **Input:** tokens. **Output:** words and breaks.

use super::{Printed, Printer, TokenKind, Unknown};
use crate::render::layout::{
    ARM_END, ARM_START, BLANK, BLANK_OF_CONTENTS, Breaks, GAP, LAST_COMMA_IN_BRACES, LINE,
    LINE_OF_CONTENTS, NEVER, STEP,
};

/// The widest value of a struct that stays on one line.
const NARROW: usize = 34;
/// The longest name that keeps the first dot beside it at the start of a line.
const SHORT: usize = 4;

impl Printer<'_> {
    /// An expression after something else.
    pub(super) fn expression(&mut self) -> Printed {
        match self.here() {
            "&" => {
                self.copy();
                self.maybe("mut", "mut ");
                self.expression()
            }
            "[" => self.array(),
            "(" => self.several(),
            "{" => self.block(),
            "match" => self.choice(),
            "<" => self.qualified_path(),
            "true" | "false" => self.one(TokenKind::Word),
            _ if self.kind() == TokenKind::Literal => self.one(TokenKind::Literal),
            _ => self.chain(0),
        }
    }

    /// An expression at the start of a line.
    pub(super) fn expression_of_line(&mut self) -> Printed {
        match self.kind() {
            TokenKind::Word if self.here() != "match" => self.chain(SHORT),
            _ => self.expression(),
        }
    }

    fn array(&mut self) -> Printed {
        self.copy();
        if self.maybe("]", "]") {
            return Ok(());
        }
        // Numbers share lines; emission writes none.
        if self.kind() == TokenKind::Literal && !self.here().starts_with('"') {
            return Err(Unknown);
        }
        self.list(STEP, "]", |printer| {
            printer.attributes()?;
            printer.expression()
        })
    }

    /// `(one, two)`; one alone in parentheses is something else.
    fn several(&mut self) -> Printed {
        let (end, mut at) = (self.tokens.after(self.at), self.at + 1);
        while at < end && self.tokens.get(at) != "," {
            let is_open = matches!(self.tokens.get(at), "(" | "[" | "{");
            at = if is_open {
                self.tokens.after(at)
            } else {
                at + 1
            };
        }
        // The comma of one alone would be the last.
        if at + 2 >= end {
            return Err(Unknown);
        }
        self.copy();
        self.list(STEP, ")", Self::expression)
    }

    /// What a function is called with.
    fn arguments(&mut self) -> Printed {
        self.pass("(", "(")?;
        self.list(STEP, ")", |printer| {
            let head = printer.tokens.get(printer.after_path());
            // One that brings its own brackets is in those alone.
            if head == "[" || head == "{" {
                return Err(Unknown);
            }
            printer.expression()
        })
    }

    /// `path`, `path { .. }`, `path(..)`, and then `.field` and `.method(..)` as often as they come.
    fn chain(&mut self, short: usize) -> Printed {
        let head = self.after_path();
        let is_short = self.at + 1 == head && self.here().len() <= short;
        let (called, dots) = match self.tokens.get(head) {
            "{" => return self.value(),
            "(" => (true, self.tokens.after(head)),
            _ => (false, head),
        };
        if self.tokens.get(dots) != "." {
            self.value_path()?;
            return if called { self.arguments() } else { Ok(()) };
        }
        self.out.open(STEP, Breaks::All);
        self.out.open(-STEP, Breaks::All);
        self.value_path()?;
        self.out.close();
        if called {
            self.arguments()?;
        } else if is_short {
            self.copy();
            // A call beside a short name is a case of its own.
            if self.next() == "(" {
                return Err(Unknown);
            }
            self.link()?;
        }
        while self.here() == "." {
            self.out.pause(GAP);
            self.copy();
            self.link()?;
        }
        self.out.close();
        Ok(())
    }

    /// A field by name or number, or a method.
    fn link(&mut self) -> Printed {
        if self.kind() == TokenKind::Literal {
            let is_number = self.here().bytes().all(|byte| byte.is_ascii_digit());
            return if is_number {
                self.one(TokenKind::Literal)
            } else {
                Err(Unknown)
            };
        }
        self.name()?;
        if self.maybe("::", "::") {
            self.types()?;
        }
        if self.here() == "(" {
            self.out.open(0, Breaks::All);
            self.arguments()?;
            self.out.close();
        }
        Ok(())
    }

    /// The place after the path that starts here.
    fn after_path(&self) -> usize {
        let mut at = self.at + usize::from(self.here() == "::");
        while self.tokens.kind(at) == TokenKind::Word {
            at += 1;
            if self.tokens.get(at) == "::" && self.tokens.get(at + 1) == "<" {
                at = self.tokens.after(at + 1);
            }
            if self.tokens.get(at) != "::" {
                break;
            }
            at += 1;
        }
        at
    }

    /// `Path { field: value, ..rest }`
    fn value(&mut self) -> Printed {
        self.out.open(STEP, Breaks::All);
        self.out.open(-STEP, Breaks::Needed);
        self.value_path()?;
        self.out.close();
        self.pass("{", " {")?;
        self.out.pause(BLANK_OF_CONTENTS);
        while self.here() != "}" {
            if self.maybe("..", "..") {
                self.expression()?;
                self.out.pause(BLANK);
                break;
            }
            self.name()?;
            if self.maybe(":", ": ") {
                self.out.open(0, Breaks::Needed);
                self.expression()?;
                self.out.close();
            }
            self.comma("}", LAST_COMMA_IN_BRACES)?;
        }
        self.out.back();
        self.out.close_within(NARROW);
        self.pass("}", "}")
    }

    fn choice(&mut self) -> Printed {
        self.out.open(0, Breaks::Needed);
        self.pass("match", "match ")?;
        self.out.open(0, Breaks::All);
        self.value_path()?;
        self.out.word(" ");
        self.out.close();
        self.pass("{", "{")?;
        self.out.pause(NEVER);
        self.out.open(STEP, Breaks::All);
        self.out.pause(LINE_OF_CONTENTS);
        while self.here() != "}" {
            self.arm()?;
            self.out.pause(LINE);
        }
        self.out.back();
        self.out.close();
        self.copy();
        self.out.close();
        Ok(())
    }

    fn arm(&mut self) -> Printed {
        self.attributes()?;
        self.out.open(0, Breaks::Needed);
        self.pattern()?;
        self.pass("=>", " => ")?;
        if self.here() == "{" || self.here() == "match" {
            return Err(Unknown);
        }
        self.out.pause(NEVER);
        self.out.open(STEP, Breaks::All);
        self.out.pause(ARM_START);
        self.expression_of_line()?;
        self.out.pause(ARM_END);
        self.out.back();
        self.out.close();
        self.out.close();
        self.skip(",").then_some(()).ok_or(Unknown)
    }

    /// `_`, `path`, `path(..)`, `"one" | "two"`
    fn pattern(&mut self) -> Printed {
        if self.kind() == TokenKind::Literal {
            self.out.open(0, Breaks::Needed);
            self.one(TokenKind::Literal)?;
            while self.skip("|") {
                self.out.pause(BLANK);
                self.out.word("| ");
                self.one(TokenKind::Literal)?;
            }
            self.out.close();
            return Ok(());
        }
        if self.maybe("_", "_") {
            return Ok(());
        }
        self.value_path()?;
        if self.maybe("(", "(") {
            self.list(STEP, ")", Self::pattern)?;
        }
        Ok(())
    }
}
