//! The calls that come before an OAuth instance: they lead to what its request carries.
//!
//! **Input:** an element, one of its ways, and the parameters that its `oauth/url` takes besides.
//! **Output:** a section of the page; nothing for a way without a grant.

use std::fmt::Write as _;

use super::rust_program::{CLIENT, language, main};
use super::{fence, heading, json_and_curl, sample_values};
use element_core::REFRESH_TOKEN;

use crate::doc::{code, escape_line};
use crate::emit::grant;
use crate::invisible_characters::{self, rust_literal};
use crate::model::{Element, Entry, GrantKind, Home, Presence, SuppliedBy, Way};

/// Parameters of every element, and the entries whose values they carry.
const APPLICATION: [(&str, &str, &str); 3] = [
    ("apiKey", "oauth.api.key", "OAuth client id"),
    ("apiSecret", "oauth.api.secret", "OAuth client secret"),
    ("callbackUrl", "oauth.callback.url", ""),
];

/// Where the product sends the browser, when the element does not say.
const CALLBACK: &str = "https://app.example/oauth/callback";

/// The entry whose value is the parameter `scope`, when the application sends it.
const SCOPE: &str = "oauth.scope";

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// The first steps of OAuth, in the order in which they are taken.
pub(super) fn section(
    element: &Element,
    way: &Way,
    (home, own): (Home, &[(String, String)]),
    out: &mut String,
) {
    let parameters = Parameters::of(element, home, own);
    match way.grant {
        GrantKind::None => {}
        GrantKind::OAuth1 => oauth1(element, way, &parameters, out),
        GrantKind::OAuth2 => oauth2(element, way, &parameters, out),
    }
}

fn oauth2(element: &Element, way: &Way, parameters: &Parameters, out: &mut String) {
    heading("Get a code", element, way, out);
    let product = escape_line(&element.name);
    let _ = writeln!(out, "1. Ask for the address of {product}'s consent page:\n");
    step(&parameters.command(element, "url", &[]), out);
    let calls = "println!(\"{}\", client.oauth_url(&app)?);\n";
    parameters.step_rust(element, calls, out);
    let _ = writeln!(
        out,
        "2. Send the user to the `oauthUrl` of the response.\n\
         3. After consent {product} opens `callbackUrl`. Its parameter `code` becomes `providerData.code` of the request below; a code can be used once.\n"
    );
    tokens(element, way, out);
}

/// What replaces the code where the application holds tokens already.
fn tokens(element: &Element, way: &Way, out: &mut String) {
    let required = |(_, entry): (usize, &Entry)| way.spares(entry);
    let (callback, builder) = if element.required().any(required) {
        (
            format!(" and {}", code(element_core::CALLBACK)),
            "`.without_code()` before `.build()`, ",
        )
    } else {
        (String::new(), "")
    };
    let _ = writeln!(
        out,
        "A refresh token that your application holds already replaces the code: add `\"externalAuthentication\": \"initial\"` to the request and the token to `configuration` as {}, and leave out `code`{callback}. \
         In Rust: {builder}{} as the grant, and `.secret_entry({:?}, token)` on the request.\n",
        code(REFRESH_TOKEN),
        code(&format!("{}::initial", grant::name(element, way))),
        REFRESH_TOKEN,
    );
}

fn oauth1(element: &Element, way: &Way, parameters: &Parameters, out: &mut String) {
    heading("Get a token", element, way, out);
    let product = escape_line(&element.name);
    out.push_str("1. Ask for a request token; the response is `token` and `secret`:\n\n");
    step(&parameters.command(element, "token", &[]), out);
    let _ = writeln!(
        out,
        "2. With the `token`, ask for the address of {product}'s consent page:\n"
    );
    step(
        &parameters.command(element, "url", &[("requestToken", "your-request-token")]),
        out,
    );
    let calls = "let token = client.oauth_token(&app)?;\nprintln!(\"{}\", client.oauth_url(&app.request_token(&token))?);\n";
    parameters.step_rust(element, calls, out);
    let _ = writeln!(
        out,
        "3. Send the user to the `oauthUrl` of the response.\n\
         4. After consent {product} opens `callbackUrl` with `oauth_token` and `oauth_verifier`. Both go into `providerData` of the request below, together with the `secret` of step 1.\n"
    );
}

