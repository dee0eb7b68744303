//! Beside a struct with a mistake nothing is missing that is beside one without: whatever the derive
//! writes for callers is there while its author still works on the struct.
#![cfg(feature = "gen")]

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{ImplItem, Item, Type};

/// Every kind of value, everything an entry may be, and `WAYS` to authenticate.
const RICH: &str = r#"
    /// A.
    #[element(key = "a-b", name = "A", hub = "crm", authentication = "oauth2")]
    WAYS
    #[element(reports(
        /// R.
        #[config(key = "reported.at", before = seen)]
        reported_at: TimestampMs,
    ))]
    pub struct ADeskConfig {
        /// A.
        #[config(key = "oauth.callback.url")]
        pub callback: Option<Url>,
        /// B.
        pub user: Option<String>,
        /// C.
        pub token: Option<Secret>,
        /// D.
        pub seen: bool,
        /// E.
        #[config(default = 5, unit = "pages")]
        pub pages: Option<i64>,
        /// F.
        #[deprecated = "Use `user`."]
        pub r#type: Option<List>,
        /// G.
        pub shape: Option<Json>,
        /// H.
        pub mask: Option<DateMask>,
        /// I.
        #[config(options(
            /// One.
            One = "1",
            /// Two.
            Two = "2",
        ))]
        pub source: Option<Source>,
        /// J.
        pub own: Option<crate::Own>,
    }
"#;

const ONE_WAY: &str = r#"
    #[element(way(name = "oauth2", grant = "oauth2", requires(callback), extras(
        /// R.
        #[config(key = "realmId")]
        realm_id: String,
        /// S.
        sandbox: Option<String>,
    )))]
"#;

const THREE_WAYS: &str = r#"
    #[element(way(name = "oauth2", grant = "oauth2", requires(callback), extras(
        /// R.
        #[config(key = "realmId")]
        realm_id: String,
        /// S.
        sandbox: Option<String>,
    )))]
    #[element(way(name = "oauth1", grant = "oauth1", extras(
        /// R.
        realm: Option<String>,
    )))]
    #[element(way(name = "basic", requires(user, token)))]
"#;

fn expanded(structure: &str) -> TokenStream {
    let tokens = structure.parse().expect("tokens");
    element_codegen::derive::expand(tokens, |text| text.parse().ok())
}

fn mistakes(structure: &str) -> usize {
    let expanded = expanded(structure).to_string();
    expanded.matches("compile_error").count()
}

/// What callers can name: types, methods with the number of their parameters, traits of types. What an
/// instance reports has types of its own too; a builder's are those of states, which a mistake has none of.
fn names(structure: &str) -> BTreeSet<String> {
    let file: syn::File = syn::parse2(expanded(structure)).expect("items");
    let mut names = BTreeSet::new();
    for item in &file.items {
        match item {
            Item::Struct(item) => drop(names.insert(format!("type {}", item.ident))),
            Item::Enum(item) => drop(names.insert(format!("type {}", item.ident))),
            Item::Type(item) => drop(names.insert(format!("type {}", item.ident))),
            Item::Impl(item) => of_impl(item, &mut names),
            // What else there is, nobody names: `compile_error!`, and what is hidden.
            _ => {}
        }
    }
    names
}

fn of_impl(item: &syn::ItemImpl, names: &mut BTreeSet<String>) {
    let Type::Path(owner) = &*item.self_ty else {
        panic!("an implementation for what is no path");
    };
    // What is in a module within, as the marker of a way is, is hidden.
    let mut segments = owner.path.segments.iter();
    let (Some(owner), None) = (segments.next(), segments.next()) else {
        return;
    };
    let owner = &owner.ident;
    if let Some((path, _)) = &item.trait_ {
        let path = path.to_token_stream();
        names.insert(format!("impl {path} for {owner}"));
        return;
    }
    for item in &item.items {
        if let ImplItem::Fn(function) = item {
            let signature = &function.sig;
            let count = signature.inputs.len();
            let output = match &signature.output {
                // A stub has the type as its author wrote it.
                output if owner == "ADeskInstanceConfig" => {
                    let output = output.to_token_stream().to_string();
                    output.replace(":: element_types :: ", "")
                }
                _ => String::new(),
            };
            names.insert(format!("{owner}::{}/{count}{output}", signature.ident));
        }
    }
}

