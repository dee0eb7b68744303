//! A [`Draft`] into a definition that exists: what is missing is added, nothing is changed.
//!
//! **Input:** the text of a definition, a draft, and the judge of definitions. **Output:** the text with
//! what it lacked, members and items in their order. Where the documents say otherwise, and where the
//! judge refuses what they say, `review` asks, unless a correction of the definition names the entry:
//! then a person has looked already.

mod entry;
mod ways;

use element_codegen::definition::form::Form;
use element_codegen::definition::object_forms::DEFINITION;
use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::format;
use element_codegen::json::Json;

use crate::draft::Draft;
use crate::write;

/// What came of it.
#[derive(Debug)]
pub struct Updated {
    /// The new text; the old one when nothing was missing.
    pub text: String,
    /// Where the documents say otherwise; the definition was kept.
    pub differences: Vec<String>,
}

/// Says what is wrong with the text of a definition.
pub type Judge<'j> = &'j dyn Fn(&str) -> Result<(), Vec<String>>;

/// Adds what is missing.
///
/// # Errors
///
/// Why the definition cannot be read.
pub fn definition(text: &str, draft: &Draft, judge: Judge<'_>) -> Result<Updated, String> {
    judge(text).map_err(|errors| {
        let first = errors.first().map_or("it", String::as_str);
        format!("it has errors of its own, such as {first}; `cargo xtask gen` tells all")
    })?;
    let before = tree(text).ok_or("it is no JSON object")?;
    if before.text_of("key") != Some(draft.key.as_str()) {
        return Err(format!("it defines another element than `{}`", draft.key));
    }
    // The judge is slow, and seldom has anything to say.
    let mut root = updated(&before, draft, &|_| Ok(()));
    if judge(&format::text(&root)).is_err() {
        root = updated(&before, draft, judge);
    }
    let text = if root == before {
        text.to_owned()
    } else {
        format::text(&root)
    };
    Ok(Updated {
        text,
        differences: other_id(draft, &before).into_iter().collect(),
    })
}

fn updated(before: &Json, draft: &Draft, judge: Judge<'_>) -> Json {
    let root = before.clone();
    let mut update = Update {
        before,
        root,
        judge,
    };
    for entry in &draft.entries {
        update.entry(entry, ("configuration", &[], &DEFINITION));
    }
    update.head(draft);
    update.ways(draft);
    update.sources(draft);
    update.root
}

fn tree(text: &str) -> Option<Json> {
    let file = SourceFile {
        name: String::new(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    let tree = read::tree(&file, &mut findings);
    findings.discard("the judge has told them");
    tree
}

/// Lists, and the places in them, that lead from a definition to an object in it.
type Path<'p> = &'p [(&'static str, usize)];

fn at<'j>(root: &'j mut Json, path: Path<'_>) -> Option<&'j mut Json> {
    let mut steps = path.iter();
    steps.try_fold(root, |owner, (list, place)| {
        owner.member_mut(list)?.items_mut().get_mut(*place)
    })
}

/// A definition on its way.
struct Update<'a> {
    before: &'a Json,
    root: Json,
    judge: Judge<'a>,
}

impl Update<'_> {
    /// Changes an object, unless the judge refuses what comes of it; whether it did.
    fn change(&mut self, path: Path<'_>, edit: impl FnOnce(&mut Json)) -> bool {
        let mut tried = self.root.clone();
        let Some(object) = at(&mut tried, path) else {
            return false;
        };
        edit(object);
        let taken = (self.judge)(&format::text(&tried)).is_ok();
        if taken {
            self.root = tried;
        }
        taken
    }

    /// Asks what an object does not ask yet.
    fn ask(&mut self, (path, form): (Path<'_>, &Form), mut questions: Vec<String>) {
        if let Some(object) = at(&mut self.root, path) {
            let carried: Vec<&str> = object
                .list("review")
                .iter()
                .filter_map(Json::as_text)
                .collect();
            questions.retain(|question| !carried.contains(&question.as_str()));
            let new = questions.into_iter().map(Json::Text).collect();
            object.extend("review", new, &form.names());
        }
    }

    /// Asks about the element itself.
    fn ask_of_all(&mut self, question: String) {
        self.ask((&[], &DEFINITION), vec![question]);
    }

    /// Whether a person has looked at what the documents say about a member or an entry.
    fn is_settled(&self, name: &str) -> bool {
        let sources = self.before.list("sources").iter();
        let corrections = sources.flat_map(|source| source.list("corrections"));
        let quoted = format!("`{name}`");
        let mut said = corrections.filter_map(Json::as_text);
        said.any(|text| text.contains(&quoted))
    }

    /// The id and a response, if there are none; questions about hub and authentication.
    fn head(&mut self, draft: &Draft) {
        let id = draft.id.map(|id| ("id", Json::from(id)));
        let response = draft.response.clone();
        let example = response.map(|it| ("example", Json::object([("instance", it)])));
        for (name, value) in id.into_iter().chain(example) {
            if self.before.member(name).is_none() {
                self.change(&[], |root| root.put(name, value, &DEFINITION.names()));
            }
        }
        for (member, said) in [
            ("hub", &*draft.hub),
            ("authentication", draft.authentication),
        ] {
            let same = self.before.text_of(member).is_none_or(|kept| kept == said);
            if !(same || draft.filled_in.contains(&member) || self.is_settled(member)) {
                self.ask_of_all(format!(
                    "The documents give the {member} `{said}`: see which is right; a correction that names `{member}` settles this."
                ));
            }
        }
    }

    /// Adds sources that the definition does not name. What was taken of them for an entry that a
    /// person has settled is that person's business: such corrections are left out.
    fn sources(&mut self, draft: &Draft) {
        let mut settled = draft
            .entries
            .iter()
            .map(|entry| &entry.key)
            .collect::<Vec<_>>();
        settled.retain(|key| self.is_settled(key));
        for source in &draft.sources {
            let mut known = self.before.list("sources").iter();
            if known.any(|known| known.text_of("document") == Some(&source.document)) {
                continue;
            }
            let mut source = source.clone();
            let names = |text: &String, key: &String| text.contains(&format!("`{key}`"));
            let corrections = &mut source.corrections;
            corrections.retain(|text| !settled.iter().any(|key| names(text, key)));
            let new = vec![write::source(&source)];
            self.change(&[], |root| root.extend("sources", new, &DEFINITION.names()));
        }
    }
}

/// Another id is normal, since environments differ: it is said and not asked.
fn other_id(draft: &Draft, before: &Json) -> Option<String> {
    let (kept, said) = (before.member("id")?.wire_text()?, draft.id?.to_string());
    (kept != said).then(|| format!("`id` is {kept}, and the documents give {said}"))
}
