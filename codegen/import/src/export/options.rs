//! The options of an entry: a list of values with their labels, as far as each can be one.

use std::collections::BTreeSet;

use super::Reader;
use crate::facts::{Remark, RemarkKind};
use crate::json::{NodeKind, View};

impl Reader<'_> {
    /// Takes the options; what cannot be one is left out and said.
    pub(super) fn options(&mut self, key: &str, item: View<'_, '_>) -> Vec<(String, String)> {
        let Some(view) = item.get("options") else {
            return Vec::new();
        };
        if !matches!(view.kind(), NodeKind::List(_) | NodeKind::Null) {
            let text = format!("the options of `{key}` are no list; they were left out");
            self.left_out(view, text);
        }
        let mut options: Vec<(String, String)> = Vec::new();
        let mut seen = BTreeSet::new();
        for option in view.items() {
            let Some((value, label)) = one(option) else {
                let text = format!("an option of `{key}` has no value; it was left out");
                self.left_out(option, text);
                continue;
            };
            if !seen.insert(value.clone()) {
                let text = format!(
                    "the option `{}` of `{key}` stands twice; the first was taken",
                    value.escape_debug()
                );
                self.left_out(option, text);
                continue;
            }
            options.push((value, label));
        }
        options
    }

    fn left_out(&mut self, view: View<'_, '_>, text: String) {
        let line = self.lines.line(view.at().start);
        self.remarks
            .push(Remark::new(RemarkKind::Undecided, line, text));
    }
}

/// A value and its label: an object, or the value alone.
fn one(option: View<'_, '_>) -> Option<(String, String)> {
    let text = |name: &str| {
        let text = option.get(name)?.wire_text()?.trim().to_owned();
        (!text.is_empty()).then_some(text)
    };
    let alone = || option.wire_text().map(std::borrow::Cow::into_owned);
    let value = option
        .get("value")
        .or_else(|| option.get("key"))
        .map_or_else(alone, |value| value.wire_text().map(Into::into))
        .filter(|value| !value.trim().is_empty())?;
    let label = ["description", "name", "label"]
        .iter()
        .find_map(|name| text(name));
    let label = label.unwrap_or_else(|| value.clone());
    Some((value, label))
}
