//! Functions: what they are called with, what must hold, and their statements.
//!
//! **Input:** tokens. **Output:** words and breaks.

use super::{Printed, Printer, Unknown};
use crate::render::layout::{BLANK, Breaks, LINE, NEVER, STEP};

/// What a statement was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Statement {
    /// With the end of its line.
    Item,
    /// The value of the block around it.
    Value,
    /// With its semicolon.
    Done,
}

impl Printer<'_> {
    pub(super) fn function(&mut self) -> Printed {
        self.named()?;
        self.generics()?;
        self.pass("(", "(")?;
        self.out.pause(NEVER);
        self.list(0, ")", Self::parameter)?;
        self.out.open(-STEP, Breaks::All);
        if self.maybe("->", " -> ") {
            self.ty()?;
        }
        self.out.close();
        self.bounds()?;
        self.lines(|printer| {
            if printer.statement()? != Statement::Item {
                printer.out.pause(LINE);
            }
            Ok(())
        })
    }

    fn parameter(&mut self) -> Printed {
        self.maybe("&", "&");
        self.maybe("mut", "mut ");
        if self.here() == "self" {
            return self.name();
        }
        if !self.maybe("_", "_") {
            self.name()?;
        }
        self.pass(":", ": ")?;
        self.ty()
    }

    /// `where`, if it is here, and what is between the head and the brace.
    pub(super) fn bounds(&mut self) -> Printed {
        if !self.skip("where") || self.here() == "{" {
            self.out.word(" ");
            return Ok(());
        }
        self.out.pause(LINE);
        self.out.back();
        self.out.word("where");
        self.out.pause(LINE);
        while self.here() != "{" {
            if self.maybe("for", "for") {
                self.pass("<", "<")?;
                self.pass("'a", "'a")?;
                self.pass(">", "> ")?;
            }
            self.ty()?;
            self.pass(":", ": ")?;
            self.bound()?;
            self.pass(",", ",")?;
            self.out.pause(LINE);
        }
        self.out.back();
        Ok(())
    }

    /// A block that is a value; one without contents, which has no blank, is never written.
    pub(super) fn block(&mut self) -> Printed {
        self.out.open(STEP, Breaks::All);
        self.copy();
        self.out.pause(BLANK);
        let start = self.at;
        loop {
            let is_first = self.at == start;
            match self.statement()? {
                Statement::Item => {}
                Statement::Value if is_first => self.out.pause(BLANK),
                Statement::Value | Statement::Done => self.out.pause(LINE),
            }
            if self.here() == "}" {
                break;
            }
        }
        self.out.back();
        self.copy();
        self.out.close();
        Ok(())
    }

    fn statement(&mut self) -> Result<Statement, Unknown> {
        if matches!(self.here(), "use" | "static") {
            self.item()?;
            return Ok(Statement::Item);
        }
        self.out.open(0, Breaks::Needed);
        if self.is_assignment() {
            self.out.open(0, Breaks::Needed);
            self.expression()?;
            self.pass("=", " = ")?;
            self.out.pause(NEVER);
            self.expression()?;
            self.out.close();
        } else {
            self.expression_of_line()?;
            if self.here() == "}" {
                self.out.close();
                return Ok(Statement::Value);
            }
        }
        self.pass(";", ";")?;
        self.out.close();
        Ok(Statement::Done)
    }

    /// Whether a field comes, or a field of one, and then `=`.
    fn is_assignment(&self) -> bool {
        let mut at = self.at + 1;
        while self.tokens.get(at) == "." {
            at += 2;
        }
        self.tokens.get(at) == "="
    }
}
