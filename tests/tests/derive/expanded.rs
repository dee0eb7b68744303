//! The derive without a compiler around it: what it says of each mistake, and what it takes for the same.
//!
//! **Input:** the cases of `derive_errors/`, which the compiler judges in a test of its own, and structs in
//! two spellings. **Output:** the messages of `compile_error!`, and tokens.

use element_codegen::derive;
use element_tests::workspace;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

pub(super) fn expanded(input: TokenStream) -> TokenStream {
    derive::expand(input, |text| text.parse().ok())
}

/// The texts of every `compile_error!`.
pub(super) fn said(tokens: TokenStream) -> Vec<String> {
    let mut said = Vec::new();
    let mut word = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => word = ident.to_string(),
            TokenTree::Group(group) if word == "compile_error" => {
                let text: String = serde_json::from_str(&json(&group)).expect("a text");
                said.push(text);
                word.clear();
            }
            _ => {}
        }
    }
    said.sort();
    said
}

/// The literal in a group as JSON has it.
fn json(group: &Group) -> String {
    let literal = group.stream().to_string();
    literal.replace("\\'", "'")
}

/// The structs of a file that derive, each with its attributes.
fn structs(text: &str) -> Vec<TokenStream> {
    let mut items: Vec<Vec<TokenTree>> = vec![Vec::new()];
    for token in text.parse::<TokenStream>().expect("tokens") {
        let item = items.last_mut().expect("an item");
        let inner = matches!(&item[..], [_, TokenTree::Punct(mark)] if mark.as_char() == '!');
        let ends = match &token {
            TokenTree::Punct(mark) => mark.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        item.push(token);
        // `#![doc = ..]` belongs to the file.
        if inner {
            item.clear();
        } else if ends {
            items.push(Vec::new());
        }
    }
    let items = items.into_iter().map(TokenStream::from_iter);
    items
        .filter(|item| item.to_string().contains("ElementConfig"))
        .collect()
}

/// What the comments of a case expect of us; the compiler itself has no `help` in a message.
fn expected(text: &str) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    for line in text.lines() {
        let comment = line.trim_start().strip_prefix("//").map(str::trim_start);
        let Some(comment) = comment else { continue };
        if let Some(more) = comment.strip_prefix('|') {
            let last = messages.last_mut().expect("a message to go on with");
            last.push('\n');
            last.push_str(more.trim_start());
        } else if comment.starts_with('^') {
            messages.push(comment.trim_start_matches('^').trim_start().to_owned());
        }
    }
    messages.retain(|message| message.contains("]\nhelp: "));
    messages.sort();
    messages
}

#[test]
fn each_mistake_is_told_in_the_words_of_its_case() {
    let folder = workspace().join("tests/derive_errors");
    for item in std::fs::read_dir(folder).expect("the folder of cases") {
        let path = item.expect("a case").path();
        let text = std::fs::read_to_string(&path).expect("a case");
        // What it makes a compiler sees alone.
        if text.contains("macro_rules!") {
            continue;
        }
        let mut all: Vec<String> = structs(&text)
            .into_iter()
            .flat_map(|item| said(expanded(item)))
            .collect();
        all.sort();
        assert_eq!(all, expected(&text), "{}", path.display());
    }
}

/// A struct with an attribute and a field of its own.
pub(super) fn of(attribute: &str, field: &str) -> TokenStream {
    let text = format!(
        "/// Acme.\n#[element(key = \"acme\", name = \"Acme\", hub = \"crm\", authentication = \"basic\")]\n\
         {attribute}\npub struct AcmeConfig {{\n    /// What it is.\n    {field}\n}}\n"
    );
    text.parse().expect("tokens")
}

#[test]
fn what_means_the_same_expands_to_the_same() {
    const FIELD: &str = "pub site: String,";
    for (one, other) in [
        (
            ("", FIELD),
            ("#[element(no_implicit_prelude = false)]", FIELD),
        ),
        (
            ("#[element(crate = ::a::b)]", FIELD),
            ("#[element(crate = \"::a::b\")]", FIELD),
        ),
        (
            ("", FIELD),
            ("", "#[config(custom = false)] pub site: String,"),
        ),
        (("", FIELD), ("", "pub site: (String),")),
        (
            ("", FIELD),
            (
                "",
                "#[config(key = \"site\", secret = false)] pub site: String,",
            ),
        ),
        (
            ("", "#[config(default = \"1.5\")] pub size: Option<String>,"),
            ("", "#[config(default = 1.5)] pub size: Option<String>,"),
        ),
    ] {
        let [one, other] = [one, other].map(|(attribute, field)| expanded(of(attribute, field)));
        assert_eq!(one.to_string(), other.to_string());
        assert_eq!(said(one), [""; 0]);
    }
    let plain = expanded(of("", FIELD)).to_string();
    let unnamed = expanded(of("#[element(no_implicit_prelude)]", FIELD)).to_string();
    assert_ne!(
        plain, unnamed,
        "without a prelude everything is named by its path"
    );
}

