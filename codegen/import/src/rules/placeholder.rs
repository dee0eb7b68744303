//! Is a value in a sample one, or does it stand for one?

use crate::evidence::names_authentication;
use crate::rules::authentication;
use crate::rules::label::words;

/// What a value in a sample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Words for what the caller has to put in.
    Placeholder,
    /// The same, with the remark that it may be left out.
    OptionalPlaceholder,
    /// A value somebody had: an address of a made-up application, a hidden credential.
    MadeUp,
    /// A value that may be meant.
    Literal,
}

impl Sample {
    /// Whether words stand for the value.
    #[must_use]
    pub fn is_placeholder(self) -> bool {
        matches!(self, Self::Placeholder | Self::OptionalPlaceholder)
    }
}

/// Hosts that belong to nobody.
const MADE_UP_HOSTS: &[&str] = &[
    "mycoolapp",
    "example.",
    "yourapp",
    "your-app",
    "myapp.",
    "localhost",
    "requestb.in",
    "acme.",
];

/// What the value of `key` in a sample is.
#[must_use]
pub fn sample(key: &str, value: &str) -> Sample {
    let text = value.trim();
    if says_optional(text) && is_bracketed(text) {
        return Sample::OptionalPlaceholder;
    }
    // `API_KEY` may be the name of a way: then it is sent as it stands.
    if names_authentication(key) && authentication::declared(text).is_some() {
        return Sample::Literal;
    }
    if is_bracketed(text)
        || is_variable(key, text)
        || is_looked_up(text)
        || is_shouted(key, text)
        || is_instruction(text)
    {
        return Sample::Placeholder;
    }
    if is_hidden(text)
        || is_mail_address(text)
        || MADE_UP_HOSTS
            .iter()
            .any(|host| text.to_lowercase().contains(host))
    {
        return Sample::MadeUp;
    }
    Sample::Literal
}

/// Whether a placeholder or a comment says that the value may be left out.
#[must_use]
pub fn says_optional(text: &str) -> bool {
    let lower = text.to_lowercase();
    let others = [
        "not required",
        "can be omitted",
        "may be omitted",
        "defaults to",
    ];
    if others.iter().any(|other| lower.contains(other)) {
        return true;
    }
    let at = lower.find("optional");
    // "non-optional" and "not optional" say the opposite.
    at.is_some_and(|at| {
        !lower[..at]
            .trim_end_matches(['-', ' ', '_'])
            .ends_with(['n', 't'])
            || !lower[..at].contains("no")
    })
}

/// `<INSERT_KEY>`, `{{page.key}}`, `[your key]`, `${KEY}`.
fn is_bracketed(text: &str) -> bool {
    let within = |open: &str, close: &str| {
        text.find(open)
            .is_some_and(|start| text[start + open.len()..].contains(close))
    };
    within("<", ">")
        || within("&lt;", "&gt;")
        || within("‹", "›")
        || within("«", "»")
        || within("{{", "}}")
        || within("${", "}")
        || half_bracketed(text)
        || text.starts_with('(') && text.ends_with(')') && text.len() > 2
        || text.starts_with('[') && text.ends_with(']') && !text.contains('"') && text.len() > 2
}

/// `<INSERT_KEY`: one of the two brackets was forgotten.
fn half_bracketed(text: &str) -> bool {
    let inner = text.strip_prefix('<').or_else(|| text.strip_suffix('>'));
    inner.is_some_and(|inner| {
        inner.starts_with(|c: char| c.is_ascii_alphabetic())
            && inner
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ' '))
    })
}

/// `{account}`, `$ACCOUNT`, `%ACCOUNT%`, `__ACCOUNT__`: whatever fills a template or a shell's line.
fn is_variable(key: &str, text: &str) -> bool {
    let name = |inner: &str| {
        let first = inner.starts_with(|c: char| c.is_ascii_alphabetic());
        let rest = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
        first && inner.chars().all(rest)
    };
    let within = |open: &str, close: &str| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        name(inner).then_some(inner)
    };
    let shouted = |inner: &str| !inner.contains(|c: char| c.is_ascii_lowercase());
    // An address that another entry fills is meant as it stands.
    let address = words(key)
        .pop()
        .is_some_and(|last| matches!(last.as_str(), "url" | "uri"));
    within("{", "}").is_some() && !address
        || within("__", "__").is_some()
        || within("%", "%").is_some()
        || within("$", "").is_some_and(shouted)
}

/// `os.environ['SITE']`, `process.env.SITE`, `getenv("SITE")`: what a program looks up.
fn is_looked_up(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = [
        "os.environ",
        "os.getenv",
        "process.env",
        "getenv(",
        "system.getenv",
        "env[",
        "$env:",
    ];
    starts.iter().any(|start| lower.starts_with(start))
}

