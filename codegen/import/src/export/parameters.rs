//! Parameters of an export that fill placeholders of its addresses from entries.

use super::Reader;
use crate::facts::{ExportedEntry, Remark, RemarkKind};
use crate::json::View;

impl Reader<'_> {
    /// Names the entry where a default has the placeholder that a parameter fills from it.
    pub(super) fn fill_in(&mut self, export: View<'_, '_>, entries: &mut [ExportedEntry]) {
        let keys: Vec<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        let parameters = export.get("parameters").into_iter().flat_map(View::items);
        for parameter in parameters {
            let text = |name: &str| parameter.get(name).and_then(View::text);
            let (Some(key), Some(placeholder)) = (text("name"), text("vendorName")) else {
                continue;
            };
            let known = |name: &str| keys.iter().any(|key| key == name);
            if text("type") != Some("configuration") || !known(key) || known(placeholder) {
                continue;
            }
            let (written, meant) = (format!("{{{placeholder}}}"), format!("{{{key}}}"));
            for entry in entries.iter_mut() {
                let Some(default) = entry.default.as_mut().filter(|it| it.contains(&written))
                else {
                    continue;
                };
                *default = default.replace(&written, &meant);
                let line = self.lines.line(parameter.at().start);
                let text = format!(
                    "a parameter fills `{written}` in the default of `{}` from `{key}`",
                    entry.key
                );
                self.remarks
                    .push(Remark::new(RemarkKind::Check, line, text));
            }
        }
    }
}