/// What a macro was given comes in a group that nobody wrote.
#[test]
fn a_type_that_came_through_a_macro_is_the_same_type() {
    let grouped = |tokens: TokenStream| -> TokenStream {
        let group = |token| match token {
            TokenTree::Ident(ident) if ident == "String" => {
                let inner = TokenTree::Ident(ident).into();
                TokenTree::Group(Group::new(Delimiter::None, inner))
            }
            other => other,
        };
        let within = |token| match token {
            TokenTree::Group(fields) if fields.delimiter() == Delimiter::Brace => {
                let inner = fields.stream().into_iter().map(group).collect();
                TokenTree::Group(Group::new(Delimiter::Brace, inner))
            }
            other => other,
        };
        tokens.into_iter().map(within).collect()
    };
    let plain = of("", "pub site: String,");
    let through = expanded(grouped(plain.clone()));
    assert_eq!(said(through.clone()), [""; 0]);
    assert_eq!(through.to_string(), expanded(plain).to_string());
}

#[test]
fn a_type_of_ones_own_is_taken_where_it_is_said_to_be_one() {
    for (field, says) in [
        ("#[config(custom)] pub time: crate::Span,", None),
        (
            "#[config(custom, examples(\"1s\", \"1m\"))] pub time: crate::Span,",
            None,
        ),
        ("pub name: std::string::String,", None),
        ("#[config(custom)] pub name: mine::String,", None),
        ("#[config(custom)] pub name: mine::Option<String>,", None),
        (
            "#[config(custom = false)] pub time: Box<Span>,",
            Some("`Box<Span>` is no type of an entry"),
        ),
        ("pub name: mine::Option<String>,", None),
        (
            "#[config(custom, unit = \"hours\")] pub time: crate::Span,",
            Some("`unit` belongs to a value of type `integer`"),
        ),
    ] {
        let said = said(expanded(of("", field)));
        assert_eq!(said.len(), usize::from(says.is_some()), "{field}: {said:?}");
        for (message, says) in said.iter().zip(says) {
            assert!(message.starts_with(says), "{field}: {message}");
        }
    }
}

#[test]
fn an_option_is_the_one_of_the_standard_library() {
    for (field, presence) in [
        ("pub name: std::option::Option<String>,", "Optional"),
        ("pub name: ::core::option::Option<String>,", "Optional"),
        ("pub name: mine::Option<String>,", "Required"),
    ] {
        let text = expanded(of("", field)).to_string();
        // Optional is where a table starts from.
        let required = text.contains("presence : & [Presence :: Required]");
        assert_eq!(required, presence == "Required", "{field}: {text}");
    }
}

/// A case of it would need a module above.
#[test]
fn the_crate_of_types_is_named_from_the_root() {
    for (path, relative) in [
        ("super::types", true),
        ("self::types", true),
        ("crate::types", false),
        ("::types", false),
    ] {
        let attribute = format!("#[element(crate = {path})]");
        let said = said(expanded(of(&attribute, "pub site: String,")));
        assert_eq!(said.len(), usize::from(relative), "{path}: {said:?}");
    }
}

/// After a way that nobody could read, whatever it may have been called can be called.
#[test]
fn a_way_that_was_lost_is_there_all_the_same() {
    for (attribute, lost) in [
        ("#[element(way name)]", true),
        ("#[element(\"basic\")]", true),
        ("#[element(id-x)]", false),
    ] {
        let out = expanded(of(attribute, "pub site: String,"));
        assert_eq!(said(out.clone()).len(), 1, "{attribute}");
        assert_eq!(
            out.to_string().contains("fn oauth2_password "),
            lost,
            "{attribute}"
        );
    }
}

/// The builder names its states after what it sets.
#[test]
fn a_type_called_like_a_state_is_refused_where_the_builder_has_both() {
    let reports = "#[element(reports(\n/// When.\n#[config(custom)]\nseen_at: SiteState,\n))]";
    assert_eq!(said(expanded(of(reports, "pub site: String,"))), [""; 0]);
    let both = "pub site: String,\n/// When.\n#[config(custom)]\npub seen_at: SiteState,";
    let said = said(expanded(of("", both)));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("`SiteState` is what the builder calls the state of `site`"),
        "{said:?}"
    );
}

/// Markers of ways lie a module deeper than the struct.
#[test]
fn a_visibility_is_that_of_the_struct_from_a_module_further_in() {
    for (visibility, within) in [
        ("", "pub (super) "),
        ("pub(self)", "pub (super) "),
        ("pub(super)", "pub (in super :: super) "),
        ("pub(in super::super)", "pub (in super :: super :: super) "),
        ("pub(crate)", "pub (crate) "),
        ("pub(in crate::a)", "pub (in crate :: a) "),
        ("pub", "pub "),
    ] {
        let ways = "#[element(way(name = \"a\", requires(site)), way(name = \"b\"))]";
        let text = of(ways, "site: Option<String>,").to_string();
        let text = text.replace("pub struct", &format!("{visibility} struct"));
        let out = expanded(text.parse().expect("tokens")).to_string();
        let marker = format!("{within}enum AWay");
        assert!(out.contains(&marker), "no {marker} in {out}");
    }
}
