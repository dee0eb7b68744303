//! Rule 4: text from outside is inert. Every text below is planted wherever a definition takes one;
//! the module must compile and document without a warning, the page must run nothing but its own
//! doctest, and rustdoc must write neither tags nor links of the text's making.

mod definition;
mod texts;

use element_codegen::generate::plan;
use element_codegen::invisible_characters;
use element_codegen::schema::{Entries, json_schema};
use element_codegen::tree::Content;
use element_tests::definitions::lowered;
use element_tests::judge::disagreements;
use element_tests::stranger::{Generated, Stranger};

use self::definition::{definition, definitions};

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
