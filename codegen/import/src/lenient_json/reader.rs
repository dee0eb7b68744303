//! The reader: one word at a time, its own stack, every mistake placed.
//!
//! **Input:** a text that may be broken. **Output:** a tree and what was mended, or where reading had
//! to end.

use element_codegen::diagnostic::Span;

use super::node::{Member, Node, NodeKind};
use super::repair::{Repair, RepairKind};
use super::strings::{self, TextRole};
use super::{Ending, Failure, MOST_REPAIRS, Reading, lookahead, span, unquoted};

/// An object or list whose closing bracket has not come yet.
pub(super) struct Frame {
    pub(super) start: usize,
    pub(super) content: Content,
}

pub(super) enum Content {
    Object {
        members: Vec<Member>,
        name: Option<(String, Span)>,
    },
    List(Vec<Node>),
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
    /// A value, which must come.
    Value,
    /// A name or an item, or the closing bracket; nothing stands before.
    First,
    /// A name or an item; a comma stands before.
    Another,
    /// A comma or the closing bracket.
    Separator,
}

pub(super) struct JsonReader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) ending: Ending,
    pub(super) repairs: Vec<Repair>,
    pub(super) stack: Vec<Frame>,
    pub(super) expect: Expect,
    pub(super) root: Option<Node>,
}

impl<'t> JsonReader<'t> {
    pub(super) fn new(text: &'t str, from: usize, ending: Ending) -> Self {
        Self {
            text,
            at: from,
            ending,
            repairs: Vec::new(),
            stack: Vec::new(),
            expect: Expect::Value,
            root: None,
        }
    }

    pub(super) fn read(mut self) -> Result<Reading, Failure> {
        loop {
            if self.stack.is_empty() && self.root.is_some() && !self.goes_on() {
                break;
            }
            self.blanks();
            if self.repairs.len() > MOST_REPAIRS {
                let reason =
                    format!("more than {MOST_REPAIRS} mistakes up to here: this is no JSON");
                return Err(Failure::new(self.at, reason));
            }
            let Some(next) = self.text[self.at..].chars().next() else {
                self.ended()?;
                break;
            };
            self.word(next)?;
        }
        self.repairs.sort_by_key(|repair| repair.at);
        Ok(Reading {
            root: self.root.unwrap_or_default(),
            repairs: self.repairs,
            end: self.at,
        })
    }

    pub(super) fn repair(&mut self, kind: RepairKind, start: usize, end: usize) {
        self.repairs.push(Repair {
            kind,
            at: span(start, end),
        });
    }

    fn blanks(&mut self) {
        while let Some((next, mistake)) = lookahead::blank(self.text, self.at) {
            if let Some(kind) = mistake {
                self.repair(kind, self.at, next);
            }
            self.at = next;
        }
    }

    fn in_object(&self) -> bool {
        let innermost = self.stack.last();
        innermost.is_some_and(|frame| matches!(frame.content, Content::Object { .. }))
    }

    fn word(&mut self, next: char) -> Result<(), Failure> {
        match (self.expect, next) {
            (_, '}' | ']') => self.close(next)?,
            (Expect::Separator, ',') => {
                self.at += 1;
                self.expect = Expect::Another;
            }
            (Expect::Separator, _) => {
                self.repair(RepairKind::MissingComma, self.at, self.at);
                self.expect = Expect::Another;
            }
            (_, '.' | '\u{2026}') if self.ellipsis() => {}
            (Expect::First | Expect::Another, _) if self.in_object() => self.name(next)?,
            _ => self.value(next)?,
        }
        Ok(())
    }

    /// Dots that stand for something left out; a comma behind them goes with them.
    fn ellipsis(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let dots = rest.len() - rest.trim_start_matches(['.', '\u{2026}']).len();
        let is_one = dots >= 2 && self.expect != Expect::Separator && !self.stack.is_empty();
        if is_one {
            self.repair(RepairKind::Ellipsis, self.at, self.at + dots);
            self.at += dots;
            match self.expect {
                Expect::Value if self.in_object() => self.place(NodeKind::Null, self.at),
                _ => self.expect = Expect::Separator,
            }
        }
        is_one
    }

    fn name(&mut self, next: char) -> Result<(), Failure> {
        let start = self.at;
        let name = if strings::opens(next) {
            self.quoted(TextRole::Name)?
        } else if next == '{' {
            // Where a name belongs a bracket opens: its members belong to the object at hand.
            self.repair(RepairKind::MisplacedBrace, start, start + 1);
            self.at += 1;
            return Ok(());
        } else {
            let found = next.escape_debug();
            let reason = format!("the name of a member was expected, and `{found}` stands there");
            return Err(Failure::new(start, reason));
        };
        let at = span(start, self.at);
        self.blanks();
        if !self.text[self.at..].starts_with(':') {
            return Err(Failure::new(self.at, "a colon was expected behind a name"));
        }
        self.at += 1;
        let innermost = self.stack.last_mut().map(|frame| &mut frame.content);
        if let Some(Content::Object { name: slot, .. }) = innermost {
            *slot = Some((name, at));
        }
        self.expect = Expect::Value;
        Ok(())
    }

    fn quoted(&mut self, role: TextRole) -> Result<String, Failure> {
        let Some(scanned) = strings::read(self.text, self.at, role) else {
            let reason = "a text starts here and is never closed";
            return Err(Failure::new(self.at, reason));
        };
        for (kind, at) in scanned.mistakes {
            self.repair(kind, at, at + 1);
        }
        self.at = scanned.end;
        Ok(scanned.text)
    }

    fn value(&mut self, next: char) -> Result<(), Failure> {
        let start = self.at;
        match next {
            '{' if !is_template(&self.text[start..]) => {
                self.open(Content::Object {
                    members: Vec::new(),
                    name: None,
                })?;
            }
            '[' => self.open(Content::List(Vec::new()))?,
            quote if strings::opens(quote) => {
                let role = if self.in_object() {
                    TextRole::Value
                } else {
                    TextRole::Item
                };
                let text = self.quoted(role)?;
                self.place(NodeKind::Text(text), start);
            }
            _ => {
                let Some((kind, taken, mistake)) = unquoted::read(&self.text[start..]) else {
                    let reason = format!(
                        "a value was expected, and `{}` stands there",
                        next.escape_debug()
                    );
                    return Err(Failure::new(start, reason));
                };
                if let Some(mistake) = mistake {
                    self.repair(mistake, start, start + taken);
                }
                self.at += taken;
                self.place(kind, start);
            }
        }
        Ok(())
    }
}

/// Whether a template's placeholder, `{{page.key}}`, starts here and not an object in an object.
fn is_template(rest: &str) -> bool {
    let inner = rest.strip_prefix("{{").map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(|c: char| c.is_ascii_alphabetic()))
}
