//! One slip of the pen is one message: a misspelt member is read as what was meant, and what hangs on
//! a value that could not be read is not reported as well.

use element_codegen::diagnostic::{Code, Finding, Findings, SourceFile};
use element_codegen::generate::load;
use element_codegen::tree::Inputs;

/// Definitions in which every member of the format has a place, and what depends on it beside it.
const SOUND: [&str; 3] = [
    include_str!("one_message/choice.json"),
    include_str!("one_message/oauth.json"),
    include_str!("one_message/ways.json"),
];

fn found(text: &str) -> Vec<Finding> {
    let file = SourceFile {
        name: "element-defs/acmedesk.json".into(),
        text: text.into(),
    };
    let inputs = Inputs {
        definitions: vec![("acmedesk".into(), file)],
        ..Inputs::default()
    };
    let mut findings = Findings::new();
    load(&inputs, &mut findings);
    findings.into_list()
}

/// Where the members of the format are: between which bytes their names, without quotes.
fn members(text: &str) -> Vec<(usize, usize)> {
    let ends = text.match_indices("\": ").map(|(end, _)| end);
    let names = ends.filter_map(|end| Some((text[..end].rfind('"')? + 1, end)));
    // Names that are not the format's have a capital letter or a dot in these definitions.
    let plain = |(start, end): &(usize, usize)| {
        !text[*start..*end].contains(|letter: char| letter == '.' || letter.is_uppercase())
    };
    names.filter(plain).collect()
}

/// What is said of a changed definition when that is not one message with one of these codes.
fn unlike(changed: &str, code: Code, remedy: Option<&str>) -> Option<String> {
    let findings = found(changed);
    if let [only] = &findings[..]
        && only.code == code
        && remedy.is_none_or(|remedy| only.remedy == remedy)
    {
        return None;
    }
    let said = findings
        .iter()
        .map(|it| format!("{}: {}", it.message, it.remedy));
    Some(format!("{:#?} in {changed}", said.collect::<Vec<_>>()))
}

#[test]
fn each_is_sound_as_it_is() {
    for text in SOUND {
        assert_eq!(found(text), []);
    }
}

#[test]
fn a_misspelt_member_is_one_message() {
    let mut wrong = Vec::new();
    for text in SOUND {
        for (start, end) in members(text) {
            let name = &text[start..end];
            let changed = format!("{}{}{}", &text[..start], &name[..1], &text[start..]);
            let remedy = format!("did you mean `{name}`?");
            wrong.extend(unlike(&changed, Code::UnknownMember, Some(&remedy)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_value_of_the_wrong_kind_is_one_message() {
    let mut wrong = Vec::new();
    for text in SOUND {
        for (start, end) in members(text) {
            let value = end + "\": ".len();
            let opening = &text[value..=value];
            // A list of texts and one of objects look alike from outside, and neither is a number.
            for other in [
                "7.5",
                "{ \"A\": [] }",
                "[[]]",
                "null",
                "\"no word of ours\"",
            ] {
                let takes_texts = opening == "\"" && other.starts_with('"');
                let takes_numbers =
                    text[start..end] == *"default" || text[start..end] == *"example";
                if takes_texts
                    || other[..1] == *opening && opening == "{"
                    || takes_numbers && other == "7.5"
                {
                    continue;
                }
                let changed = format!("{}{other}{}", &text[..value], &text[after(text, value)..]);
                wrong.extend(unlike(&changed, Code::WrongKind, None));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_of_no_list_is_one_message() {
    let mut wrong = Vec::new();
    let words = [
        "\"choice\"",
        "\"oauth1\"",
        "\"oauth2\"",
        "\"integer\"",
        "\"platform\"",
    ];
    for text in SOUND {
        for word in words {
            for (at, _) in text.match_indices(&format!(": {word}")) {
                // One that is like none of them, and a slip of the pen.
                for other in ["\"saml\"", &format!("\"{}", word.replacen('"', "x", 1))] {
                    let rest = &text[at + ": ".len() + word.len()..];
                    let changed = format!("{}: {other}{rest}", &text[..at]);
                    wrong.extend(unlike(&changed, Code::NotAllowed, None));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The end of the JSON value that begins here.
fn after(text: &str, start: usize) -> usize {
    let mut values =
        serde_json::Deserializer::from_str(&text[start..]).into_iter::<serde_json::Value>();
    values.next().expect("a value").expect("a value");
    start + values.byte_offset()
}
