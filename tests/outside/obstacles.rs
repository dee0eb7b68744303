//! Everything that could get into the way of the derive, in one crate.
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unreachable_pub)]
#![allow(clippy::struct_excessive_bools, reason = "an obstacle")]

/// The crate of types under another name, as a library that wraps it would have it.
pub mod types {
    pub use ::element_types::*;
}

/// A value of this crate's own.
#[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub struct Percent(pub u8);

impl types::Value for Percent {
    const EXPECTS: &'static str = "a number from 0 to 100";

    fn to_text(&self) -> ::std::borrow::Cow<'_, str> {
        ::std::borrow::Cow::Owned(::std::format!("{}", self.0))
    }

    fn from_text(text: &str) -> ::core::result::Result<Self, types::Unfit> {
        match str::parse(str::trim(text)) {
            ::core::result::Result::Ok(number @ 0..=100) => ::core::result::Result::Ok(Self(number)),
            _ => ::core::result::Result::Err(types::Unfit),
        }
    }

    fn vacant() -> Self {
        Self(0)
    }
}

impl ::core::convert::From<u8> for Percent {
    fn from(number: u8) -> Self {
        Self(number)
    }
}

/// Another name for one of ours: the table says what it is all the same.
pub type Pin = types::Secret;

/// Every kind of value, spelled in every way.
#[derive(::core::fmt::Debug, types::ElementConfig, ::core::clone::Clone, ::core::cmp::PartialEq)]
#[element(crate = crate::types, key = "obstacles", name = "Obstacles", hub = "general")]
#[element(authentication = "oauth2", no_implicit_prelude)]
#[element(way(
    name = "oauth2",
    grant = "oauth2",
    requires(oauth_api_key, r#type),
    sets(kind = "oauth \"2\"", r#last_number = -7),
    extras(
        /// Which company.
        #[config(key = "realmId", example = "7")]
        realm_id: ::std::string::String,
        /// A keyword.
        r#impl: ::core::option::Option<::std::string::String>,
        /// Where a page starts.
        page_token: types::Secret,
    ),
))]
#[element(way(name = "api_key", requires(api_key)))]
#[element(reports(
    /// Where requests go.
    #[config(default = "https://{site}.example", before = r#gen)]
    base_url: types::Url,
    /// Reported alone.
    #[deprecated(note = "nobody reads it")]
    last: Percent,
))]
pub struct Obstacles {
    /// Plain.
    pub site: ::std::string::String,
    /// A keyword.
    pub r#type: ::core::option::Option<::std::string::String>,
    /// A keyword of edition 2024.
    pub r#gen: bool,
    /// Secret by its key and its type.
    #[config(key = "oauth.api.key")]
    pub oauth_api_key: ::std::option::Option<types::Secret>,
    /// Secret by an alias.
    #[config(key = "api.key")]
    pub api_key: ::core::option::Option<Pin>,
    /// Which way it is.
    pub kind: ::core::option::Option<::std::string::String>,
    /// Set by one way.
    pub last_number: ::core::option::Option<i64>,
    /// Of this crate's own.
    #[config(default = "30")]
    pub share: ::core::option::Option<Percent>,
    /// Never shown.
    #[config(secret)]
    pub hidden_share: ::core::option::Option<Percent>,
    /// A number.
    #[config(default = -5)]
    pub count: ::core::option::Option<::core::primitive::i64>,
    /// A document.
    pub document: ::core::option::Option<types::Json>,
    /// Items.
    pub items: ::core::option::Option<types::List>,
    /// A moment.
    pub since: ::core::option::Option<types::TimestampMs>,
    /// A pattern.
    pub mask: ::core::option::Option<types::DateMask>,
    /// Where events come from.
    #[config(default = "polling")]
    pub vendor: ::core::option::Option<types::choice::EventVendorType>,
    /// How it starts.
    #[config(default = "off", options(
        /// Not at all.
        Off = "off" | "none",
        /// At once.
        AtOnce = "at-once",
    ))]
    pub start: ::core::option::Option<Start>,
    /// Whether it may: the type is not called after the field, which would meet `gen`.
    #[config(options(
        /// It may.
        Free = "free",
    ))]
    pub gen_state: ::core::option::Option<Leave>,
    /// The same choice again, and a type of the name of a parameter, by its path.
    pub again: ::core::option::Option<Leave>,
    /// Not what the builder calls so.
    #[config(key = r"way")]
    pub r#way: ::core::option::Option<self::Way>,
}

