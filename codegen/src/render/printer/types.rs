//! Paths, types, bounds and the parameters of what is generic.
//!
//! **Input:** tokens. **Output:** words and breaks.

use super::{Printed, Printer, Unknown};
use crate::render::layout::{BLANK, Breaks, GAP, LAST_COMMA, STEP};

/// Words that start no path. A raw identifier is spelled with its `r#`.
const KEYWORDS: [&str; 35] = [
    "_", "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
    "ref", "return", "static", "struct", "trait", "true", "type", "unsafe", "use", "where",
    "while",
];

/// How a path takes its types.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Generic {
    /// `a::B`
    No,
    /// `a::B<T>`
    Type,
    /// `a::B::<T>`
    Value,
}

impl Printer<'_> {
    /// A path without types.
    pub(super) fn simple_path(&mut self) -> Printed {
        self.path(Generic::No)
    }

    /// A path in an expression.
    pub(super) fn value_path(&mut self) -> Printed {
        self.path(Generic::Value)
    }

    fn path(&mut self, generic: Generic) -> Printed {
        if !self.maybe("::", "::") && KEYWORDS.contains(&self.here()) {
            return Err(Unknown);
        }
        loop {
            self.name()?;
            let types = match generic {
                Generic::No => false,
                Generic::Type => self.here() == "<",
                Generic::Value => self.next() == "<" && self.maybe("::", "::"),
            };
            if types {
                self.types()?;
            }
            if !self.maybe("::", "::") {
                return Ok(());
            }
        }
    }

    /// `<Type as Trait>::name`
    pub(super) fn qualified_path(&mut self) -> Printed {
        self.pass("<", "<")?;
        self.ty()?;
        self.pass("as", " as ")?;
        self.path(Generic::Type)?;
        self.pass(">", ">")?;
        self.pass("::", "::")?;
        self.value_path()
    }

    /// `<'a, Type>`
    pub(super) fn types(&mut self) -> Printed {
        self.pass("<", "<")?;
        self.list(STEP, ">", |printer| {
            if printer.here().starts_with('\'') {
                printer.copy();
                return Ok(());
            }
            printer.ty()?;
            // prettyplease puts lifetimes first.
            if printer.next().starts_with('\'') {
                return Err(Unknown);
            }
            Ok(())
        })
    }

    pub(super) fn ty(&mut self) -> Printed {
        match self.here() {
            "&" => {
                self.copy();
                if self.here().starts_with('\'') {
                    self.copy();
                    self.out.word(" ");
                }
                self.maybe("mut", "mut ");
                self.ty()
            }
            "[" => {
                self.copy();
                self.ty()?;
                self.pass("]", "]")
            }
            "(" => self.tuple(),
            "impl" | "dyn" => {
                self.copy();
                self.out.word(" ");
                self.bound()
            }
            _ => self.path(Generic::Type),
        }
    }

    fn tuple(&mut self) -> Printed {
        self.copy();
        self.out.open(STEP, Breaks::All);
        self.out.pause(GAP);
        let first = self.at;
        while self.here() != ")" {
            let is_first = self.at == first;
            self.ty()?;
            match (self.here(), self.next()) {
                // A type in brackets is no tuple, and one of one keeps its comma.
                (")", _) if is_first => return Err(Unknown),
                (",", ")") if is_first => {
                    self.copy();
                    self.out.pause(GAP);
                }
                _ => self.comma(")", LAST_COMMA)?,
            }
        }
        self.out.back();
        self.out.close();
        self.copy();
        Ok(())
    }

    /// One trait, with what a function takes and returns if it is one of those.
    pub(super) fn bound(&mut self) -> Printed {
        self.path(Generic::Type)?;
        if self.maybe("(", "(") {
            self.list(STEP, ")", Self::ty)?;
            if self.maybe("->", " -> ") {
                self.simple_path()?;
            }
        }
        Ok(())
    }

    /// `<Name: Bound, Other = Type>`, if it is here.
    pub(super) fn generics(&mut self) -> Printed {
        if !self.maybe("<", "<") {
            return Ok(());
        }
        self.list(0, ">", |printer| {
            printer.name()?;
            printer.out.open(STEP, Breaks::Needed);
            if printer.maybe(":", ": ") {
                printer.bound()?;
            }
            if printer.skip("=") {
                printer.out.pause(BLANK);
                printer.out.word("= ");
                printer.ty()?;
            }
            printer.out.close();
            Ok(())
        })
    }
}
