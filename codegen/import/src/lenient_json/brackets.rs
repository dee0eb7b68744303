//! Objects and lists: opened, filled, closed, and closed in the wrong place.
//!
//! **Input:** brackets. **Output:** nodes, with remarks about brackets that were mended.

use std::collections::HashSet;

use super::node::{Member, Node, NodeKind};
use super::reader::{Content, Expect, Frame, JsonReader};
use super::repair::RepairKind;
use super::{DEEPEST, Ending, Failure, lookahead, span, strings};

impl JsonReader<'_> {
    pub(super) fn open(&mut self, content: Content) -> Result<(), Failure> {
        if self.stack.len() >= DEEPEST {
            let reason = format!("objects and lists are nested more than {DEEPEST} deep");
            return Err(Failure::new(self.at, reason));
        }
        let start = self.at;
        self.stack.push(Frame { start, content });
        self.at += 1;
        self.expect = Expect::First;
        Ok(())
    }

    /// Puts a finished value where it belongs.
    pub(super) fn place(&mut self, kind: NodeKind, start: usize) {
        let at = span(start, self.at);
        let value = Node { kind, at };
        match self.stack.last_mut().map(|frame| &mut frame.content) {
            Some(Content::Object { members, name }) => {
                if let Some((name, name_at)) = name.take() {
                    members.push(Member {
                        name,
                        name_at,
                        value,
                    });
                }
            }
            Some(Content::List(items)) => items.push(value),
            None => self.root = Some(value),
        }
        self.expect = Expect::Separator;
    }

    /// A closing bracket: of the innermost object or list, or of one further out.
    pub(super) fn close(&mut self, bracket: char) -> Result<(), Failure> {
        let fits =
            |frame: &Frame| matches!(frame.content, Content::Object { .. }) == (bracket == '}');
        if !self.stack.iter().any(fits) {
            let reason = format!("`{bracket}` closes what was never opened");
            return Err(Failure::new(self.at, reason));
        }
        if self.expect == Expect::Value {
            return Err(Failure::new(
                self.at,
                "a value was expected, and a bracket stands there",
            ));
        }
        while self.stack.last().is_some_and(|frame| !fits(frame)) {
            self.repair(RepairKind::MissingBrace, self.at, self.at);
            self.finish();
        }
        if self.expect == Expect::Another {
            self.repair(RepairKind::TrailingComma, self.at, self.at);
        }
        self.at += 1;
        self.finish();
        Ok(())
    }

    /// Takes the innermost object or list off the stack.
    fn finish(&mut self) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        let kind = match frame.content {
            Content::Object { members, .. } => {
                self.doubled(&members);
                NodeKind::Object(members)
            }
            Content::List(items) => NodeKind::List(items),
        };
        self.place(kind, frame.start);
    }

    /// Names that stand twice in one object.
    fn doubled(&mut self, members: &[Member]) {
        let mut seen = HashSet::with_capacity(members.len());
        for member in members.iter().filter(|member| !seen.insert(&*member.name)) {
            let at = member.name_at;
            self.repair(RepairKind::DuplicateMember, at.start, at.end);
        }
    }

    /// Whether members follow although the outermost object was closed: it is opened again.
    pub(super) fn goes_on(&mut self) -> bool {
        let next = lookahead::skip(self.text, self.at);
        let Some(behind) = self.text[next..].strip_prefix(',') else {
            return false;
        };
        let then = lookahead::skip(self.text, self.text.len() - behind.len());
        let member = |c: char| strings::opens(c) || c == '{';
        let is_object = self.root.as_ref().is_some_and(Node::is_object);
        if !is_object || !self.text[then..].starts_with(member) {
            return false;
        }
        if let Some(Node {
            kind: NodeKind::Object(members),
            at,
        }) = self.root.take()
        {
            let content = Content::Object {
                members,
                name: None,
            };
            self.stack.push(Frame {
                start: at.start,
                content,
            });
        }
        self.repair(
            RepairKind::MisplacedBrace,
            self.at.saturating_sub(1),
            self.at,
        );
        self.at = then;
        self.expect = Expect::Another;
        true
    }

    /// The text is over.
    pub(super) fn ended(&mut self) -> Result<(), Failure> {
        if self.root.is_some() && self.stack.is_empty() {
            return Ok(());
        }
        let Some(frame) = self.stack.last() else {
            return Err(Failure::new(self.at, "nothing stands here"));
        };
        if self.ending == Ending::Open {
            let reason = "the text ends here, inside an object or list: something is cut off";
            return Err(Failure::new(self.at.max(frame.start), reason));
        }
        let end = self.text[..self.at].trim_end().len();
        while !self.stack.is_empty() {
            self.repair(RepairKind::MissingBrace, end, end);
            self.finish();
        }
        Ok(())
    }
}