/// What a struct with these options or extras is there with beside the mistake in them, as often as it is
/// there: variants of `Source`, methods and their parameters of the grant.
fn parts(structure: &str) -> Vec<String> {
    let file: syn::File = syn::parse2(expanded(structure)).expect("items");
    let mut parts = Vec::new();
    for item in file.items {
        match item {
            Item::Enum(item) if item.ident == "Source" => {
                parts.extend(
                    item.variants
                        .iter()
                        .map(|variant| variant.ident.to_string()),
                );
            }
            Item::Impl(item) if item.trait_.is_none() && is_grant(&item.self_ty) => {
                parts.extend(item.items.iter().filter_map(signature));
            }
            _ => {}
        }
    }
    parts
}

fn is_grant(owner: &Type) -> bool {
    owner.to_token_stream().to_string() == "ADeskOauth2Grant"
}

fn signature(item: &ImplItem) -> Option<String> {
    let ImplItem::Fn(function) = item else {
        return None;
    };
    let parameters = function.sig.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(typed) => Some(typed.pat.to_token_stream().to_string()),
        syn::FnArg::Receiver(_) => None,
    });
    let parameters: Vec<String> = parameters.collect();
    Some(format!("{}({})", function.sig.ident, parameters.join(", ")))
}

/// What is there of an element with options and one extra.
const WITH_REALM: &[&str] = &[
    "One",
    "Two",
    "Other",
    "new(code, realm)",
    "initial(realm)",
    "extra(key, value)",
];

#[test]
fn each_name_is_there_once_beside_a_mistake() {
    let options = |options: &str| RICH.replace("WAYS", "").replace("Two = \"2\"", options);
    let extras = |extras: &str| {
        let way =
            format!("#[element(way(name = \"oauth2\", grant = \"oauth2\", extras({extras})))]");
        RICH.replace("WAYS", &way)
    };
    // Two fields make one type.
    let other = "pub other: Option<Source>,\n        /// J.\n";
    let twice = "#[config(options(\n/// Three.\nThree = \"3\",\n))]\n        ".to_owned() + other;
    let twice = RICH
        .replace("WAYS", "")
        .replace("/// J.\n", &format!("/// K.\n        {twice}"));
    for (structure, expected) in [
        (twice, &["One", "Two", "Other"][..]),
        (options("One = \"2\""), &["One", "Other"]),
        (options("Two = \"1\""), &["One", "Two", "Other"]),
        (options("two = \"2\""), &["One", "Other"]),
        (
            extras("/// R.\nrealm: String,\n/// S.\n#[config(key = \"r\")]\nrealm: Option<String>"),
            WITH_REALM,
        ),
        (
            extras("/// R.\n#[config(key = \"r\")]\ncode: String,\n/// S.\nrealm: String"),
            WITH_REALM,
        ),
    ] {
        assert!(mistakes(&structure) > 0, "{structure}");
        assert_eq!(parts(&structure), expected, "{structure}");
    }
}

#[test]
fn nothing_is_missing_beside_a_mistake() {
    for ways in ["", ONE_WAY, THREE_WAYS] {
        let right = RICH.replace("WAYS", ways);
        assert_eq!(mistakes(&right), 0, "{}", expanded(&right));
        let companions = names(&right);
        let without_code = companions.contains("ADeskConfigBuilder::without_code/1");
        assert_eq!(without_code, !ways.is_empty(), "{companions:#?}");
        let mistaken = right.replacen("name = \"A\"", "name = \"A\", id = \"1\"", 1);
        assert_eq!(mistakes(&mistaken), 1);
        let stubs = names(&mistaken);
        let missing: Vec<_> = companions.difference(&stubs).collect();
        assert_eq!(missing, [""; 0], "{ways}");
        // A stub demands nothing, a code neither.
        let mut more: Vec<_> = stubs.difference(&companions).collect();
        more.retain(|name| !name.ends_with("::without_code/1"));
        assert_eq!(more, [""; 0], "{ways}");
    }
}
