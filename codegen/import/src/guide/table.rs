//! The table of parameters in newer guides: label, key, whether optional, default, data type.

use super::blocks::Row;
use crate::facts::Parameter;

/// The entry that a row describes, if it describes one: an entry's key has back-ticks.
pub(super) fn parameter(row: &Row) -> Option<Parameter> {
    let first = row.cells.first()?;
    let (before, rest) = first.split_once('`')?;
    let (key, _) = rest.split_once('`')?;
    let key = key.trim();
    let is_key = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'));
    if !is_key {
        return None;
    }
    let description = row.cells.get(1).map_or("", String::as_str);
    let label = before.trim().trim_end_matches([':', '-']).trim();
    Some(Parameter {
        key: key.to_owned(),
        label: (!label.is_empty()).then(|| label.to_owned()),
        optional: description
            .trim_start()
            .to_lowercase()
            .starts_with("optional"),
        default: stated_default(description),
        data_type: row
            .cells
            .get(2)
            .map(|cell| cell.trim().to_lowercase())
            .filter(|cell| !cell.is_empty()),
        line: row.line,
    })
}

/// What stands in back-ticks behind the word "default".
fn stated_default(description: &str) -> Option<String> {
    let at = description.to_lowercase().find("default:")?;
    let after = description.get(at + "default:".len()..)?.trim_start();
    let value = after.strip_prefix('`')?.split('`').next()?;
    (!value.is_empty()).then(|| value.to_owned())
}
