//! What the attributes take, once: names, how each is written, and words that belong elsewhere.
//!
//! **Input:** nothing. **Output:** a table for each attribute.
//!
//! The reader checks against these tables, and "did you mean" and every list in a message are
//! printed from them.

/// One member of an attribute.
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// How it is written.
    pub(crate) sample: &'static str,
}

/// The members of an attribute, or of a list inside of one.
pub(crate) struct Table {
    /// What the attribute is called.
    pub(crate) name: &'static str,
    /// In the order in which people write them.
    pub(crate) members: &'static [&'static [Parameter]],
    /// Members that may be given more than once.
    pub(crate) repeated: &'static [&'static str],
    /// Words people try, and where what they mean is said.
    pub(crate) elsewhere: &'static [(&'static str, &'static str)],
}

/// Parameters, a row each: the name, and how it is written.
macro_rules! parameters {
    ($($name:literal = $sample:literal;)*) => {
        &[$(Parameter { name: $name, sample: $sample },)*]
    };
}

/// Words that people try, a row each: the word, and where what it means is said.
macro_rules! elsewhere {
    ($($word:literal => $place:literal;)*) => {
        &[$(($word, $place),)*]
    };
}

/// What every element needs.
pub(crate) const HEAD: &[Parameter] = parameters! {
    "key" = "key = \"acmedesk\"";
    "name" = "name = \"Acme Desk\"";
    "hub" = "hub = \"helpdesk\"";
    "authentication" = "authentication = \"basic\"";
};

/// `#[element(..)]`, on the struct.
pub(crate) static ELEMENT: Table = Table {
    name: "element",
    members: &[
        HEAD,
        parameters! {
            "id" = "id = 9001";
            "way" = "way(name = \"api_key\", grant = \"none\", requires(api_key))";
            "extras" = "extras(#[config(key = \"realmId\")] realm_id: String)";
            "reports" = "reports(#[config(key = \"pagination.max\")] pagination_max: i64)";
            "companions" = "companions = AcmeDeskConfig";
            "crate" = "crate = ::element_types";
            "no_implicit_prelude" = "no_implicit_prelude";
        },
    ],
    repeated: &["way", "extras", "reports"],
    elsewhere: elsewhere! {
        "doc" => "write it above the struct: `/// Connects an Acme Desk account.`";
        "ways" => "write one `way(name = \"oauth2\", grant = \"oauth2\", requires(..))` for each";
        "configuration" => "each field of the struct is an entry; what the platform supplies goes into `reports(..)`";
        "rust_name" => "the struct's own name is the name in Rust";
        "example" => "an annotated struct has no guide page; `cargo xtask adopt` makes a definition of it";
        "sources" => "an annotated struct has no guide page; `cargo xtask adopt` makes a definition of it";
    },
};

/// `way(..)` in `#[element(..)]`.
pub(crate) static WAY: Table = Table {
    name: "way",
    members: &[parameters! {
        "name" = "name = \"oauth2\"";
        "grant" = "grant = \"oauth2\"";
        "requires" = "requires(oauth_api_key, oauth_api_secret)";
        "sets" = "sets(authentication_type = \"oauth2\")";
        "extras" = "extras(#[config(key = \"realmId\")] realm_id: String)";
    }],
    repeated: &["extras"],
    elsewhere: elsewhere! {
        "key" => "fields have keys, ways have names: write `name = \"oauth2\"`";
        "reports" => "write it beside the ways: `#[element(reports(..))]`";
    },
};

/// `#[config(..)]` on a field.
pub(crate) static CONFIG: Table = Table {
    name: "config",
    members: &[ENTRY],
    repeated: &[],
    elsewhere: ELSEWHERE,
};

/// `#[config(..)]` on an item of `extras(..)`.
pub(crate) static EXTRA: Table = Table {
    name: "config",
    members: &[parameters! {
        "key" = "key = \"realmId\"";
        "label" = "label = \"Company ID\"";
        "example" = "example = \"1234567890\"";
        "secret" = "secret";
        "secret_reason" = "secret_reason = \"everyone may see it\"";
    }],
    repeated: &[],
    elsewhere: elsewhere! {
        "default" => "nobody fills an extra in: write `Option<..>` if requests may leave it out";
    },
};

/// `#[config(..)]` on an item of `reports(..)`.
pub(crate) static REPORTED: Table = Table {
    name: "config",
    members: &[
        ENTRY,
        parameters! {
            "before" = "before = username";
        },
    ],
    repeated: &[],
    elsewhere: ELSEWHERE,
};

const ENTRY: &[Parameter] = parameters! {
    "key" = "key = \"site.subdomain\"";
    "label" = "label = \"Subdomain\"";
    "default" = "default = false";
    "example" = "example = \"acme\"";
    "examples" = "examples(\"page\", \"cursor\")";
    "unit" = "unit = \"minutes\"";
    "options" = "options(Polling = \"polling\")";
    "secret" = "secret";
    "secret_reason" = "secret_reason = \"everyone may see it\"";
    "deprecated" = "deprecated = \"the product reads `token` instead\"";
    "custom" = "custom";
};

const ELSEWHERE: &[(&str, &str)] = elsewhere! {
    "doc" => "write it above the field: `/// What the value is.`";
    "required" => "the type says so: a plain field is required, an `Option<..>` is not";
    "optional" => "the type says so: write `Option<..>`";
    "type" => "the field's type says so: `String`, `Secret`, `bool`, `i64`, `Url`, `Json`, `List`, `TimestampMs`, `DateMask`, or one of your own";
    "supplied_by" => "what the platform supplies is no field: list it in `#[element(reports(..))]`";
    "before" => "fields are in the table as they are in the struct; only what is in `reports(..)` is put before one";
    "rust_name" => "the field's own name is the name in Rust";
    "rename" => "the wire key is `key = \"…\"`";
    "use" => "a struct describes its entries itself: `cargo xtask show KEY --as struct` prints one to copy from";
    "skip" => "every field is an entry; keep what is none beside the configuration, not in it";
};

impl Table {
    /// The member called `name`.
    pub(crate) fn member(&self, name: &str) -> Option<&'static Parameter> {
        self.all().find(|member| member.name == name)
    }

    fn all(&self) -> impl Iterator<Item = &'static Parameter> + use<> {
        self.members.iter().copied().flatten()
    }

    /// How the member called `name` is written.
    pub(crate) fn sample(&self, name: &str) -> &'static str {
        self.member(name).map_or("", |member| member.sample)
    }

    /// How the attribute is written: all that it needs, or the beginning.
    pub(crate) fn samples(&self) -> String {
        let samples = self.all().take(HEAD.len()).map(|member| member.sample);
        let needed = self.member("hub").is_some();
        if needed {
            samples.collect::<Vec<_>>().join(", ")
        } else {
            format!("{}, ..", self.sample("key"))
        }
    }

    /// All names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.all().map(|member| member.name)
    }

    /// All names, for messages.
    pub(crate) fn list(&self) -> String {
        quoted(self.names())
    }
}

/// `a`, `b` and `c`, in code font.
pub(crate) fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
