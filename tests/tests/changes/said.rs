//! Effects as people read them: the list, and the section for CHANGELOG.

use element_codegen::changes::{Effect, Impact, Side, changelog, listing};

fn effect(impact: Impact, element: &str, side: Side, text: &str) -> Effect {
    Effect {
        impact,
        element: element.to_owned(),
        side,
        text: text.to_owned(),
        reason: "so it is",
    }
}

/// In the order in which they are found: the largest first, then by element and side.
fn all() -> Vec<Effect> {
    vec![
        effect(Impact::Major, "desk", Side::Wire, "`a` is gone"),
        effect(Impact::Major, "desk", Side::Wire, "`b` is gone"),
        effect(Impact::Major, "desk", Side::Rust, "`Config.a` is gone"),
        effect(Impact::Major, "till", Side::Rust, "the module is `pos`"),
        effect(Impact::Minor, "books", Side::Wire, "Books is new"),
        effect(Impact::Patch, "chat", Side::Wire, "texts changed"),
        effect(Impact::Patch, "desk", Side::Wire, "the hub is `crm`"),
        effect(Impact::Patch, "mail", Side::Wire, "texts changed"),
    ]
}

#[test]
fn a_list_is_by_size_and_texts_alone_are_one_line() {
    let expected = "\
major:
  desk: `a` is gone (requests and responses: so it is)
  desk: `b` is gone (requests and responses: so it is)
  desk: `Config.a` is gone (Rust: so it is)
  till: the module is `pos` (Rust: so it is)
minor:
  books: Books is new (requests and responses: so it is)
patch:
  desk: the hub is `crm` (requests and responses: so it is)
  texts changed: chat, mail (so it is)
";
    assert_eq!(listing(&all()), expected);
    assert_eq!(listing(&[]), "");
}

#[test]
fn a_section_of_the_changelog_has_a_line_an_element() {
    let expected = "\
## 0.4.0

### Breaking

- `desk`: `a` is gone; `b` is gone.
- `till`: the module is `pos`.

### New

- `books`: Books is new.

### Texts

- chat, desk, mail.
";
    assert_eq!(changelog(&all(), "0.4.0"), expected);
    assert_eq!(
        changelog(&all()[..1], "1.0.0"),
        "## 1.0.0\n\n### Breaking\n\n- `desk`: `a` is gone.\n"
    );
}
