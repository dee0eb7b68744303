//! Measured pieces become lines.

use super::{Break, Breaks, Layout, Style, What};

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

struct Pen {
    out: String,
    /// What this line still holds.
    room: Option<usize>,
    /// Where the next line starts.
    indent: usize,
    /// Blanks that are written before the next word, so that no line ends with one.
    blanks: usize,
    frames: Vec<Frame>,
}

impl Layout {
    /// The lines.
    pub(in super::super) fn lines(mut self) -> String {
        self.settle(0);
        let mut pen = Pen {
            out: String::with_capacity(self.words.len() * 2),
            room: Some(WIDTH),
            indent: 0,
            blanks: 0,
            frames: Vec::new(),
        };
        let mut written = 0;
        for piece in &self.pieces {
            match piece.what {
                What::Words(end) => {
                    pen.word(self.words.get(written..end).unwrap_or_default());
                    written = end;
                }
                What::Break(pause) => pen.pause(pause, piece.size),
                What::Open(shift, breaks) => {
                    let broken = Frame::Broken(pen.indent, breaks);
                    if pen.fits(piece.size) {
                        pen.frames.push(Frame::Fits);
                    } else {
                        pen.frames.push(broken);
                        pen.indent = pen.indent.saturating_add_signed(shift.into());
                    }
                }
                What::Close => {
                    if let Some(Frame::Broken(indent, _)) = pen.frames.pop() {
                        pen.indent = indent;
                    }
                }
            }
        }
        pen.out
    }
}

impl Pen {
    fn fits(&self, size: usize) -> bool {
        self.room.is_some_and(|room| size <= room)
    }

    fn pause(&mut self, pause: Break, size: usize) {
        let stays = match self.frames.last() {
            _ if pause.style == Style::Never => true,
            Some(Frame::Fits) => true,
            Some(Frame::Broken(_, Breaks::All)) => false,
            Some(Frame::Broken(_, Breaks::Needed)) | None => self.fits(size),
        };
        let (after, before, next) = match pause.style {
            Style::Comma => ("", ",", ""),
            Style::ArmStart => ("", "{", ""),
            Style::ArmEnd => (",", "", "}"),
            Style::Plain | Style::Never | Style::BeforeContents => ("", "", ""),
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

    fn word(&mut self, word: &str) {
        if !word.is_empty() {
            self.out.extend(std::iter::repeat_n(' ', self.blanks));
            self.blanks = 0;
            self.out.push_str(word);
            self.room = self.room.and_then(|room| room.checked_sub(word.len()));
        }
    }
}
