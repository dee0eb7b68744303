//! Pages of ours: templates and the headers that keep them closed.
//!
//! **Input:** the name of a template and what fills it. **Output:** HTML that no other site can
//! frame, and that loads nothing from anywhere else.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY};
use minijinja::{Environment, Value};

use crate::http::reply::{Refusal, Reply};

/// The templates; texts that are filled in are escaped, since the names end in `.html`.
static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    let templates = [
        ("consent.html", include_str!("../templates/consent.html")),
        ("callback.html", include_str!("../templates/callback.html")),
    ];
    environment.add_filter("prose", |text: String| crate::page::prose(&text));
    for (name, text) in templates.iter().chain(crate::page::TEMPLATES).copied() {
        // A template that cannot be read is missing then, and the page says so; a test renders each.
        let _ = environment.add_template(name, text);
    }
    environment
});

/// A page. Its forms may lead to this platform, and after it to `form_target`.
pub(crate) fn page(template: &str, fill: &Value, form_target: &str) -> Result<Reply, Refusal> {
    let broken = |error: minijinja::Error| {
        Refusal::ours(
            axum::http::StatusCode::INTERNAL_SERVER_ERROR,
            format!("The page cannot be shown: {error}"),
        )
    };
    let template = TEMPLATES.get_template(template).map_err(broken)?;
    let html = template.render(fill).map_err(broken)?;
    let policy = format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self' {form_target}; frame-ancestors 'none'; base-uri 'none'"
    );
    Ok(Reply::document("text/html; charset=utf-8", html)
        .with_text(CONTENT_SECURITY_POLICY, policy.trim_end())
        .with_text(REFERRER_POLICY, "same-origin")
        .with_text(CACHE_CONTROL, "no-store")
        .with_text(HeaderName::from_static("x-frame-options"), "DENY"))
}
