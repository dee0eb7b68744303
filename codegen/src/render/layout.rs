//! Where lines end.
//!
//! **Input:** words, boxes around them and breaks between them. **Output:** lines.
//!
//! A box that fits on the rest of its line stays on it; otherwise its breaks are taken, all of
//! them or those that must be. What follows a box up to the next break counts with it. These are
//! the rules of prettyplease, which are Oppen's; an item of ours is small, so it is measured as a
//! whole before a line is written, where prettyplease keeps a line's worth.

use super::pen::Pen;
use crate::emit::code::SHORT_WORD;

/// One step to the right.
pub(super) const STEP: i8 = 4;
/// Wider than any line.
const ENDLESS: u16 = u16::MAX;

/// Which breaks of a box are taken when it does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaks {
    All,
    Needed,
}

/// A place where a line may end.
#[derive(Clone, Copy)]
pub(super) struct Break {
    pub(super) blank: u16,
    pub(super) style: BreakStyle,
    pub(super) shift: i8,
}

/// What is written at a break besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BreakStyle {
    Plain,
    Never,
    BeforeContents,
    Comma,
    ArmStart,
    ArmEnd,
}

/// A new line, whatever fits.
pub(super) const LINE: Break = Break::new(ENDLESS, BreakStyle::Plain);
/// The same, unless the box ends after it.
pub(super) const LINE_OF_CONTENTS: Break = Break::new(ENDLESS, BreakStyle::BeforeContents);
/// A blank or a new line.
pub(super) const BLANK: Break = Break::new(1, BreakStyle::Plain);
/// The same, unless the box ends after it.
pub(super) const BLANK_OF_CONTENTS: Break = Break::new(1, BreakStyle::BeforeContents);
/// Nothing or a new line.
pub(super) const GAP: Break = Break::new(0, BreakStyle::Plain);
/// Nothing; but it ends what is measured before it.
pub(super) const NEVER: Break = Break::new(0, BreakStyle::Never);
/// Nothing, or a comma and a new line.
pub(super) const LAST_COMMA: Break = Break::new(0, BreakStyle::Comma);
/// A blank, or a comma and a new line.
pub(super) const LAST_COMMA_IN_BRACES: Break = Break::new(1, BreakStyle::Comma);
/// Nothing, or a brace and a new line.
pub(super) const ARM_START: Break = Break::new(0, BreakStyle::ArmStart);
/// A comma, or a new line and a brace.
pub(super) const ARM_END: Break = Break::new(0, BreakStyle::ArmEnd);

impl Break {
    const fn new(blank: u16, style: BreakStyle) -> Self {
        let shift = 0;
        Self {
            blank,
            style,
            shift,
        }
    }
}

enum What {
    /// The words up to this place in the text of all.
    Words(usize),
    Break(Break),
    Open(i8, Breaks),
    Close,
}

struct Piece {
    what: What,
    /// Of a break or a box: where it starts while it waits, and how wide it is then.
    size: usize,
}

/// A break or a box that is not measured yet.
struct Waiting {
    piece: usize,
    depth: usize,
}

/// An item on its way to becoming lines.
#[derive(Default)]
pub(super) struct Layout {
    words: String,
    pieces: Vec<Piece>,
    waiting: Vec<Waiting>,
    total: usize,
    depth: usize,
}

impl Layout {
    /// A layout with room for an item of this many bytes.
    pub(super) fn with_room(length: usize) -> Self {
        Self {
            words: String::with_capacity(length),
            pieces: Vec::with_capacity(length / SHORT_WORD),
            ..Self::default()
        }
    }

    pub(super) fn word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.words.push_str(word);
        self.total += word.len();
        let end = self.words.len();
        if let Some(Piece { what, .. }) = self.pieces.last_mut()
            && let What::Words(last) = what
        {
            *last = end;
        } else {
            self.push(What::Words(end));
        }
    }

    pub(super) fn pause(&mut self, pause: Break) {
        self.settle(self.depth);
        self.wait(What::Break(pause));
        self.total += usize::from(pause.blank);
    }

    /// The line that starts at the last break is a step further to the left.
    pub(super) fn back(&mut self) {
        if let Some(Piece { what, .. }) = self.pieces.last_mut()
            && let What::Break(last) = what
        {
            last.shift -= STEP;
        }
    }

    /// Starts a box; the lines in it start this much further to the right.
    pub(super) fn open(&mut self, shift: i8, breaks: Breaks) {
        self.wait(What::Open(shift, breaks));
        self.depth += 1;
    }

    pub(super) fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if let [.., before, last] = &self.pieces[..]
            && let What::Break(Break { blank, style, .. }) = last.what
        {
            if let What::Open(..) = before.what {
                self.forget(blank);
                self.forget(0);
                return;
            }
            if style == BreakStyle::BeforeContents {
                self.forget(blank);
            }
        }
        self.push(What::Close);
    }

    /// Ends a box that may stay on its line only while it is no wider than this.
    pub(super) fn close_within(&mut self, most: usize) {
        let mut open = self.waiting.iter().rev();
        let open = open.find(|waiting| waiting.depth + 1 == self.depth);
        let start = open.and_then(|open| self.pieces.get(open.piece));
        if start.is_some_and(|start| self.total - start.size > most) {
            self.total += usize::from(ENDLESS);
        }
        self.close();
    }

    fn push(&mut self, what: What) {
        let size = self.total;
        self.pieces.push(Piece { what, size });
    }

    fn wait(&mut self, what: What) {
        let (piece, depth) = (self.pieces.len(), self.depth);
        self.waiting.push(Waiting { piece, depth });
        self.push(what);
    }

    /// A break measures what waits as deep as it or deeper.
    fn settle(&mut self, depth: usize) {
        while let Some(last) = self.waiting.pop_if(|last| last.depth >= depth) {
            if let Some(piece) = self.pieces.get_mut(last.piece) {
                piece.size = self.total - piece.size;
            }
        }
    }

    fn forget(&mut self, blank: u16) {
        self.pieces.pop();
        self.waiting.pop();
        self.total -= usize::from(blank);
    }
}

impl Layout {
    /// The lines.
    pub(super) fn lines(mut self) -> String {
        self.settle(0);
        let mut pen = Pen::with_room(self.words.len() * 2);
        let mut written = 0;
        for piece in &self.pieces {
            match piece.what {
                What::Words(end) => {
                    pen.word(self.words.get(written..end).unwrap_or_default());
                    written = end;
                }
                What::Break(pause) => pen.pause(pause, piece.size),
                What::Open(shift, breaks) => pen.open(shift, breaks, piece.size),
                What::Close => pen.close(),
            }
        }
        pen.written()
    }
}
