//! What the derive writes of a field for callers and for the compiler, by the field's type.
//!
//! **Input:** structs with one field. **Output:** what must be among their tokens, and what must not.

use super::expanded::{expanded, of, said};

/// What the derive makes of a struct with this field, without blanks.
fn written(field: &str) -> String {
    written_beside("", field)
}

fn written_beside(attribute: &str, field: &str) -> String {
    let tokens = expanded(of(attribute, field));
    assert_eq!(said(tokens.clone()), [""; 0], "{field}");
    tokens.to_string().replace(char::is_whitespace, "")
}

/// Another crate's `Url` is told on its token, and no later.
#[test]
fn a_name_of_ours_must_mean_ours() {
    for (field, ours) in [
        ("pub page: Url,", Some("fn(Url)->::element_types::Url")),
        (
            "pub page: Option<element_types::Url>,",
            Some("fn(element_types::Url)->::element_types::Url"),
        ),
        (
            "pub pin: Secret,",
            Some("fn(Secret)->::element_types::Secret"),
        ),
        ("pub names: List,", Some("fn(List)->::element_types::List")),
        ("pub site: String,", None),
        ("pub pages: i64,", None),
        ("#[config(custom)] pub page: Url,", None),
        ("#[config(custom, secret)] pub pin: Secret,", None),
        ("pub team: crate::Team,", None),
    ] {
        let text = written(field);
        match ours {
            Some(ours) => assert!(
                text.contains(&format!("const_:{ours}=|value|value;")),
                "{text}"
            ),
            None => assert!(!text.contains("const_:"), "{field}: {text}"),
        }
    }
}

#[test]
fn a_type_of_ones_own_is_read_shown_and_reported_as_its_field_says() {
    for (field, parts) in [
        (
            "pub team: Team,",
            [".next)(source)", ".show)(&self.team,", ".read)(&self.0,"],
        ),
        (
            "pub team: Option<Team>,",
            [
                ".optional)(source)",
                ".optional_show)(&self.team,",
                ".read)(&self.0,",
            ],
        ),
        (
            "#[config(secret)] pub team: Team,",
            [".next)(source)", ".show)(&self.team,", ".hidden)(&self.0,"],
        ),
    ] {
        let text = written(field);
        for part in parts {
            assert!(text.contains(part), "{field}: no {part} in {text}");
        }
    }
}

#[test]
fn a_type_is_ours_by_its_whole_path() {
    for (field, own) in [
        ("pub name: String,", None),
        ("pub name: std::string::String,", None),
        ("pub name: mine::String,", Some("mine::String")),
        (
            "pub name: <Here as Has>::String,",
            Some("<HereasHas>::String"),
        ),
        ("#[config(custom)] pub name: Url,", Some("Url")),
        (
            "#[config(custom = true)] pub name: Option<Url>,",
            Some("Url"),
        ),
        ("#[config(custom = false)] pub name: Url,", None),
    ] {
        let text = written(field);
        match own {
            Some(own) => assert!(text.contains(&format!("Access<{own}>=")), "{field}: {text}"),
            None => assert!(!text.contains("Access<"), "{field}: {text}"),
        }
    }
}

#[test]
fn a_choice_is_called_as_the_field_s_type() {
    let options = "#[config(options(\n/// One.\nOne = \"1\",\n))]";
    let text = written(&format!("{options} pub source: Option<Origin>,"));
    assert!(text.contains("pubenumOrigin{"), "{text}");
    assert!(!text.contains("enumSource"), "{text}");
}

#[test]
fn what_is_no_name_is_told_in_plain_words() {
    for (attribute, field) in [
        (
            "",
            "#[config(options(\"off\" = Off))] pub start: Option<Start>,",
        ),
        ("#[element(reports(\"seen\": String))]", "pub site: String,"),
    ] {
        let said = said(expanded(of(attribute, field)));
        let told = said.iter().any(|said| said.contains(": expected a name ["));
        assert!(told, "{said:?}");
    }
}

/// A way named by its letter, with a grant that carries what `extras` lists.
fn way(name: &str, grant: &str, extras: &str) -> String {
    let extras = if extras.is_empty() {
        String::new()
    } else {
        format!(", extras({extras})")
    };
    format!("#[element(way(name = \"{name}\", grant = \"{grant}\"{extras}))]\n")
}

const EXTRA: &str = "/// Which.\nrealm: String";

#[test]
fn a_plain_configuration_takes_the_grant_that_all_ways_take() {
    for (ways, grant) in [
        ([("none", ""), ("none", "")], "NoGrant"),
        ([("oauth1", ""), ("oauth1", "")], "OAuth1"),
        ([("oauth2", ""), ("oauth2", "")], "OAuth2"),
        ([("oauth2", ""), ("none", "")], "AnyGrant"),
        ([("oauth2", ""), ("oauth2", EXTRA)], "AnyGrant"),
        ([("oauth2", EXTRA), ("oauth2", "")], "AnyGrant"),
        ([("oauth2", EXTRA), ("oauth2", EXTRA)], "AnyGrant"),
    ] {
        let [(one, of_one), (other, of_other)] = ways;
        let attribute = way("a", one, of_one) + &way("b", other, of_other);
        let text = written_beside(&attribute, "pub site: String,");
        let (_, own) = text
            .split_once("ElementConfigforAcmeConfig{")
            .expect("an implementation");
        let expected = format!("typeGrant=::element_types::{grant};");
        assert!(own.starts_with(&expected), "{ways:?}: {own}");
    }
}

/// Clippy counts parameters from eight on, and those of the platform's own come first.
#[test]
fn many_required_extras_are_no_fault_of_the_author() {
    for (count, allowed) in [(4, false), (5, true)] {
        let extras: Vec<String> = (0..count)
            .map(|number| format!("/// Which.\nmember_{number}: String"))
            .collect();
        let attribute = way("a", "oauth1", &extras.join(",\n"));
        let text = written_beside(&attribute, "pub site: String,");
        assert_eq!(
            text.contains("too_many_arguments"),
            allowed,
            "{count}: {text}"
        );
    }
}
