//! Rule 4: text from outside is inert. Every text below is planted wherever a definition takes one;
//! the module must compile and document without a warning, the page must run nothing but its own
//! doctest, and rustdoc must write neither tags nor links of the text's making.

use element_codegen::generate::plan;
use element_codegen::invisible_characters;
use element_codegen::schema::{Entries, json_schema};
use element_codegen::tree::Content;
use element_tests::definitions::lowered;
use element_tests::judge::disagreements;
use element_tests::stranger::{Generated, Stranger};
use serde_json::{Value, json};

/// One text a row, with the name of its module.
const TEXTS: &[(&str, &str)] = &[
    ("fence", "```rust\npanic!(\"planted\");\n```"),
    (
        "fence_untagged",
        "first\n\n```\npanic!(\"planted\");\n```\n",
    ),
    ("fence_open", "```"),
    ("fence_long", "`````` rust planted"),
    ("fence_tilde", "~~~\npanic!(\"planted\");\n~~~"),
    (
        "indented",
        "planted:\n\n    panic!(\"planted\");\n\n\tpanic!(\"planted\");",
    ),
    ("block_comment", "a */ b /* c */ planted"),
    ("line_comment", "// planted /// planted //! planted"),
    ("brackets", "]] [[ planted ]("),
    (
        "definition_of_link",
        "[planted]: https://evil.example\n\n[planted]",
    ),
    ("link", "[planted](https://evil.example/planted)"),
    ("image", "![planted](https://evil.example/planted.png)"),
    (
        "autolink",
        "<https://evil.example/planted> <planted@evil.example>",
    ),
    (
        "bare_link",
        "https://evil.example/<planted>?a=b&c#d http://evil.example, (https://evil.example/a_(b)) www.evil.example",
    ),
    (
        "intra_doc",
        "crate::planted [`Planted`] [Planted] [planted!] [planted()] [Config]",
    ),
    (
        "tags",
        "<planted onload=x>planted</planted> <script>planted</script> <br> </div>",
    ),
    ("tag_open", "<planted"),
    ("html_comment", "<!-- planted"),
    ("entities", "&lt;planted&gt; &amp; &#60;planted&#62; &copy"),
    ("carriage_return", "one\rtwo\r\nthree planted"),
    (
        "control",
        "nul\u{0}bell\u{7}escape\u{1b}[31mdelete\u{7f}next\u{85}planted",
    ),
    (
        "separators",
        "line\u{2028}paragraph\u{2029}tab\tfeed\u{c}planted",
    ),
    (
        "direction",
        "\u{202e}planted\u{202c} \u{200f}mark \u{2066}isolate\u{2069}",
    ),
    (
        "invisible",
        "\u{feff}zero\u{200b}soft\u{ad}join\u{200d}word\u{2060}planted",
    ),
    (
        "fillers",
        "\u{115f}a\u{3164}b\u{ffa0}c\u{34f}d\u{180e}e\u{2061}f\u{206a}g\u{fff9}h\u{1d173}i\u{e0061}planted",
    ),
    (
        "combining",
        "e\u{301} n\u{303} \u{1f469}\u{200d}\u{1f467} \u{130} planted",
    ),
    ("braces", "{} {0} {planted} {{ }} {Self} {T} { planted"),
    ("ticks", "`code` ``two`` ```three``` planted"),
    ("tick_lone", "a lone ` planted"),
    ("tick_pairs", "`a */ b` `|` `]` `<planted>` `\\` `` ` ``"),
    ("quotes", "\"# r#\"planted\"# '\\'' \"\"\""),
    ("back_slashes", "\\ planted\\planted \\n \\u{41} \\` \\["),
    ("heading", "# planted\n## planted\n#planted"),
    ("setext", "planted\n===\nplanted\n---"),
    (
        "lists",
        "- planted\n+ planted\n* planted\n1. planted\n2) planted",
    ),
    ("quote", "> planted\n>> planted"),
    (
        "table",
        "| planted | planted |\n|---|---|\n| planted | planted |",
    ),
    (
        "emphasis",
        "*planted* **planted** _planted_ __planted__ ~~planted~~",
    ),
    ("mathematics", "$planted$ $$planted$$ \\(planted\\)"),
    ("footnote", "planted[^1]\n\n[^1]: planted"),
    ("task", "- [x] planted"),
    ("rule", "***\n---\n___ planted"),
    ("attributes", "#[planted] #![planted] #planted @planted"),
    (
        "capitals",
        "PlantedText plantedText planted_text planted::text planted() x<PlantedText>y(PlantedText)z URLs c:/planted",
    ),
    (
        "paths",
        "../../../planted ..\\planted /etc/planted C:\\planted",
    ),
    (
        "shell",
        "$PLANTED `planted` $(planted) ; planted && planted | planted",
    ),
    ("doctest_hidden", "# planted\n# fn main() {}"),
    ("include", "#![doc = include_str!(\"planted\")]"),
    ("front_matter", "---\nplanted: true\n---"),
];

