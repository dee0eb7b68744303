//! Objects and lists: opened, filled, closed, and closed in the wrong place.

use std::collections::HashSet;

use super::{Content, Expect, Frame, Reader};
use crate::json::repair::RepairKind;
use crate::json::tree::{Member, NodeKind};
use crate::json::{DEEPEST, Ending, Failure, blank, span, text};

impl<'t> Reader<'t> {
    pub(super) fn open(&mut self, content: Content<'t>) -> Result<(), Failure> {
        if self.stack.len() >= DEEPEST {
            let reason = format!("objects and lists are nested more than {DEEPEST} deep");
            return Err(Failure::new(self.at, reason));
        }
        let node = self.tree.push(NodeKind::Null, span(self.at, self.at + 1));
        self.stack.push(Frame {
            node,
            start: self.at,
            content,
        });
        self.at += 1;
        self.expect = Expect::First;
        Ok(())
    }

    /// Puts a finished value where it belongs.
    pub(super) fn place(&mut self, kind: NodeKind<'t>, start: usize) {
        let node = self.tree.push(kind, span(start, self.at));
        self.attach(node);
    }

    fn attach(&mut self, node: usize) {
        match self.stack.last_mut() {
            Some(Frame {
                content: Content::Object { members, name },
                ..
            }) => {
                if let Some((name, name_at)) = name.take() {
                    members.push(Member {
                        name,
                        name_at,
                        value: node,
                    });
                }
            }
            Some(Frame {
                content: Content::List(items),
                ..
            }) => items.push(node),
            None => self.root = Some(node),
        }
        self.expect = Expect::Separator;
    }

    /// A closing bracket: of the innermost object or list, or of one further out.
    pub(super) fn close(&mut self, bracket: char) -> Result<(), Failure> {
        let fits =
            |frame: &Frame<'_>| matches!(frame.content, Content::Object { .. }) == (bracket == '}');
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
        if let Some(node) = self.tree.node_mut(frame.node) {
            node.kind = kind;
            node.at = span(frame.start, self.at);
        }
        self.attach(frame.node);
    }

    /// Names that stand twice in one object.
    fn doubled(&mut self, members: &[Member<'_>]) {
        let mut seen = HashSet::with_capacity(members.len());
        for member in members {
            if !seen.insert(member.name.as_ref()) {
                self.repair(
                    RepairKind::DuplicateMember,
                    member.name_at.start,
                    member.name_at.end,
                );
            }
        }
    }

    /// Whether members follow although the outermost object was closed: it is opened again.
    pub(super) fn goes_on(&mut self) -> bool {
        let next = blank::skip(self.text, self.at);
        let comma = self.text[next..].starts_with(',');
        let then = blank::skip(self.text, next + usize::from(comma));
        let follows = self.text[then..].chars().next();
        let Some(node) = self
            .root
            .filter(|_| comma && follows.is_some_and(|c| text::opens(c) || c == '{'))
        else {
            return false;
        };
        let Some(root) = self.tree.node_mut(node) else {
            return false;
        };
        let NodeKind::Object(members) = &mut root.kind else {
            return false;
        };
        let members = std::mem::take(members);
        let start = root.at.start;
        self.stack.push(Frame {
            node,
            start,
            content: Content::Object {
                members,
                name: None,
            },
        });
        self.repair(
            RepairKind::MisplacedBrace,
            self.at.saturating_sub(1),
            self.at,
        );
        self.root = None;
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