/// What the builder calls the way.
pub type Way = Percent;

mod private {
    macro_rules! element {
        ($(#[$attribute:meta])* $name:ident { $($field:ident: $value:ty),* }) => {
            $(#[$attribute])*
            #[derive(::element_types::ElementConfig)]
            #[element(key = "made", name = "Made", hub = "general", authentication = "none")]
            #[element(no_implicit_prelude)]
            struct $name {
                $(
                    #[doc = "Made by a macro."]
                    $field: $value,
                )*
            }
        };
    }

    element! {
        /// A private element.
        Made { source: ::std::string::String, formatter: ::core::option::Option<bool>, token: ::element_types::Secret }
    }

    /// A private element with a grant of its own.
    #[derive(::element_types::ElementConfig)]
    #[element(key = "till", name = "Till", hub = "general", authentication = "oauth1")]
    #[element(no_implicit_prelude)]
    #[element(extras(
        /// Which organisation.
        org: ::core::option::Option<::std::string::String>,
    ))]
    struct Till {}

    /// Nothing to configure.
    #[derive(::element_types::ElementConfig)]
    #[element(key = "empty", name = "Empty", hub = "general", authentication = "none")]
    pub(crate) struct Empty {}

    pub(super) fn use_them() {
        let grant = TillOauth1Grant::new("planted-a", "planted-b", "planted-c").extra("debug", "true");
        ::std::println!("{grant:?}");
        let request = ::element_types::CreateInstance::new(&Till::builder().build(), grant);
        ::std::println!("{}", request.name("Till").to_request().unwrap().to_json());
        let made = Made::builder().source("a").token("planted").build();
        ::std::println!("{} {}", made.source, made.formatter.is_none());
        let request = ::element_types::CreateInstance::new(&made, ::element_types::NoGrant);
        ::std::println!("{}", request.name("Made").to_request().is_ok());
        let reported = |json| <MadeInstanceConfig as ::element_types::Reported>::from_json(json);
        let reported = reported("{\"source\": \"b\"}").unwrap();
        ::std::println!("{:?} {:?}", reported.source(), reported.formatter());
        ::core::mem::drop(reported.token());
        let instance = MadeInstance::from_json("{}").unwrap();
        ::std::println!("{:?}", instance.id());
        let _ = Empty::builder().maybe(::core::option::Option::Some(1), |it, _| it).build();
        ::std::println!("{:?}", EmptyInstance::from_json("{}").unwrap().configuration());
    }
}

fn main() {
    private::use_them();
    let config = Obstacles::oauth2()
        .site("acme")
        .r#type("t")
        .r#gen(true)
        .oauth_api_key("planted-key")
        .hidden_share(41)
        .share(7)
        .vendor("polling")
        .start("none")
        .build();
    ::std::println!("{:?}", config.start);
    let grant = ObstaclesOauth2Grant::new("planted-code", "7", "planted-page").r#impl("x");
    ::std::println!("{grant:?}");
    let request = types::CreateInstance::new(&config, grant).name("A").to_request().unwrap();
    ::std::println!("{}", request.to_json());
    let keyed = Obstacles::api_key().site("acme").r#gen(false).api_key("planted-pin");
    ::std::println!("{keyed:?}");
    let spec = <Obstacles as types::ElementConfig>::SPEC;
    for entry in spec.entries {
        ::std::println!("{} {:?} {} {:?}", entry.key, entry.value_type, entry.secret, entry.options());
    }
    let json = "{\"api.key\": 5, \"hidden_share\": 500, \"share\": 500}";
    let reported = <ObstaclesInstanceConfig as types::Reported>::from_json(json).unwrap();
    ::std::println!("{reported:?}");
    ::std::println!("{:?}", reported.hidden_share());
    ::std::println!("{:?}", reported.api_key());
    ::std::println!("{:?}", reported.share());
}