/// A command below an item of the list.
fn step(command: &str, out: &mut String) {
    let mut block = String::new();
    fence("sh", command, &mut block);
    indented(&block, out);
}

fn indented(block: &str, out: &mut String) {
    for line in block.lines() {
        let indent = if line.is_empty() { "" } else { "   " };
        let _ = writeln!(out, "{indent}{line}");
    }
}

/// What the calls are told.
struct Parameters {
    /// Where the catalogue is at home.
    home: Home,
    /// Key, secret and callback of the application.
    application: [String; 3],
    /// What this element takes besides, by name.
    more: Vec<(String, String)>,
}

impl Parameters {
    fn of(element: &Element, home: Home, own: &[(String, String)]) -> Self {
        let sent = |key: &str| {
            let mut entries = element.entries.iter();
            entries.find(|entry| entry.key == key && entry.supplied_by == SuppliedBy::Caller)
        };
        let application = APPLICATION.map(|(_, key, label)| match sent(key) {
            Some(entry) => sample_values::text(entry),
            None if label.is_empty() => CALLBACK.to_owned(),
            None => element_core::placeholder(label),
        });
        let scope = sent(SCOPE).map(|entry| ("scope".to_owned(), value(entry)));
        let more = own.iter().cloned().chain(scope).collect();
        Self {
            home,
            application,
            more,
        }
    }

    /// A step in Rust.
    fn step_rust(&self, element: &Element, calls: &str, out: &mut String) {
        let mut block = "Or in Rust:\n\n".to_owned();
        let program = self.program(element, calls);
        fence(language(self.home), &program, &mut block);
        indented(&block, out);
    }

    fn command(&self, element: &Element, call: &str, last: &[(&str, &str)]) -> String {
        let names = APPLICATION.map(|(name, ..)| name);
        let application = self.application.iter().map(String::as_str);
        let more = self
            .more
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let all = names
            .into_iter()
            .zip(application)
            .chain(more)
            .chain(last.iter().copied());
        let mut out = format!(
            "curl --get \\\n  {} \\\n  --url \"{}/elements/{}/oauth/{call}\"",
            json_and_curl::AUTHORIZATION,
            json_and_curl::BASE_URL,
            segment(&element.key)
        );
        for (name, value) in all {
            let _ = if invisible_characters::first(value).is_some() {
                write!(out, " \\\n  --data '{name}={}'", segment(value))
            } else {
                let value = value.replace('\'', r"'\''");
                write!(out, " \\\n  --data-urlencode '{name}={value}'")
            };
        }
        out
    }

    fn program(&self, element: &Element, calls: &str) -> String {
        let [key, secret, callback] = self.application.each_ref().map(|text| rust_literal(text));
        let mut app = format!(
            "let app = OAuthApp::new(\n    {},\n    {key},\n    {secret},\n    {callback},\n)",
            rust_literal(&element.key)
        );
        for (name, value) in &self.more {
            let value = rust_literal(value);
            let _ = match name.as_str() {
                "scope" => write!(app, "\n.scope({value})"),
                "siteAddress" => write!(app, "\n.site_address({value})"),
                _ => write!(app, "\n.parameter({}, {value})", rust_literal(name)),
            };
        }
        let imports = ["element_client::{Account, BlockingClient, OAuthApp}".to_owned()];
        main(&imports, &format!("{app};\n{CLIENT}\n{calls}"))
    }
}

/// The default, which is a scope that works, or an example.
fn value(entry: &Entry) -> String {
    match entry.presence.first() {
        Some(Presence::Default(text)) if !text.trim().is_empty() => text.clone(),
        _ => sample_values::text(entry),
    }
}

/// A key as one segment of an address, which the shell takes as it is.
fn segment(key: &str) -> String {
    let mut out = String::new();
    for byte in key.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
