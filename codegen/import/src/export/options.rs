//! The options of an entry: a list of values with their labels.

use super::Reader;
use crate::facts::{Remark, RemarkKind};
use crate::json::View;

impl Reader<'_> {
    /// Takes the options; what has no value, or the value of another, is left out and said.
    pub(super) fn options(&mut self, key: &str, item: View<'_, '_>) -> Vec<(String, String)> {
        let mut options: Vec<(String, String)> = Vec::new();
        for option in item.get("options").into_iter().flat_map(View::items) {
            let text = |name: &str| {
                let text = option.get(name)?.wire_text()?.trim().to_owned();
                (!text.is_empty()).then_some(text)
            };
            match text("value") {
                Some(value) if !options.iter().any(|(known, _)| *known == value) => {
                    let label = text("description").unwrap_or_else(|| value.clone());
                    options.push((value, label));
                }
                _ => {
                    let line = self.lines.line(option.at().start);
                    let text =
                        format!("an option of `{key}` has no value of its own; it was left out");
                    self.remarks
                        .push(Remark::new(RemarkKind::Undecided, line, text));
                }
            }
        }
        options
    }
}
