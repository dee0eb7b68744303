//! What labels, items of lists and sentences say of an entry whose key they do not spell out.

use super::drafts::{says, sent};
use super::{import, review};

#[test]
fn an_export_names_secrets_in_fields_that_show_them() {
    let draft = import("secrets.json").1;
    let expected = [
        "base64.encoded.p12!* text",
        "acme.hmac!* text",
        "acme.bot!* text",
        "acme.gate!* text",
        "acme.login! text",
        "acme.client_id! text",
        "acme.word!* text",
        "acme.ticket! text",
        "acme.headers text",
    ];
    assert_eq!(sent(&draft), expected);
    for (key, words) in [
        ("acme.ticket", "ends in `ticket`"),
        ("acme.headers", "common.json calls it a secret"),
    ] {
        let asked = review(&draft, key);
        assert!(asked.contains(words), "{key}: {asked}");
    }
    let hook = review(&draft, "acme.hook.key");
    assert!(!hook.contains("ends in"), "{hook}");
}

#[test]
fn an_item_of_a_list_may_call_an_entry_by_its_label() {
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.row.limit text=100",
        "live! text",
    ];
    let (document, draft) = import("items-by-label.md");
    assert_eq!(sent(&draft), expected);
    let said = says(&document, 16, "1 request with 4 entries");
    assert!(said, "{document:#?}");
}

#[test]
fn what_happens_without_an_entry_says_whether_it_may_be_left_out() {
    let draft = import("not-given.md").1;
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.live! boolean",
        "acme.version! text",
    ];
    assert_eq!(sent(&draft), expected);
    let asked = review(&draft, "acme.version");
    assert!(asked.contains("speak of a default (line 15)"), "{asked}");
}

#[test]
fn keys_that_sentences_share_or_alone_name_are_pointed_at() {
    let (document, draft) = import("left-blank.md");
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.rows text",
        "acme.live! text",
    ];
    assert_eq!(sent(&draft), expected);
    for key in ["acme.account", "acme.live"] {
        let asked = review(&draft, key);
        assert!(asked.contains("may say in words"), "{key}: {asked}");
    }
    let named = document
        .remarks
        .iter()
        .filter(|remark| remark.text.contains("the page speaks of"));
    let named: Vec<&str> = named.map(|remark| remark.text.as_str()).collect();
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0].contains("`acme.sandbox.url`"), "{named:?}");
}

#[test]
fn what_is_said_by_the_way_is_said_of_the_right_entry() {
    let draft = import("by-the-way.md").1;
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.word text",
        "acme.row.limit! text",
    ];
    assert_eq!(sent(&draft), expected);
    for (key, words) in [
        ("acme.word", "Only some callers"),
        ("acme.row.limit", "may say in words"),
    ] {
        let asked = review(&draft, key);
        assert!(asked.contains(words), "{key}: {asked}");
    }
}
