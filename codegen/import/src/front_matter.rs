//! The front matter of a page: what its few members say.
//!
//! **Input:** the text of a page. **Output:** the members between its first two lines of dashes, and
//! where the page begins.

use saphyr_parser::{Event, Parser};

use crate::facts::is_element_key;

/// Longer front matter is none.
const LONGEST: usize = 64 * 1024;

/// What a page says about itself.
#[derive(Debug, Default)]
pub struct FrontMatter {
    /// Top-level members that hold one word or text, with their line.
    pub members: Vec<(String, String, usize)>,
    /// Where the rest starts.
    pub body_at: usize,
    /// Why the members could not be read, and where.
    pub mistake: Option<(usize, String)>,
}

impl FrontMatter {
    /// The text of a member and its line.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<(&str, usize)> {
        let found = self.members.iter().find(|(member, ..)| member == name);
        found.map(|(_, value, line)| (value.as_str(), *line))
    }

    /// The key of the element that the page is about.
    #[must_use]
    pub fn element_key(&self) -> Option<&str> {
        let (key, _) = self.get("elementKey")?;
        is_element_key(key).then_some(key)
    }
}

/// Splits a page into front matter and body.
#[must_use]
pub fn split(text: &str) -> FrontMatter {
    let start = text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']);
    let (first, inside) = start.split_once('\n').unwrap_or_default();
    if first.trim_end() != "---" {
        return FrontMatter::default();
    }
    let yaml_at = text.len() - inside.len();
    let mut at = yaml_at;
    for line in inside.split_inclusive('\n') {
        if line.trim_end() == "---" {
            let first_line = text[..yaml_at].matches('\n').count() + 1;
            return read(&text[yaml_at..at], first_line, at + line.len());
        }
        at += line.len();
        if at - yaml_at > LONGEST {
            break;
        }
    }
    FrontMatter {
        mistake: Some((1, "the front matter is never closed with `---`".into())),
        ..FrontMatter::default()
    }
}

/// Takes the texts of the outermost mapping; what is nested is passed over.
fn read(yaml: &str, first_line: usize, body_at: usize) -> FrontMatter {
    let (scalars, mistake) = scalars(yaml);
    let own = scalars.into_iter().filter(|scalar| scalar.depth == 1);
    let members = own.map(|scalar| (scalar.name, scalar.text, first_line + scalar.line - 1));
    let members = members.collect();
    let mistake = mistake.map(|(line, reason)| {
        let text = format!("the front matter is not YAML ({reason}); what stands before was read");
        (first_line + line - 1, text)
    });
    FrontMatter {
        members,
        body_at,
        mistake,
    }
}

/// A text in YAML.
#[derive(Debug)]
pub struct Scalar {
    /// The names of the mappings around it and its own, with points between them.
    pub name: String,
    /// How many mappings are around it.
    pub depth: usize,
    /// The text.
    pub text: String,
    /// Its line.
    pub line: usize,
}

/// What comes next in a mapping, or a list around what does.
enum Level {
    Name,
    Text(String),
    List,
}

/// Every text that mappings hold; up to the mistake, if there is one, with its line and what it is.
#[must_use]
pub fn scalars(yaml: &str) -> (Vec<Scalar>, Option<(usize, String)>) {
    let mut found = Vec::new();
    let mut levels: Vec<Level> = Vec::new();
    for event in Parser::new_from_str(yaml) {
        let (event, place) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = (error.marker().line().max(1), error.info().to_owned());
                return (found, Some(at));
            }
        };
        match event {
            Event::MappingStart(..) => levels.push(Level::Name),
            Event::SequenceStart(..) => levels.push(Level::List),
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
                if let Some(level @ Level::Text(_)) = levels.last_mut() {
                    *level = Level::Name;
                }
            }
            Event::Scalar(text, ..) => match levels.last_mut() {
                Some(level @ Level::Name) => *level = Level::Text(text.into_owned()),
                Some(Level::Text(_)) => {
                    let names = levels.iter().filter_map(|level| match level {
                        Level::Text(name) => Some(name.as_str()),
                        _ => None,
                    });
                    found.push(Scalar {
                        name: names.collect::<Vec<_>>().join("."),
                        depth: levels.len(),
                        text: text.into_owned(),
                        line: place.start.line().max(1),
                    });
                    if let Some(level) = levels.last_mut() {
                        *level = Level::Name;
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    (found, None)
}
