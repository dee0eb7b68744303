//! Escapes, and back-slashes that escape nothing.

use super::Scan;
use crate::json::repair::RepairKind;

impl Scan<'_> {
    pub(super) fn escape(&mut self) {
        let rest = &self.source[self.at + 1..];
        let plain = match rest.chars().next() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.code_point(),
            _ => {
                // Kept with its back-slash: a path or a pattern was meant.
                self.mistake(RepairKind::BadEscape, self.at);
                self.out.push('\\');
                self.at += 1;
                return;
            }
        };
        self.out.push(plain);
        self.at += 2;
    }

    /// `\uXXXX`, or two of them for one character beyond the first plane.
    fn code_point(&mut self) {
        let unit = |at: usize| {
            let digits = self.source.get(at..at + 6)?.strip_prefix("\\u")?;
            u32::from_str_radix(digits, 16).ok()
        };
        let first = unit(self.at);
        let low = unit(self.at + 6);
        match (first, low) {
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                self.out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                self.at += 12;
            }
            (Some(code), _) => {
                if char::from_u32(code).is_none() {
                    self.mistake(RepairKind::BadEscape, self.at);
                }
                self.out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                self.at += 6;
            }
            (None, _) => {
                self.mistake(RepairKind::BadEscape, self.at);
                self.out.push('\\');
                self.at += 1;
            }
        }
    }
}
