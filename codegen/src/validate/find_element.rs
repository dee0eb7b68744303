//! Which element a request is for.
//!
//! **Input:** a request, and a key from the command line. **Output:** the element, or a finding.

use element_core::{Call, did_you_mean};
use jsonc_parser::ast::Value;

use super::{Check, locate};
use crate::diagnostic::{Code, Finding, Span};
use crate::model::{Catalog, Element};

/// What to do where no element was meant that somebody could name.
const LIST: &str = "`cargo xtask list` shows all keys";

impl Check<'_> {
    /// The element that the request or the command names; nothing where an update names none.
    pub(super) fn element<'c>(
        &self,
        catalog: &'c Catalog,
    ) -> Result<Option<&'c Element>, Box<Finding>> {
        if let Some(key) = &self.options.element {
            return self.by_key(key, catalog, KeySource::Command).map(Some);
        }
        let element = self.root.get_object("element");
        let member = |name: &str| element.and_then(|element| element.get(name));
        match (
            member("key").map(|it| &it.value),
            member("id").map(|it| &it.value),
        ) {
            (Some(Value::StringLit(key)), _) if !key.value.trim().is_empty() => self
                .by_key(&key.value, catalog, KeySource::At(locate::span(key)))
                .map(Some),
            (None | Some(Value::NullKeyword(_)), Some(Value::NumberLit(id))) => {
                self.by_id(id.value, catalog, locate::span(id)).map(Some)
            }
            (None | Some(Value::NullKeyword(_)), Some(Value::StringLit(id))) => {
                self.by_id(&id.value, catalog, locate::span(id)).map(Some)
            }
            _ if self.options.call == Call::Update => Ok(None),
            _ => Err(self.unnamed()),
        }
    }

    fn unnamed(&self) -> Box<Finding> {
        let message = "the request does not say which element it is for";
        let remedy = "add `\"element\": { \"key\": \"…\" }`, or name it with `--element KEY`; `cargo xtask list` shows all keys";
        let at = locate::element(self.root);
        self.about_element(Code::MissingMember, at, message, "in this object", remedy)
    }

    fn by_key<'c>(
        &self,
        key: &str,
        catalog: &'c Catalog,
        from: KeySource,
    ) -> Result<&'c Element, Box<Finding>> {
        let found = catalog.elements.iter().find(|element| element.key == key);
        found.ok_or_else(|| {
            let keys = catalog.elements.iter().map(|element| element.key.as_str());
            let remedy = match did_you_mean(key, keys) {
                Some(close) => format!("did you mean `{close}`?"),
                None => LIST.to_owned(),
            };
            let (at, message) = match from {
                KeySource::Command => (
                    Span::default(),
                    "there is no element with the key that `--element` names",
                ),
                KeySource::At(at) => (at, "there is no element with this key"),
            };
            self.about_element(Code::UnknownElement, at, message, "unknown", &remedy)
        })
    }

    fn by_id<'c>(
        &self,
        id: &str,
        catalog: &'c Catalog,
        at: Span,
    ) -> Result<&'c Element, Box<Finding>> {
        let number: Option<u64> = id.trim().parse().ok();
        let mut elements = catalog.elements.iter();
        let found = elements.find(|element| number.is_some() && element.id == number);
        found.ok_or_else(|| {
            let message =
                "no element is known by this number, and numbers differ between environments";
            let remedy = format!("write `\"key\": \"…\"`, which is the same in all; {LIST}");
            self.about_element(Code::UnknownElement, at, message, "unknown", &remedy)
        })
    }

    fn about_element(
        &self,
        code: Code,
        at: Span,
        message: &str,
        label: &str,
        remedy: &str,
    ) -> Box<Finding> {
        Box::new(Finding::new(
            code,
            &self.file.name,
            at,
            message,
            label,
            remedy,
        ))
    }
}

/// Where a key was written.
#[derive(Clone, Copy)]
enum KeySource {
    Command,
    At(Span),
}
