//! One entry as a definition writes it: with `use` where the dictionary says the same.
//!
//! **Input:** an entry of the model and the dictionary. **Output:** its object.

use element_core::ValueType as Kind;

use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Findings, Span, Spanned};
use crate::json::Json;
use crate::lower::{self, Common, Naming};
use crate::model::{Choice, Entry, SuppliedBy, ValueType};
use crate::name;

/// An entry and what only its struct has of it.
pub(super) struct Described<'a> {
    pub(super) entry: &'a Entry,
    /// Why it is no secret.
    pub(super) reason: Option<&'a str>,
}

/// The dictionary, as what its entries become in an element that only uses them.
pub(super) struct SharedEntries<'a>(&'a Common);

impl<'a> SharedEntries<'a> {
    pub(super) fn new(common: &'a Common) -> Self {
        Self(common)
    }

    fn entry(&self, key: &str) -> Option<Entry> {
        if !self.0.keys().any(|known| known == key) {
            return None;
        }
        let used = EntryDefinition {
            common: Some(Spanned::new(key.to_owned(), Span::default())),
            ..EntryDefinition::default()
        };
        let definition = Definition {
            entries: vec![used],
            ..Definition::default()
        };
        let mut findings = Findings::new();
        let naming = Naming::module("entry");
        let (element, _) = lower::element(&definition, &naming, self.0, &mut findings);
        findings.discard("what is wrong with the dictionary is told by `gen`");
        element.entries.into_iter().next()
    }
}

impl Described<'_> {
    /// The entry's object.
    pub(super) fn json(&self, dictionary: &SharedEntries<'_>) -> Json {
        let used = dictionary
            .entry(&self.entry.key)
            .filter(|base| self.can_use(base));
        let mut members = Members(Vec::new());
        match &used {
            Some(base) => self.beside_use(base, &mut members),
            None => self.written_out(&mut members),
        }
        Json::Object(members.0)
    }

    /// The object of an extra, which the dictionary knows nothing of.
    pub(super) fn extra_json(&self) -> Json {
        let mut members = Members(Vec::new());
        self.written_out(&mut members);
        Json::Object(members.0)
    }

    /// Whether everything the dictionary says holds, or can be said otherwise.
    fn can_use(&self, base: &Entry) -> bool {
        let entry = self.entry;
        let stays = |base: bool, own: bool| !base || own;
        // Beside `use`, an entry may have another type, but for a choice: its options have no place there.
        let typed = base.value_type == entry.value_type
            || base.value_type.choice().is_none() && entry.value_type.choice().is_none();
        typed
            && stays(
                base.default().is_some(),
                entry.default().is_some() || entry.always_required(),
            )
            && stays(
                !base.examples.is_empty(),
                !entry.examples.is_empty() || entry.always_fixed() || entry.default().is_some(),
            )
            && stays(base.deprecated.is_some(), entry.deprecated.is_some())
    }

    fn beside_use(&self, base: &Entry, members: &mut Members) {
        let entry = self.entry;
        members.text("use", &entry.key);
        if base.ident != entry.ident {
            members.text("rust_name", &entry.ident);
        }
        if base.label != entry.label {
            members.text("label", &entry.label);
        }
        if base.doc != entry.doc {
            members.text("doc", &entry.doc);
        }
        if base.value_type != entry.value_type {
            members.value_type(&entry.value_type);
        }
        members.flag("required", entry.always_required());
        if base.default() != entry.default() {
            members.wire("default", entry.default(), &entry.value_type);
        }
        if base.examples != entry.examples || base.value_type != entry.value_type {
            members.examples(entry);
        }
        if base.secret != entry.secret {
            members.push("secret", Json::Bool(entry.secret));
            members.maybe("secret_reason", self.reason);
        }
        if base.supplied_by != entry.supplied_by {
            members.text("supplied_by", entry.supplied_by.word());
        }
        if base.deprecated != entry.deprecated {
            members.maybe("deprecated", entry.deprecated.as_deref());
        }
    }

    fn written_out(&self, members: &mut Members) {
        let entry = self.entry;
        members.text("key", &entry.key);
        if name::entry(&entry.key).as_deref() != Ok(entry.ident.as_str()) {
            members.text("rust_name", &entry.ident);
        }
        members.text("label", &entry.label);
        members.text("doc", &entry.doc);
        if entry.value_type.kind() != Kind::Text {
            members.value_type(&entry.value_type);
        }
        if let Some(choice) = entry.value_type.choice() {
            members.push("options", options(choice));
        }
        members.flag("required", entry.always_required());
        members.wire("default", entry.default(), &entry.value_type);
        members.examples(entry);
        let by_key = element_core::reads_like_a_secret(&entry.key);
        if by_key != entry.secret {
            members.push("secret", Json::Bool(entry.secret));
            members.maybe("secret_reason", self.reason);
        }
        if entry.supplied_by == SuppliedBy::Platform {
            members.text("supplied_by", entry.supplied_by.word());
        }
        members.maybe("deprecated", entry.deprecated.as_deref());
    }
}

fn options(choice: &Choice) -> Json {
    let options = choice.options.iter().map(|option| {
        let mut members = Members(Vec::new());
        members.text("value", &option.value);
        members.text("doc", &option.doc);
        if !option.aliases.is_empty() {
            let aliases = option.aliases.iter().map(Json::text);
            members.push("aliases", Json::List(aliases.collect()));
        }
        if name::variant(&option.value).as_deref() != Ok(option.variant.as_str()) {
            members.text("rust_name", &option.variant);
        }
        Json::Object(members.0)
    });
    Json::List(options.collect())
}

/// The members of an object, in order.
struct Members(Vec<(String, Json)>);

impl Members {
    fn value_type(&mut self, value_type: &ValueType) {
        self.text("type", value_type.word());
        if let ValueType::Integer(Some(unit)) = value_type {
            self.text("unit", unit);
        }
    }

    fn push(&mut self, name: &str, value: Json) {
        self.0.push((name.to_owned(), value));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.push(name, Json::text(text));
    }

    fn maybe(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// `true`, or nothing.
    fn flag(&mut self, name: &str, value: bool) {
        if value {
            self.push(name, Json::Bool(true));
        }
    }

    /// One value, or the observed ones.
    fn examples(&mut self, entry: &Entry) {
        if let [_, _, ..] = &entry.examples[..] {
            let texts = entry.examples.iter().map(Json::text);
            self.push("examples", Json::List(texts.collect()));
        } else {
            self.wire("example", entry.example(), &entry.value_type);
        }
    }

    /// A wire text, bare where it is a boolean or a number.
    fn wire(&mut self, name: &str, text: Option<&str>, value_type: &ValueType) {
        if let Some(text) = text {
            self.push(name, Json::of_wire(value_type.kind().literal(), text));
        }
    }
}
