//! What the columns of a table hold, by the words of its head.

use element_core::words;

use crate::guide::blocks::Table;

/// What a yes in a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Whether an entry is required.
    Required,
    /// Whether it is optional.
    Optional,
}

/// Places of columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) key: Option<usize>,
    /// Whether the head says that the column holds keys.
    pub(super) key_is_said: bool,
    pub(super) label: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) data_type: Option<usize>,
    pub(super) presence: Option<(usize, Asks)>,
    pub(super) default: Option<usize>,
    /// Whether a value must be kept to oneself.
    pub(super) secret: Option<usize>,
    /// Whether the table may be about entries, and not about what another call takes or answers.
    pub(super) describes_entries: bool,
}

impl Columns {
    /// By the head; by their places where it says nothing.
    pub(super) fn of(table: &Table) -> Self {
        let head = &table.head;
        let mut columns = Self::default();
        for (at, cell) in head.iter().enumerate() {
            columns.column(at, &words(cell));
        }
        let of_other_calls = ["response", "query", "header"];
        let mut words = head.iter().flat_map(|cell| words(cell));
        columns.describes_entries = !words.any(|word| of_other_calls.contains(&word.as_str()));
        columns.presence = columns.presence.or_else(|| answers(table));
        columns.key_is_said = columns.key.is_some();
        columns.key = columns.key.or(columns.label).or(Some(0));
        let taken = |at: usize| {
            let presence = columns.presence.map(|(at, _)| at);
            let known = [
                columns.data_type,
                presence,
                columns.default,
                columns.secret,
                columns.label,
            ];
            columns.key == Some(at) || known.contains(&Some(at))
        };
        let free = |at: usize| (!taken(at)).then_some(at);
        let description = columns
            .description
            .or_else(|| (1..head.len().max(2)).find_map(free));
        let data_type = columns
            .data_type
            .or_else(|| free(2).filter(|at| description != Some(*at)));
        columns.description = description;
        columns.data_type = data_type;
        columns
    }

    fn column(&mut self, at: usize, words: &[String]) {
        let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
        let first = |place: &mut Option<usize>| {
            place.get_or_insert(at);
        };
        if has(&[
            "required",
            "mandatory",
            "req",
            "reqd",
            "needed",
            "necessary",
            "must",
            "compulsory",
            "obligatory",
            "presence",
        ]) {
            self.presence.get_or_insert((at, Asks::Required));
        } else if has(&["optional"]) {
            self.presence.get_or_insert((at, Asks::Optional));
        } else if has(&["sensitive", "secret", "confidential", "encrypted", "masked"]) {
            first(&mut self.secret);
        } else if has(&["default", "defaults"]) {
            first(&mut self.default);
        } else if has(&[
            "description",
            "details",
            "notes",
            "comment",
            "comments",
            "meaning",
        ]) {
            first(&mut self.description);
        } else if has(&["type"]) {
            first(&mut self.data_type);
        } else if has(&["key", "keys", "property"]) {
            first(&mut self.key);
        } else if has(&[
            "label",
            "name",
            "parameter",
            "parameters",
            "field",
            "attribute",
            "setting",
        ]) {
            first(&mut self.label);
        }
    }
}

/// The column in which every row says required or optional, whatever its head calls it.
fn answers(table: &Table) -> Option<(usize, Asks)> {
    let says = |at: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        table.rows.len() > 1
            && cells.all(|cell| {
                let word = cell.trim().to_lowercase();
                ["required", "optional", "mandatory", "conditional"].contains(&word.as_str())
            })
    };
    let found = (1..table.head.len()).find(|at| says(*at))?;
    Some((found, Asks::Required))
}
