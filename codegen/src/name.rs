//! The only place that makes identifiers, module and feature names.
//!
//! **Input:** wire keys, hub names, file names. **Output:** identifiers that compile in edition 2024,
//! or an explanation of why none can be made. Nothing is numbered silently: two keys that meet in one
//! identifier are told apart by `rust_name` alone.

mod reserved_words;
mod type_names;

use heck::ToSnakeCase as _;
use proc_macro2::{Ident, Span};

use self::reserved_words::{GRANT_METHODS, KEYWORDS, METHODS, MODULES, NEVER_RAW};
#[cfg(feature = "gen")]
pub use self::type_names::schema;
pub use self::type_names::{built, grant, is_type, is_variant, state, type_name, variant, way};

/// Why a key cannot become an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoName {
    /// Nothing is left of it, or letters outside ASCII would be dropped.
    NotAscii,
    /// It has no letter and no digit.
    NoLetters,
}

/// Field, setter and getter of a wire key: `event.notification.enabled` becomes
/// `event_notification_enabled`.
///
/// # Errors
///
/// When the key has letters that identifiers should not have, or none at all.
pub fn entry(key: &str) -> Result<String, NoName> {
    let mut name = snake(key)?;
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "entry_");
    }
    if METHODS.contains(&name.as_str()) || NEVER_RAW.contains(&name.as_str()) {
        name.push('_');
    }
    Ok(name)
}

/// The argument and setter of an extra, from the identifier of its key.
#[must_use]
pub fn extra(ident: &str) -> String {
    if is_grant_method(ident) {
        format!("{ident}_")
    } else {
        ident.to_owned()
    }
}

/// Whether the grant of a way answers to the word already.
#[must_use]
pub fn is_grant_method(ident: &str) -> bool {
    GRANT_METHODS.contains(&ident)
}

/// A way's name as written, when it can be the name of a function beside `builder`.
#[must_use]
pub fn is_way(name: &str) -> bool {
    is_snake(name) && !METHODS.contains(&name) && !NEVER_RAW.contains(&name)
}

/// Whether `name` can be in `rust_name` of an entry.
#[must_use]
pub fn is_entry(name: &str) -> bool {
    is_way(name)
}

/// Whether a file stem can be the name of module, page and feature-gated item alike.
#[must_use]
pub fn is_module(stem: &str) -> bool {
    is_snake(stem)
        && !MODULES.contains(&stem)
        && !KEYWORDS.contains(&stem)
        && !NEVER_RAW.contains(&stem)
        && !is_port(stem)
}

/// Whether Windows takes a file name for one of its ports, whatever its ending.
fn is_port(stem: &str) -> bool {
    let number = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

/// The module name for an element's key, to propose to a contributor. A path has none: whoever writes
/// one means a folder, and the file would be elsewhere.
#[must_use]
pub fn module(key: &str) -> Option<String> {
    if key.contains(PATH_SEPARATORS) {
        return None;
    }
    let mut name = snake(key).ok()?.replace('_', "");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "element_");
    }
    if !is_module(&name) {
        name.push_str("_element");
    }
    Some(name)
}

/// A key of which no module name can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusableKey {
    /// What is wrong with it.
    pub message: String,
    /// What to write instead.
    pub remedy: String,
}

/// Why no module name can be made of a key.
#[must_use]
pub fn no_module(key: &str) -> UnusableKey {
    let last = key.rsplit(PATH_SEPARATORS).find_map(|part| {
        // Whoever writes a path may well name the file; its ending is no part of the key.
        let stem = part.strip_suffix(".json").unwrap_or(part);
        let plain = stem.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        module(plain).map(|_| plain)
    });
    let remedy = match last.filter(|last| *last != key) {
        Some(last) => format!("did you mean `{last}`?"),
        None => "a key has letters and digits, such as `acmedesk`".to_owned(),
    };
    let message = format!(
        "no file name can be made from the key `{}`",
        key.escape_debug()
    );
    UnusableKey { message, remedy }
}

/// Whether a hub can be a cargo feature.
#[must_use]
pub fn is_hub(hub: &str) -> bool {
    is_snake(hub)
        && !["default", "derive", "full", "zeroize"].contains(&hub)
        // It is a module too.
        && !NEVER_RAW.contains(&hub)
}

