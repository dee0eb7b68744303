//! Stage 4, render: code becomes text, as a person would lay it out.
//!
//! **Input:** items of code. **Output:** the text of a file.
//!
//! One item at a time; blank lines go between items other than imports, and between methods, and
//! doc comments are wrapped. What emission writes has
//! a printer of its own, which costs a sixth of parsing it for prettyplease; that is still the
//! judge of the text, and prints what the printer does not know. What cannot be parsed is a bug of
//! [`crate::emit`], and is said as one.

mod layout;
mod pen;
mod printer;
#[cfg(test)]
mod tests;
mod tokens;
mod wrap_docs;

use std::fmt;

use crate::emit::code::Snippet;

/// Emitted code that is no item: a bug of ours, with the code to report.
#[derive(Debug)]
pub struct NotAnItem {
    reason: String,
    code: String,
}

impl fmt::Display for NotAnItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the generator wrote what is no item ({}); please report it with the definition: {}",
            self.reason, self.code
        )
    }
}

impl std::error::Error for NotAnItem {}

/// A Rust file: first line, inner lines as given, items with blank lines between, but for imports.
///
/// # Errors
///
/// When a piece of code is no item, which is a bug of the emitter.
pub fn rust(header: &str, inner: &[String], items: Vec<Snippet>) -> Result<String, NotAnItem> {
    let mut out = format!("{header}\n");
    for line in inner {
        wrap_docs::line(line, &mut out);
    }
    let mut follows_import = false;
    for item in items {
        if item.is_empty() {
            continue;
        }
        let text = match printed(&item) {
            Some(text) => text,
            None => judged(&item)?,
        };
        let is_import = text.starts_with("use ");
        if !(is_import && follows_import) {
            out.push('\n');
        }
        follows_import = is_import;
        space_out(&text, &mut out);
    }
    // Thousands of these wait in the plan; the slack of growing would double them.
    out.shrink_to_fit();
    Ok(out)
}

/// An item as our own printer prints it, if it knows everything in it.
#[must_use]
pub fn printed(item: &Snippet) -> Option<String> {
    printer::print(item.as_str())
}

/// An item as prettyplease prints it: what [`printed`] is measured by.
///
/// # Errors
///
/// When the code is no item.
pub fn judged(item: &Snippet) -> Result<String, NotAnItem> {
    let parsed = syn::parse_str(item.as_str()).map_err(|error| NotAnItem {
        reason: error.to_string(),
        code: item.to_string(),
    })?;
    Ok(prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![parsed],
    }))
}

/// Puts a blank line after each member of an impl, trait or module that closes with a brace.
fn space_out(text: &str, out: &mut String) {
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        wrap_docs::line(line, out);
        let closes_member = line == "    }"
            || line == "    };"
            || (line.starts_with("    ") && line.ends_with("{}"));
        let another = lines
            .peek()
            .is_some_and(|next| next.starts_with("    ") && next.trim() != "}");
        if closes_member && another {
            out.push('\n');
        }
    }
}
