//! Items, and the members of an impl, which are written alike.
//!
//! **Input:** tokens. **Output:** words and breaks.

use super::{Printed, Printer, Unknown};
use crate::render::layout::{BLANK, Breaks, GAP, LAST_COMMA, LINE, NEVER, STEP};

impl Printer<'_> {
    pub(super) fn item(&mut self) -> Printed {
        self.attributes()?;
        let keyword = self.tokens.get(self.at + usize::from(self.here() == "pub"));
        let (shift, rest): (i8, fn(&mut Self) -> Printed) = match keyword {
            "const" | "static" => (0, Self::constant),
            "enum" => (STEP, Self::enumeration),
            "fn" => (STEP, Self::function),
            "impl" => (STEP, Self::implementation),
            "mod" => (STEP, Self::module),
            "struct" => (STEP, Self::structure),
            "trait" => (STEP, Self::marker),
            "type" => (STEP, Self::alias),
            "use" => (0, Self::import),
            _ => return Err(Unknown),
        };
        self.out.open(shift, Breaks::All);
        self.maybe("pub", "pub ");
        self.copy();
        rest(self)?;
        self.out.pause(LINE);
        Ok(())
    }

    /// A blank and a name: what follows a keyword.
    pub(super) fn named(&mut self) -> Printed {
        self.out.word(" ");
        self.name()
    }

    /// The semicolon after an item.
    fn end(&mut self) -> Printed {
        self.pass(";", ";")?;
        self.out.close();
        Ok(())
    }

    fn import(&mut self) -> Printed {
        self.out.word(" ");
        self.maybe("::", "::");
        while self.here() != "{" {
            self.name()?;
            if !self.maybe("::", "::") {
                return self.end();
            }
        }
        let count = self.tokens.after(self.at) - self.at;
        self.at += 1;
        if count == 3 && self.here() != "self" {
            self.name()?;
            self.pass("}", "")?;
            return self.end();
        }
        self.out.open(STEP, Breaks::All);
        self.out.word("{");
        self.out.pause(GAP);
        self.out.open(0, Breaks::Needed);
        loop {
            self.name()?;
            if self.here() == "}" {
                break;
            }
            self.pass(",", ",")?;
            self.out.pause(BLANK);
        }
        self.out.close();
        self.out.pause(LAST_COMMA);
        self.out.back();
        self.copy();
        self.out.close();
        self.end()
    }

    fn constant(&mut self) -> Printed {
        self.named()?;
        self.pass(":", ": ")?;
        self.ty()?;
        self.pass("=", " = ")?;
        self.out.pause(NEVER);
        self.expression()?;
        self.end()
    }

    fn alias(&mut self) -> Printed {
        self.named()?;
        self.pass("=", " = ")?;
        self.out.pause(NEVER);
        self.out.open(-STEP, Breaks::Needed);
        self.ty()?;
        self.out.close();
        self.end()
    }

    fn structure(&mut self) -> Printed {
        self.named()?;
        self.generics()?;
        if self.maybe("(", "(") {
            return self.unnamed_fields();
        }
        self.out.word(" ");
        self.lines(|printer| {
            printer.attributes()?;
            printer.maybe("pub", "pub ");
            printer.name()?;
            printer.pass(":", ": ")?;
            printer.ty()?;
            printer.end_of_line()
        })
    }

    /// They break with the item as a whole, whatever stands before them.
    fn unnamed_fields(&mut self) -> Printed {
        self.out.pause(GAP);
        while self.here() != ")" {
            self.unnamed_field()?;
            self.comma(")", LAST_COMMA)?;
        }
        self.out.back();
        self.copy();
        self.end()
    }

    fn unnamed_field(&mut self) -> Printed {
        self.maybe("pub", "pub ");
        self.ty()
    }

    fn enumeration(&mut self) -> Printed {
        self.named()?;
        self.out.word(" ");
        self.lines(|printer| {
            printer.attributes()?;
            printer.name()?;
            if printer.maybe("(", "(") {
                printer.list(STEP, ")", Self::unnamed_field)?;
            }
            printer.end_of_line()
        })
    }

    /// After a field or a variant.
    fn end_of_line(&mut self) -> Printed {
        if !self.skip(",") && self.here() != "}" {
            return Err(Unknown);
        }
        self.out.word(",");
        self.out.pause(LINE);
        Ok(())
    }

    fn marker(&mut self) -> Printed {
        self.named()?;
        self.generics()?;
        self.out.word(" ");
        self.lines(|_| Err(Unknown))
    }

    fn module(&mut self) -> Printed {
        self.named()?;
        if self.here() == ";" {
            return self.end();
        }
        self.out.word(" ");
        self.lines(Self::item)
    }

    /// After the keyword `impl`.
    fn implementation(&mut self) -> Printed {
        self.out.open(-STEP, Breaks::Needed);
        self.out.open(STEP, Breaks::All);
        self.generics()?;
        self.out.close();
        self.out.word(" ");
        self.ty()?;
        if self.skip("for") {
            self.out.pause(BLANK);
            self.out.word("for ");
            self.ty()?;
        }
        self.out.close();
        self.bounds()?;
        self.lines(Self::item)
    }
}