/// What rustdoc writes for text that came to life.
const ALIVE: &[&str] = &[
    "<planted",
    "<script>planted",
    "<!-- planted",
    "href=\"https://evil",
    "href=\"http://evil",
    "src=\"https://evil",
    "mailto:planted",
    "panic!</span>",
    "id=\"planted",
    "<blockquote",
    "<ol",
    "<hr",
    "<em>planted",
    "<strong>planted",
    "<del>planted",
    "class=\"footnote",
    "type=\"checkbox",
];

/// Very long lines, which no table above should hold.
fn long() -> [(&'static str, String); 2] {
    [
        ("long_word", "planted".repeat(700)),
        ("long_line", "planted words ".repeat(700)),
    ]
}

/// What a key, a name or a label may hold of a text: nothing unseen, and not for ever.
fn named(text: &str) -> String {
    let seen = text
        .chars()
        .filter(|character| invisible_characters::name(*character).is_none());
    seen.take(250).collect()
}

/// A definition that holds `text` wherever a text can stand.
fn definition(module: &str, text: &str) -> String {
    // Every text for people must have words, and a key of an element is one.
    let words = format!("{text} planted");
    let (name, called) = (named(text), format!("{} planted", named(text)));
    let choice = json!([
        { "value": name, "doc": words, "aliases": [format!("{name}, planted")], "rust_name": "Odd" },
        { "value": "even", "doc": words },
    ]);
    let more = |key: &str, more: Value| {
        let mut entry = json!({ "key": key, "label": called, "doc": words });
        for (member, value) in more.as_object().into_iter().flatten() {
            entry[member] = value.clone();
        }
        entry
    };
    let word = !name.contains(char::is_whitespace);
    json!({
        "key": if word { name.as_str() } else { module },
        "name": called,
        "hub": "hostile",
        "authentication": "basic",
        "doc": words,
        "configuration": [
            more(&name, json!({ "rust_name": "odd_key", "default": text })),
            more(&format!("{name} required"), json!({ "rust_name": "odd_required", "required": true })),
            more("an.example", json!({ "required": true, "example": words })),
            more("a.choice", json!({ "type": "choice", "options": choice, "required": true })),
            more("a.default.choice", json!({ "type": "choice", "options": choice, "default": name })),
            more("a.number", json!({ "type": "integer", "unit": called })),
            more("an.address", json!({ "type": "url", "supplied_by": "platform", "default": "https://planted.example" })),
            more("old", json!({ "deprecated": words })),
            more("seen", json!({ "examples": [words] })),
            more("reported", json!({ "supplied_by": "platform", "default": words })),
        ],
        "example": { "instance": { text: text, "configuration": { text: [text, words] } } },
        "sources": [{ "document": words, "corrections": [words] }],
    })
    .to_string()
}

fn definitions() -> impl Iterator<Item = (&'static str, String)> {
    let texts = TEXTS
        .iter()
        .map(|(module, text)| (*module, (*text).to_owned()))
        .chain(long());
    texts.map(|(module, text)| (module, definition(module, &text)))
}

fn modules() -> Vec<Generated> {
    definitions()
        .map(|(module, definition)| Generated::from_definition(module, &definition))
        .collect()
}

#[test]
fn every_text_is_printed_as_prettyplease_would() {
    for (module, definition) in definitions() {
        let told = disagreements(&lowered(module, &definition));
        assert_eq!(told, [""; 0], "{module}");
    }
}

/// What is generated shows every character that it holds: one that nobody sees is written out or left out.
#[test]
fn nothing_unseen_is_generated() {
    for (module, definition) in definitions() {
        let loaded = lowered(module, &definition);
        let schemas = [Entries::Closed, Entries::Open]
            .map(|entries| json_schema(&loaded.catalog.elements[0], entries).pretty());
        let mut written: Vec<(String, String)> =
            schemas.map(|schema| ("schema".to_owned(), schema)).into();
        let plan = plan(loaded).expect("everything renders");
        for file in plan.files {
            if let Content::Text(text) = file.content {
                written.push((file.path, text));
            }
        }
        for region in plan.regions {
            written.push((region.path, region.text));
        }
        for (path, text) in written {
            let lines: Vec<String> = text
                .lines()
                .filter_map(|line| {
                    let unseen = invisible_characters::first(line)?;
                    Some(format!(
                        "{}: {}",
                        unseen.escape_unicode(),
                        invisible_characters::shown(line)
                    ))
                })
                .collect();
            assert_eq!(lines, [""; 0], "{module}: {path}");
        }
    }
}

#[test]
fn nothing_planted_comes_to_life() {
    let modules = modules();
    let library = Stranger::library("hostile", &modules);
    library.lints_and_documents();
    for Generated { module, .. } in &modules {
        for page in [
            "index.html",
            "struct.Config.html",
            "struct.ConfigBuilder.html",
            "struct.InstanceConfig.html",
            "enum.AChoice.html",
        ] {
            let html = library.html(&format!("hostile/{module}/{page}"));
            // A page's title is the product's name, and rustdoc makes its anchor of it.
            let html = html.replacen("<h2 id=\"", "<h2 title=\"", 1);
            assert!(
                html.contains("planted"),
                "{module}: rustdoc wrote no {page}"
            );
            for alive in ALIVE {
                assert!(
                    !html.contains(alive),
                    "{module}: {alive} is alive in {page}"
                );
            }
            // The page has lists of its own, in the chapter of sources.
            let list = page != "index.html" && html.contains("<ul>\n<li>");
            assert!(!list, "{module}: a list is alive in {page}");
        }
    }
    let entities = library.html("hostile/entities/struct.Config.html");
    assert!(
        !entities.contains("&lt;planted&gt;"),
        "an entity is read, and not shown as it was written"
    );
    let outcome = library.cargo(&["test", "--doc"]);
    assert!(outcome.success, "{}\n{}", outcome.stdout, outcome.stderr);
    let ran: Vec<&str> = outcome
        .stdout
        .lines()
        .filter(|line| line.starts_with("test src/"))
        .collect();
    assert_eq!(
        ran.len(),
        modules.len(),
        "one doctest a page, its own: {ran:#?}"
    );
}

/// What the compiler says of a missing entry names it, whatever it is called: the text of
/// `on_unimplemented` is a format string.
#[test]
fn a_missing_entry_is_named_whatever_it_is_called() {
    let text = "{} {0} {Self} {planted} }{";
    let Generated { rust, .. } = Generated::from_definition("braces", &definition("braces", text));
    let expected = "{{}} {{0}} {{Self}} {{planted}} }}{{";
    assert!(rust.contains(expected), "no {expected}");
}