/// The nearest name that can be a hub, to propose to a contributor.
#[must_use]
pub fn hub(words: &str) -> Option<String> {
    let hub = snake(words).ok()?.replace('_', "");
    is_hub(&hub).then_some(hub)
}

/// `name` as a token, raw where it has to be.
#[must_use]
pub fn ident(name: &str, span: Span) -> Ident {
    if KEYWORDS.contains(&name) {
        Ident::new_raw(name, span)
    } else {
        Ident::new(name, span)
    }
}

/// `name` as it is typed in Rust: `r#type`, `subdomain`.
#[must_use]
pub fn spelled(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// What is between the folders of a path, here and on Windows.
const PATH_SEPARATORS: [char; 2] = ['/', '\\'];

fn snake(words: &str) -> Result<String, NoName> {
    if words
        .chars()
        .any(|character| !character.is_ascii() && character.is_alphanumeric())
    {
        return Err(NoName::NotAscii);
    }
    // heck drops what is no letter only at word boundaries of its own; give it plain ones.
    let plain: String = words
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let name = plain.to_snake_case();
    if name.is_empty() {
        Err(NoName::NoLetters)
    } else {
        Ok(name)
    }
}

fn is_snake(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        // rustc warns of two in a row.
        && !name.contains("__")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries() {
        for (key, expected) in [
            ("username", Ok("username")),
            (
                "event.notification.enabled",
                Ok("event_notification_enabled"),
            ),
            ("baseUrl", Ok("base_url")),
            ("APIkey", Ok("ap_ikey")),
            ("x-applicationkey", Ok("x_applicationkey")),
            ("1password", Ok("entry_1password")),
            ("type", Ok("type")),
            ("self", Ok("self_")),
            ("build", Ok("build_")),
            ("D&B", Ok("d_b")),
            ("---", Err(NoName::NoLetters)),
            ("stra\u{df}e", Err(NoName::NotAscii)),
            ("../etc", Ok("etc")),
        ] {
            assert_eq!(entry(key).as_deref(), expected.as_ref().copied(), "{key}");
        }
    }

    #[test]
    fn every_entry_name_is_an_identifier() {
        for key in KEYWORDS
            .iter()
            .chain(NEVER_RAW)
            .chain(METHODS)
            .chain(["1", "a.b"].iter())
        {
            let Ok(name) = entry(key) else { continue };
            // Panics when it is none.
            let token = ident(&name, Span::call_site()).to_string();
            assert_eq!(token, spelled(&name));
        }
    }

    #[test]
    fn hubs() {
        for (hub, allowed) in [
            ("helpdesk", true),
            ("type", true),
            ("self", false),
            ("super", false),
            ("crate", false),
            ("full", false),
            ("zeroize", false),
        ] {
            assert_eq!(is_hub(hub), allowed, "{hub}");
        }
    }

    #[test]
    fn types_and_modules() {
        assert_eq!(
            type_name("event.vendor.type").as_deref(),
            Ok("EventVendorType")
        );
        assert_eq!(type_name("string").as_deref(), Ok("StringChoice"));
        assert_eq!(variant("2legged").as_deref(), Ok("N2legged"));
        assert_eq!(variant(">="), Err(NoName::NoLetters));
        assert_eq!(module("act-essentials").as_deref(), Some("actessentials"));
        assert_eq!(module("type").as_deref(), Some("type_element"));
        for (key, says) in [
            ("../evil", "did you mean `evil`?"),
            ("a/b", "did you mean `b`?"),
            ("a\\b.json", "did you mean `b`?"),
            ("..", "such as `acmedesk`"),
            ("/", "such as `acmedesk`"),
            ("\u{fc}", "such as `acmedesk`"),
        ] {
            assert_eq!(module(key), None, "{key}");
            let remedy = no_module(key).remedy;
            assert!(remedy.contains(says), "{key}: {remedy}");
        }
        for (stem, allowed) in [
            ("freshservice", true),
            ("common", false),
            ("type", false),
            ("A", false),
            ("../x", false),
            ("com1", false),
            ("lpt9", false),
            ("com", true),
            ("com10", true),
        ] {
            assert_eq!(is_module(stem), allowed, "{stem}");
        }
    }
}