/// An address of a person: it is the caller's own, whoever that is.
fn is_mail_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(person, host)| {
        let plain = |part: &str| !part.is_empty() && !part.contains([' ', '/', ':', '@', ',']);
        plain(person) && plain(host) && host.contains('.')
    })
}

/// `ABBYY_PASSWORD`, `USER TOKEN`; one word alone only if the key has it too: `JSON` is a value.
fn is_shouted(key: &str, text: &str) -> bool {
    let shouted = text.len() >= 4
        && text.chars().any(|c| c.is_ascii_uppercase())
        && text.chars().all(|c| {
            c.is_ascii_uppercase()
                || c.is_ascii_digit()
                || matches!(c, '_' | ' ' | '-' | '.' | '!' | '\'')
        });
    if !shouted {
        return false;
    }
    let words = text
        .split(['_', ' ', '-'])
        .filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    words.count() > 1
        || key
            .to_uppercase()
            .split(['.', '_', '-'])
            .any(|segment| segment == text)
}

/// `Code on Return the URL`, `your API key`, `{insert_address}/home`.
fn is_instruction(text: &str) -> bool {
    let lower = text.trim_start_matches('{').to_lowercase();
    let starts = [
        "insert ", "insert_", "your ", "your_", "your-", "your.", "replace ", "replace_", "enter ",
        "code on ",
    ];
    let ends = ["_here", " here", "-here"];
    let whole = [
        "string",
        "tbd",
        "todo",
        "changeme",
        "change_me",
        "replaceme",
    ];
    starts.iter().any(|start| lower.starts_with(start))
        || ends.iter().any(|end| lower.ends_with(end))
        || whole.contains(&lower.as_str())
}

/// `xxxxxxxx`, `xxxx-xxxx`, `********`, an ellipsis.
fn is_hidden(text: &str) -> bool {
    let core = text.trim_end_matches('=').replace('-', "");
    let mut characters = core.chars();
    matches!(text, "..." | "…")
        || core.len() >= 4
            && characters.next().is_some_and(|first| {
                matches!(first, 'x' | 'X' | '*' | '.' | '#' | '•') && characters.all(|c| c == first)
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_words_for_values_from_values() {
        for (key, value, expected) in [
            ("username", "<INSERT_NAME>", Sample::Placeholder),
            (
                "db.tables",
                "<OPTIONAL: tables>",
                Sample::OptionalPlaceholder,
            ),
            ("password", "ACME_PASSWORD", Sample::Placeholder),
            ("username", "USERNAME", Sample::Placeholder),
            ("format", "JSON", Sample::Literal),
            (
                "oauth.callback.url",
                "https://www.mycoolapp.com/auth",
                Sample::MadeUp,
            ),
            (
                "oauth.callback.url",
                "{insert_address}/home",
                Sample::Placeholder,
            ),
            ("api.key", "xxxxxxxxx", Sample::MadeUp),
            ("port", "587", Sample::Literal),
            (
                "base.url",
                "https://{subdomain}.acmedesk.io",
                Sample::Literal,
            ),
            ("key", "{{page.elementKey}}", Sample::Placeholder),
            ("event.vendor.type", "polling", Sample::Literal),
            ("acme.site", "{account_id}", Sample::Placeholder),
            ("base.url", "{acme-address}", Sample::Literal),
            ("acme.site", "$ACME_SITE", Sample::Placeholder),
            ("acme.site", "%SITE%", Sample::Placeholder),
            ("acme.site", "__SITE__", Sample::Placeholder),
            ("acme.site", "&lt;SITE&gt;", Sample::Placeholder),
            ("acme.site", "‹site›", Sample::Placeholder),
            ("acme.site", "site_goes_here", Sample::Placeholder),
            ("acme.site", "TBD", Sample::Placeholder),
            ("acme.site", "...", Sample::MadeUp),
            ("acme.site", "xxxx-xxxx", Sample::MadeUp),
            ("acme.site", "(your site)", Sample::Placeholder),
            ("acme.site", "string", Sample::Placeholder),
            ("acme.site", "<INSERT_SITE", Sample::Placeholder),
            ("acme.operator", ">", Sample::Literal),
            ("acme.site", "os.environ['SITE']", Sample::Placeholder),
            ("acme.site", "####", Sample::MadeUp),
            ("acme.user", "ann@desk.io", Sample::MadeUp),
            ("acme.user", "your.name@desk.io", Sample::Placeholder),
            ("acme.query", "a@b or c@d.io", Sample::Literal),
            ("acme.site", "{\"a\": 1}", Sample::Literal),
            ("acme.site", "$rate", Sample::Literal),
            ("authentication.type", "API_KEY", Sample::Literal),
            ("authentication.type", "AUTH_TYPE", Sample::Placeholder),
        ] {
            assert_eq!(sample(key, value), expected, "{key}: {value}");
        }
    }
}
