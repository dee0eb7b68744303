//! Both doors write the same companions.
//!
//! **Input:** a struct and the definition that says the same. **Output:** tokens, compared.

use element_codegen::derive;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::emit::{EmitContext, companions};
use element_codegen::generate::load;
use element_codegen::tree::Inputs;

/// The struct below, as a definition.
const DEFINITION: &str = r#"{
    "key": "acmedesk", "id": 9001, "name": "Acme Desk", "hub": "helpdesk", "authentication": "basic",
    "doc": "Connects an Acme Desk account.",
    "configuration": [
        { "key": "username", "label": "Username", "doc": "The agent's user name.", "required": true },
        { "key": "password", "label": "Password", "doc": "The agent's password.", "required": true },
        { "key": "site.subdomain", "rust_name": "subdomain", "label": "Subdomain", "doc": "The site.", "required": true, "example": "acme" },
        { "key": "pages", "label": "Pages", "doc": "How many.", "type": "integer", "unit": "pages", "default": 3 },
        { "key": "base.url", "label": "Base URL", "doc": "The address.", "type": "url" }
    ]
}"#;

const STRUCT: &str = r#"
    /// Connects an Acme Desk account.
    #[element(key = "acmedesk", id = 9001, name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
    pub struct Config {
        /// The agent's user name.
        pub username: String,
        /// The agent's password.
        pub password: Secret,
        /// The site.
        #[config(key = "site.subdomain", example = "acme")]
        pub subdomain: String,
        /// How many.
        #[config(unit = "pages", default = 3)]
        pub pages: Option<i64>,
        /// The address.
        #[config(key = "base.url", label = "Base URL")]
        pub base_url: Option<Url>,
    }
"#;

#[test]
fn both_doors_write_the_same_companions() {
    let file = SourceFile {
        name: "element-defs/acmedesk.json".into(),
        text: DEFINITION.into(),
    };
    let inputs = Inputs {
        common: None,
        definitions: vec![("acmedesk".into(), file)],
        ..Inputs::default()
    };
    let mut findings = Findings::new();
    let loaded = load(&inputs, &mut findings);
    assert_eq!(findings.into_list(), []);
    let context = EmitContext::module(&loaded.catalog.elements[0]);
    let from_definition: String = companions(&context)
        .iter()
        .map(|item| item.tokens().expect("tokens").to_string())
        .collect::<Vec<_>>()
        .join(" ");
    let tokens = STRUCT.parse().expect("tokens");
    let from_struct = derive::expand(tokens, |text| text.parse().ok()).to_string();
    // Before the companions the macro asks whether `Url` is ours; a definition names no types.
    let first = from_struct.find("# [allow (clippy :: needless_update");
    let (_, companions) = from_struct.split_at(first.unwrap_or_default());
    assert_eq!(companions.trim(), from_definition.trim());
}
