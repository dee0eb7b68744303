//! The front matter of a guide: what its few members say.

use saphyr_parser::{Event, Parser};

/// Longer front matter is none.
const LONGEST: usize = 64 * 1024;

/// What a guide says about itself.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// Top-level members that hold one word or text, with their line.
    pub(super) members: Vec<(String, String, usize)>,
    /// Where the rest starts.
    pub(super) body_at: usize,
    /// Why the members could not be read, and where.
    pub(super) mistake: Option<(usize, String)>,
}

impl FrontMatter {
    /// The text of a member and its line.
    pub(super) fn get(&self, name: &str) -> Option<(&str, usize)> {
        let same = |member: &str| flat(member) == flat(name);
        let found = self.members.iter().find(|(member, ..)| same(member));
        found.map(|(_, value, line)| (value.as_str(), *line))
    }
}

/// `elementId`, `element_id` and `ElementID` are one name.
fn flat(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// Splits a guide into front matter and body.
pub(super) fn split(text: &str) -> FrontMatter {
    let start = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len();
    let whole = FrontMatter::default();
    let toml = text[start..].starts_with("+++");
    let closing: &[&str] = if toml { &["+++"] } else { &["---", "..."] };
    let Some(inside) = text[start..].strip_prefix(closing[0]) else {
        return whole;
    };
    let Some(first) = inside
        .find('\n')
        .filter(|end| inside[..*end].trim().is_empty())
    else {
        return whole;
    };
    let yaml_at = start + 3 + first + 1;
    let mut at = yaml_at;
    for line in text[yaml_at..].split_inclusive('\n') {
        let fence = line.trim_end();
        if closing.contains(&fence) {
            let body_at = at + line.len();
            let yaml = &text[yaml_at..at];
            let first_line = text[..yaml_at].matches('\n').count() + 1;
            let mut split = FrontMatter {
                body_at,
                ..FrontMatter::default()
            };
            if toml {
                split.members = by_line(yaml, first_line, '=');
            } else {
                read(yaml, first_line, &mut split);
            }
            return split;
        }
        at += line.len();
        if at - yaml_at > LONGEST {
            break;
        }
    }
    FrontMatter {
        mistake: Some((
            1,
            format!("the front matter is never closed with `{}`", closing[0]),
        )),
        ..whole
    }
}

/// Takes the scalars of the outermost mapping; what is nested is passed over.
fn read(yaml: &str, first_line: usize, into: &mut FrontMatter) {
    let mut depth = 0_usize;
    let mut name: Option<String> = None;
    for event in Parser::new_from_str(yaml) {
        let (event, place) = match event {
            Ok(event) => event,
            Err(error) => {
                let line = first_line + error.marker().line().saturating_sub(1);
                into.mistake = Some((
                    line,
                    format!(
                        "the front matter is not YAML ({}); it was read line by line",
                        error.info()
                    ),
                ));
                into.members = by_line(yaml, first_line, ':');
                return;
            }
        };
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                depth += 1;
                if depth == 2 {
                    name = None;
                }
            }
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            Event::Scalar(value, ..) if depth == 1 => match name.take() {
                None => name = Some(value.into_owned()),
                Some(member) => {
                    let line = first_line + place.start.line().saturating_sub(1);
                    into.members.push((member, value.into_owned(), line));
                }
            },
            _ => {}
        }
    }
}

/// The members that stand on a line of their own, without quotes.
fn by_line(text: &str, first_line: usize, sign: char) -> Vec<(String, String, usize)> {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with(char::is_alphabetic));
    let members = lines.filter_map(|(at, line)| {
        let (name, value) = line.split_once(sign)?;
        let value = value.trim().trim_matches(['"', '\'']);
        Some((name.trim().to_owned(), value.to_owned(), first_line + at))
    });
    members.collect()
}
