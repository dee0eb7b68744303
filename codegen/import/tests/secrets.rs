//! Real credentials in documents: the definition has placeholders in their place, and `gen` takes it.

use std::path::Path;

use element_import::run::{self, Existing, Fate, Task};

/// In no definition and no report.
const PLANTED: &str = "hunter2";

/// A guide whose response somebody recorded and published.
fn guide(response: &str) -> String {
    format!(
        "---\nheading: Acme Desk\nseo: Create Instance\ntitle: Create Instance\n---\n\n# Create an Instance\n\n```json\n{{\n  \"element\": {{ \"key\": \"acmedesk\" }},\n  \"configuration\": {{ \"username\": \"<USERNAME>\", \"password\": \"<PASSWORD>\" }},\n  \"name\": \"<NAME>\"\n}}\n```\n\nThe response:\n\n```json\n{response}\n```\n"
    )
}

/// The response with one more member of each object.
fn responses() -> Vec<String> {
    let jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxIn0", PLANTED].join(".");
    let own = [
        format!(r#""sessionToken": "{PLANTED}""#),
        format!(r#""note": "{jwt}""#),
        format!(r#""providerData": {{ "code": "{PLANTED}", "realm": ["{PLANTED}"] }}"#),
        format!(
            r#""user": {{ "id": 7, "firstName": "{PLANTED}", "emailAddress": "{PLANTED}@acmedesk.io" }}"#
        ),
        format!(r#""secret": {{ "inner": {{ "a": "{PLANTED}" }} }}"#),
        format!(r#""callback": "https://ada:{PLANTED}@acmedesk.io""#),
    ];
    let element = [
        format!(r#""cookie": "{PLANTED}""#),
        format!(r#""apiKey": "{PLANTED}""#),
        format!(r#""parameters": [{{ "key": "a", "accessToken": "{PLANTED}" }}]"#),
    ];
    let entries = [
        format!(r#""cookie": "{PLANTED}""#),
        format!(r#""session.token": ["{PLANTED}"]"#),
        format!(r#""dsn": "postgres://ada:{PLANTED}@db/x""#),
        format!(r#""pagination.type": "{jwt}""#),
        format!(r#""bulk.query.key": {{ "private_key": "{PLANTED}" }}"#),
    ];
    let response = |own: &str, element: &str, entry: &str| {
        format!(
            r#"{{ "id": 7, "name": "Acme", "token": "{PLANTED}", {own} "element": {{ {element} "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk" }}, "configuration": {{ {entry} "username": "<USERNAME>", "password": "{PLANTED}" }}, "valid": true }}"#
        )
    };
    let member = |text: &String| format!("{text},");
    let mut all: Vec<String> = own
        .iter()
        .map(|text| response(&member(text), "", ""))
        .collect();
    all.extend(element.iter().map(|text| response("", &member(text), "")));
    all.extend(entries.iter().map(|text| response("", "", &member(text))));
    all
}

#[test]
fn placeholders_take_the_place_of_secrets() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("secrets");
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(&root).expect("the folder for tests can be written");
    for (place, response) in responses().iter().enumerate() {
        let path = root.join(format!("{place}.md"));
        std::fs::write(&path, guide(response)).expect("the guide can be written");
        let task = Task {
            site: None,
            paths: vec![path],
            out: root.join(place.to_string()),
            common: Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/common"),
            public: None,
            existing: Existing::Keep,
        };
        let outcome = run::import(&task).expect("the dictionary is in order");
        let [imported] = &outcome.imported[..] else {
            panic!("{response}: {:?}", outcome.documents)
        };
        assert!(
            matches!(imported.fate, Fate::Written),
            "{response}: {:?}",
            imported.fate
        );
        let text = std::fs::read_to_string(&imported.path).expect("it was written");
        assert!(text.contains("\"token\": \"<ELEMENT_TOKEN>\""), "{text}");
        let report =
            element_import::report::outcome(&outcome, element_import::report::Reader::People);
        for shown in [&text, &report] {
            assert!(!shown.contains(PLANTED), "{response}\n{shown}");
        }
    }
}
