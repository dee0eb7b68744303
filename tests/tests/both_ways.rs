//! From definition to struct and back, on the command line: `show KEY --as struct` and `adopt FILE`,
//! what they print, what they write, and the codes they end with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use element_tests::program::xtask;
use element_tests::workspace;

/// A struct that could stand in anybody's crate.
const STRUCT: &str = r#"
/// Connects an Acme Desk account.
#[derive(Debug, element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct AcmeDeskConfig {
    /// The agent's user name.
    pub username: String,
    /// The agent's share.
    pub share: TYPE,
}
"#;

/// A folder of its own with a definition in it, and what it was told.
struct Site {
    root: PathBuf,
}

/// How a run ended.
struct Ended {
    code: Option<i32>,
    said: String,
    complained: String,
}

impl Site {
    fn new(name: &str) -> Self {
        let root = workspace().join("target/both_ways").join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("element-defs")).expect("a folder");
        for file in ["common.json", "freshservice.json"] {
            let from = workspace().join("element-defs").join(file);
            fs::copy(from, root.join("element-defs").join(file)).expect("a definition");
        }
        Self { root }
    }

    /// A Rust file with the struct above.
    fn write(&self, value_type: &str) -> PathBuf {
        let path = self.root.join("config.rs");
        fs::write(&path, STRUCT.replace("TYPE", value_type)).expect("a Rust file");
        path
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let output = Command::new(xtask())
            .args(arguments)
            .arg("--root")
            .arg(&self.root)
            .output()
            .expect("the program starts");
        Ended {
            code: output.status.code(),
            said: String::from_utf8(output.stdout).expect("UTF-8"),
            complained: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    fn adopt(&self, value_type: &str) -> Ended {
        let file = self.write(value_type);
        self.run(&["adopt", file.to_str().expect("a plain path")])
    }

    fn adopted(&self) -> Option<String> {
        fs::read_to_string(self.root.join("element-defs/acmedesk.json")).ok()
    }
}

#[test]
fn show_prints_a_struct() {
    let ended = Site::new("show").run(&["show", "freshservice", "--as", "struct"]);
    assert_eq!((ended.code, ended.complained.as_str()), (Some(0), ""));
    for line in [
        "#[derive(Clone, Debug, PartialEq, ElementConfig)]",
        "pub struct FreshserviceConfig {",
        "    pub password: Secret,",
    ] {
        assert!(ended.said.lines().any(|said| said == line), "{line}");
    }
}

#[test]
fn show_refuses_another_shape() {
    let ended = Site::new("shape").run(&["show", "freshservice", "--as", "table"]);
    assert_eq!((ended.code, ended.said.as_str()), (Some(3), ""));
    let expected = "`--as` is `text`, `struct`, `curl` or `json`, not `table`";
    assert!(ended.complained.contains(expected), "{}", ended.complained);
}

#[test]
fn show_refuses_an_unknown_key() {
    let ended = Site::new("key").run(&["show", "freshservise", "--as", "struct"]);
    assert_eq!((ended.code, ended.said.as_str()), (Some(3), ""));
    let expected = "did you mean `freshservice`?";
    assert!(ended.complained.contains(expected), "{}", ended.complained);
}

#[test]
fn adopt_writes_the_definition() {
    let site = Site::new("adopt");
    let ended = site.adopt("Option<i64>");
    assert_eq!((ended.code, ended.complained.as_str()), (Some(0), ""));
    assert!(
        ended.said.starts_with("wrote element-defs/acmedesk.json\n"),
        "{}",
        ended.said
    );
    let shown = site.run(&["show", "acmedesk", "--as", "struct"]);
    assert_eq!(shown.code, Some(0), "{}", shown.complained);
    assert!(
        shown.said.contains("    pub share: Option<i64>,\n"),
        "{}",
        shown.said
    );
}

#[test]
fn adopt_takes_what_show_printed() {
    let site = Site::new("round");
    let printed = site.run(&["show", "freshservice", "--as", "struct"]).said;
    let path = site.root.join("printed.rs");
    fs::write(&path, printed).expect("a Rust file");
    let definition = site.root.join("element-defs/freshservice.json");
    fs::remove_file(&definition).expect("the definition");
    let ended = site.run(&["adopt", path.to_str().expect("a plain path")]);
    assert_eq!(ended.code, Some(0), "{}", ended.complained);
    assert!(definition.exists());
}

#[test]
fn adopt_overwrites_nothing() {
    let site = Site::new("there");
    assert_eq!(site.adopt("Option<i64>").code, Some(0));
    let before = site.adopted();
    let ended = site.adopt("Option<bool>");
    assert_eq!((ended.code, ended.said.as_str()), (Some(2), ""));
    let expected = "element-defs/acmedesk.json is there already";
    assert!(ended.complained.contains(expected), "{}", ended.complained);
    assert_eq!(site.adopted(), before);
}

/// What only a definition says outlives the struct's changes, and without any nothing is written.
#[test]
fn adopt_updates_what_a_struct_says() {
    let site = Site::new("update");
    assert_eq!(site.adopt("Option<i64>").code, Some(0));
    // A person named the file otherwise, and wrote what a struct cannot say.
    let path = site.root.join("element-defs/acmedesk.json");
    let text = site.adopted().expect("a definition");
    let text = text.trim_end().trim_end_matches('}').trim_end();
    let written = format!("{text},\n  \"sources\": [{{ \"document\": \"The guide\" }}]\n}}\n");
    let other = site.root.join("element-defs/desk_of_acme.json");
    fs::write(&other, written).expect("a definition");
    fs::remove_file(&path).expect("the first one");
    let config = site.write("Option<bool>");
    let update = ["adopt", config.to_str().expect("a plain path"), "--update"];
    let ended = site.run(&update);
    assert_eq!(ended.code, Some(0), "{}", ended.complained);
    let said = "updated element-defs/desk_of_acme.json\n";
    assert!(ended.said.starts_with(said), "{}", ended.said);
    let after = fs::read_to_string(&other).expect("a definition");
    for part in ["\"document\": \"The guide\"", "\"type\": \"boolean\""] {
        assert!(after.contains(part), "{part} in {after}");
    }
    assert!(!path.exists());
    let again = site.run(&update);
    let said = (again.code, again.said.as_str(), again.complained.as_str());
    assert_eq!(said, (Some(0), "", "up to date: 1 definition\n"));
    // What `gen` would refuse is not written, and told at the text that would be.
    let wrong = site.root.join("wrong.rs");
    let text = STRUCT
        .replace("TYPE", "Option<i64>")
        .replace("helpdesk", "help desk");
    fs::write(&wrong, text).expect("a Rust file");
    let ended = site.run(&["adopt", wrong.to_str().expect("a plain path"), "--update"]);
    assert_eq!(ended.code, Some(2), "{}", ended.said);
    assert_eq!(fs::read_to_string(&other).expect("a definition"), after);
}

#[test]
fn adopt_tells_of_a_type_of_ones_own() {
    let site = Site::new("own");
    let ended = site.adopt("crate::Percent");
    assert_eq!((ended.code, ended.said.as_str()), (Some(2), ""));
    for expected in [
        "`crate::Percent` is a type of your own, which a definition cannot name",
        "config.rs:9:16",
    ] {
        assert!(ended.complained.contains(expected), "{}", ended.complained);
    }
    assert_eq!(site.adopted(), None);
}

#[test]
fn adopt_needs_a_file_that_is_there() {
    let ended = Site::new("no_file").run(&["adopt", "no/such/file.rs"]);
    assert_eq!((ended.code, ended.said.as_str()), (Some(3), ""));
    let expected = "no/such/file.rs";
    assert!(ended.complained.contains(expected), "{}", ended.complained);
}
