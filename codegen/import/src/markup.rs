//! HTML in what people write into a form.
//!
//! **Input:** a text with tags and entities. **Output:** the text in one line, without tags that dress
//! it; anything else in angle brackets may be a placeholder and stays.

/// Names of entities and their letters; the ampersand last, so that nothing is decoded twice.
const ENTITIES: &[(&str, &str)] = &[
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// Tags that only dress a text.
const DRESS: &[&str] = &[
    "a", "b", "br", "code", "div", "em", "i", "p", "span", "strong",
];

/// A text in one line, as a form shows it.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        // No tag has a bracket inside.
        let end = after.find(['<', '>']).unwrap_or(after.len());
        let (tag, behind) = after.split_at(end);
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if behind.starts_with('>') && DRESS.contains(&name.as_str()) {
            let breaks = ["br", "p", "div"].contains(&name.as_str());
            out.push_str(if breaks { " " } else { "" });
            rest = &behind[1..];
        } else {
            out.push('<');
            rest = after;
        }
    }
    out.push_str(rest);
    for (entity, letter) in ENTITIES {
        out = out.replace(entity, letter);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
