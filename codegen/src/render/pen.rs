//! Writes a text whose boxes and breaks are measured.
//!
//! **Input:** words, breaks and boxes in their order, with widths. **Output:** lines.

use super::layout::{Break, BreakStyle, Breaks};

/// The width of a line.
const WIDTH: usize = 89;
/// What a line holds at least, however far to the right it starts.
const LEAST: usize = 60;

/// A box that is being written.
#[derive(Clone, Copy)]
enum Frame {
    Fits,
    /// With where lines stood before it.
    Broken(usize, Breaks),
}

/// A text that is being written.
pub(super) struct Pen {
    out: String,
    /// What this line still holds.
    room: Option<usize>,
    /// Where the next line starts.
    indent: usize,
    /// Blanks that are written before the next word, so that no line ends with one.
    blanks: usize,
    frames: Vec<Frame>,
}

impl Pen {
    /// A pen at the beginning of a text of about this many bytes.
    pub(super) fn with_room(length: usize) -> Self {
        Self {
            out: String::with_capacity(length),
            room: Some(WIDTH),
            indent: 0,
            blanks: 0,
            frames: Vec::new(),
        }
    }

    /// What was written.
    pub(super) fn written(self) -> String {
        self.out
    }

    /// Begins a box of this width.
    pub(super) fn open(&mut self, shift: i8, breaks: Breaks, width: usize) {
        if self.fits(width) {
            self.frames.push(Frame::Fits);
        } else {
            self.frames.push(Frame::Broken(self.indent, breaks));
            self.indent = self.indent.saturating_add_signed(shift.into());
        }
    }

    /// Ends the box that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(Frame::Broken(indent, _)) = self.frames.pop() {
            self.indent = indent;
        }
    }

    fn fits(&self, size: usize) -> bool {
        self.room.is_some_and(|room| size <= room)
    }

    /// Writes a break; `size` is its width and that of what follows, up to the next one.
    pub(super) fn pause(&mut self, pause: Break, size: usize) {
        let stays = match self.frames.last() {
            _ if pause.style == BreakStyle::Never => true,
            Some(Frame::Fits) => true,
            Some(Frame::Broken(_, Breaks::All)) => false,
            Some(Frame::Broken(_, Breaks::Needed)) | None => self.fits(size),
        };
        let (after, before, next) = match pause.style {
            BreakStyle::Comma => ("", ",", ""),
            BreakStyle::ArmStart => ("", "{", ""),
            BreakStyle::ArmEnd => (",", "", "}"),
            BreakStyle::Plain | BreakStyle::Never | BreakStyle::BeforeContents => ("", "", ""),
        };
        if stays {
            self.word(after);
            self.blanks += usize::from(pause.blank);
            self.room = self
                .room
                .and_then(|room| room.checked_sub(pause.blank.into()));
        } else {
            self.word(before);
            self.out.push('\n');
            self.blanks = self.indent.saturating_add_signed(pause.shift.into());
            self.room = Some(WIDTH.saturating_sub(self.blanks).max(LEAST));
            self.word(next);
        }
    }

    /// Writes a word.
    pub(super) fn word(&mut self, word: &str) {
        if !word.is_empty() {
            self.out.extend(std::iter::repeat_n(' ', self.blanks));
            self.blanks = 0;
            self.out.push_str(word);
            self.room = self.room.and_then(|room| room.checked_sub(word.len()));
        }
    }
}
