//! HTML in what people write: tags told from text, entities from letters.
//!
//! **Input:** a text with tags. **Output:** its tags and the texts between them, or the text alone.

/// Names of entities and their letters; the ampersand last, so that nothing is decoded twice.
const ENTITIES: &[(&str, &str)] = &[
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&#123;", "{"),
    ("&#125;", "}"),
    ("&amp;", "&"),
];

/// Tags that only dress a text; anything else in angle brackets may be a placeholder.
const DRESS: &[&str] = &[
    "code", "span", "b", "i", "em", "strong", "a", "br", "div", "p", "font", "samp", "kbd",
];

/// Whether a tag only dresses a text.
pub(crate) fn dresses(tag: &str) -> bool {
    DRESS.contains(&name(tag).as_str())
}

/// A text in one line, without tags that dress it.
pub(crate) fn plain(text: &str) -> String {
    let parts = Parts(text).map(|part| match part {
        Part::Tag(tag) if ["br", "p", "div"].contains(&&*name(tag)) => " ",
        Part::Tag(tag) if dresses(tag) => "",
        Part::Tag(text) | Part::Text(text) => text,
    });
    let text = decoded(&parts.collect::<String>());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with the letters that entities stand for.
pub(crate) fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in ENTITIES {
        text = text.replace(entity, letter);
    }
    text
}

/// The name of a tag, in lower case.
pub(crate) fn name(tag: &str) -> String {
    let inner = tag.trim_start_matches(['<', '/']);
    let letters = inner.chars().take_while(char::is_ascii_alphanumeric);
    letters.collect::<String>().to_ascii_lowercase()
}

/// Tags and the texts between them.
pub(crate) struct Parts<'a>(pub(crate) &'a str);

/// A tag, or a text between two.
pub(crate) enum Part<'a> {
    Tag(&'a str),
    Text(&'a str),
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        let text = self.0;
        if text.is_empty() {
            return None;
        }
        // No tag has a bracket inside: one that is never closed must not cost a look at the page.
        let tag_end = text.strip_prefix('<').and_then(|inner| {
            let end = inner.find(['<', '>'])?;
            inner[end..].starts_with('>').then_some(end + 1)
        });
        if let Some(end) = tag_end {
            let (tag, rest) = text.split_at(end + 1);
            self.0 = rest;
            return Some(Part::Tag(tag));
        }
        let from = usize::from(text.starts_with('<'));
        let end = text[from..].find('<').map_or(text.len(), |end| end + from);
        let (text, rest) = text.split_at(end);
        self.0 = rest;
        Some(Part::Text(text))
    }
}
