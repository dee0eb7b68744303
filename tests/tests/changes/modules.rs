//! What a change of a generated module takes from Rust code.
//!
//! **Input:** a text of a module before and after. **Output:** what went, changed or came.

use element_codegen::changes::{breaks, key, module};

const BEFORE: &str = "pub struct Config {\n    pub a: String,\n    pub b: Option<bool>,\n}\n\nimpl Config {\n    pub fn x(\n        self,\n        v: impl Into<String>,\n    ) -> Self {\n        self\n    }\n}\n";

fn told(after: &str) -> Vec<String> {
    let found = module(BEFORE, after).into_iter();
    found
        .map(|told| format!("{}: {}", told.impact.word(), told.text))
        .collect()
}

#[test]
fn what_goes_breaks_and_what_comes_does_not() {
    assert!(told(BEFORE).is_empty());
    let more = BEFORE.replace("    pub b", "    pub c: Option<i64>,\n    pub b");
    assert_eq!(told(&more), ["minor: `Config.c` is new"]);
    let changed = BEFORE.replace("Option<bool>", "Option<i64>");
    assert_eq!(
        told(&changed),
        ["major: `Config.b` is `Option<i64>`, not `Option<bool>`"]
    );
    let gone = BEFORE.replace("fn x(", "fn y(");
    assert_eq!(
        told(&gone),
        ["major: `Config::x` is gone", "minor: `Config::y` is new"]
    );
    let demanded = format!(
        "{BEFORE}// \n/*\n        message = \"Acme needs `a` (A), which is not set\",\n*/\n"
    );
    assert_eq!(
        told(&demanded),
        ["major: `build()` demands more: Acme needs `a` (A), which is not set"]
    );
}

#[test]
fn what_no_caller_can_name_is_nobody_s() {
    let private = "struct A;\nenum B {}\ntype C = u8;\npub struct D {\n    e: u8,\n}\nimpl D {\n    fn f() {}\n    #[doc(hidden)]\n    pub fn g() {}\n}\n";
    let public = private
        .replace("struct A", "pub struct A")
        .replace("enum B {}", "pub enum B {\n    X,\n}")
        .replace("type C", "pub type C")
        .replace("    e:", "    pub e:")
        .replace("    fn f", "    pub fn f")
        .replace("    #[doc(hidden)]\n", "");
    let told = |before: &str, after: &str| -> Vec<String> {
        let found = module(before, after).into_iter();
        found.map(|told| told.text).collect()
    };
    let expected = ["A", "B", "B::X", "C", "D.e", "D::f", "D::g"];
    assert_eq!(
        told(private, &public),
        expected.map(|item| format!("`{item}` is new"))
    );
    assert_eq!(
        told(&public, private),
        expected.map(|item| format!("`{item}` is gone"))
    );
    assert_eq!(
        told(&public, &public.replace("u8", "u16")),
        ["`C` is `u16`, not `u8`", "`D.e` is `u16`, not `u8`"]
    );
}

#[test]
fn a_key_and_a_hub_are_what_callers_go_by() {
    let table = |key: &str, hub: &str| {
        format!(
            "static T: ElementSpec = ElementSpec {{\n    key: \"{key}\",\n    hub: \"{hub}\",\n}};\n"
        )
    };
    let before = table("acme", "crm");
    assert!(breaks(&before, Some(&before)).is_empty());
    assert_eq!(breaks(&before, None), ["the module of `acme` is gone"]);
    assert_eq!(
        breaks(&before, Some(&table("acme2", "erp"))),
        [
            "the key is `acme2`, not `acme`",
            "the module is behind the feature `erp`, not `crm`"
        ]
    );
    assert!(breaks("a page", None).is_empty());
    assert_eq!((key(&before), key("a page")), (Some("acme"), None));
    // More of a module breaks nobody.
    let more = |items: &str| format!("{before}{items}");
    assert_eq!(
        breaks(&more("pub struct A;\n"), Some(&more("pub struct B;\n"))),
        ["`A` is gone"]
    );
}
