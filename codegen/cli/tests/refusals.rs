//! Damaged files at the command line: each gives a finding with its place, and nothing is written.
//!
//! The files are made here, out of our own fixtures, at places that a fixed seed chooses.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GUIDE: &str = include_str!("../../import/tests/fixtures/acme/guide.md");
const EXPORT: &str = include_str!("../../import/tests/fixtures/acme/element.json");

/// Fifty million bytes and a little.
const LARGE: usize = 50_000_000;

/// A small generator of numbers, the same ones on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("below a usize")
    }
}

/// A file that something happened to.
struct Damaged {
    name: &'static str,
    bytes: Vec<u8>,
    /// What the finding says, among other things.
    says: &'static [&'static str],
}

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("the folder for tests can be written");
    path
}

fn import(out: &Path, options: &[&str], paths: &[PathBuf]) -> Output {
    let common =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../import/tests/fixtures/common/common.json");
    Command::new(env!("CARGO_BIN_EXE_element-gen"))
        .args(["import", "--defs"])
        .arg(out)
        .arg("--common")
        .arg(common)
        .args(options)
        .args(paths)
        .output()
        .expect("the importer starts")
}

/// Everything that lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let items = std::fs::read_dir(folder).into_iter().flatten().flatten();
    items
        .map(|item| item.file_name().to_string_lossy().into_owned())
        .collect()
}

/// Cut in the middle of a line, somewhere before the end of what the text has to say.
fn cut(text: &str, whole: usize, dice: &mut Dice) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut end = 1 + dice.below(whole - 1);
    while bytes[end - 1] == b'\n' {
        end -= 1;
    }
    bytes[..end].to_vec()
}

/// Ten bytes turned into their opposites.
fn flipped(text: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..10 {
        let place = dice.below(bytes.len());
        bytes[place] ^= 0xff;
    }
    bytes
}

fn large(text: &str) -> Vec<u8> {
    text.as_bytes().repeat(LARGE / text.len() + 1)
}

fn ten(seed: u64) -> Vec<Damaged> {
    let mut dice = Dice(seed);
    let answered = GUIDE.rfind("\n}\n```").expect("the response ends") + 2;
    let deep = format!("{}1{}", "{\"element\":".repeat(10_000), "}".repeat(10_000));
    let lists = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    let utf_16: Vec<u8> = EXPORT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let damaged = |name, bytes, says| Damaged { name, bytes, says };
    vec![
        damaged("cut.md", cut(GUIDE, answered, &mut dice), &[]),
        damaged(
            "cut.json",
            cut(EXPORT, EXPORT.trim_end().len(), &mut dice),
            &[],
        ),
        damaged("flipped.md", flipped(GUIDE, &mut dice), &["not UTF-8"]),
        damaged("flipped.json", flipped(EXPORT, &mut dice), &["not UTF-8"]),
        damaged(
            "deep.md",
            format!("```json\n{deep}\n```\n").into(),
            &["nested more than"],
        ),
        damaged("deep.json", lists.into(), &["nested more than"]),
        damaged("large.md", large(GUIDE), &["has 47 MB", "pass one guide"]),
        damaged(
            "large.json",
            large(EXPORT),
            &["has 47 MB", "pass one guide"],
        ),
        damaged(
            "latin.md",
            GUIDE
                .replace("Acme", "Acm\u{e9}")
                .chars()
                .map(latin)
                .collect(),
            &["not UTF-8"],
        ),
        damaged(
            "utf-16.json",
            [vec![0xff, 0xfe], utf_16].concat(),
            &["UTF-16"],
        ),
    ]
}

fn latin(letter: char) -> u8 {
    u8::try_from(u32::from(letter)).expect("a letter of ISO 8859-1")
}

/// The line that a report names for a file, in its `failed` line.
fn failed_line(report: &str, file: &Path) -> Option<(usize, String)> {
    let (_, rest) = report.split_once(&format!("{} (", file.display()))?;
    let found = rest.lines().nth(1)?.trim().strip_prefix("failed")?;
    let (line, text) = found.trim().strip_prefix("line ")?.split_once(": ")?;
    Some((line.parse().ok()?, text.to_owned()))
}

fn refused(folder: &Path, file: &Damaged) {
    let path = folder.join(file.name);
    std::fs::write(&path, &file.bytes).expect("written");
    let out = folder.join("out");
    let output = import(&out, &[], std::slice::from_ref(&path));
    let report = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(2), "{}: {report}", file.name);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{}", file.name);
    let Some((line, text)) = failed_line(&report, &path) else {
        panic!("{} has no finding of its own: {report}", file.name);
    };
    let lines = file.bytes.split(|byte| *byte == b'\n').count();
    assert!(
        (1..=lines).contains(&line),
        "{}: line {line} of {lines}",
        file.name
    );
    for words in file.says {
        assert!(text.contains(words), "{}: {text}", file.name);
    }
    assert_eq!(names(&out), Vec::<String>::new(), "{}", file.name);
    // Fifty megabytes are not left behind.
    std::fs::remove_file(&path).expect("it was there");
}

#[test]
fn ten_damaged_files_give_ten_findings_and_write_nothing() {
    let folder = folder("ten");
    for file in ten(0x5eed) {
        refused(&folder, &file);
    }
}

#[test]
fn the_place_of_the_damage_does_not_matter() {
    let folder = folder("places");
    for seed in 1..=12 {
        let small = ten(seed * 7919);
        for file in small.iter().filter(|file| file.bytes.len() < LARGE) {
            refused(&folder, file);
        }
    }
}

#[test]
fn a_sound_file_among_damaged_ones_is_imported_and_the_exit_code_tells() {
    let folder = folder("among");
    let mut paths = Vec::new();
    for file in ten(0xacce).iter().filter(|file| file.bytes.len() < LARGE) {
        let path = folder.join(file.name);
        std::fs::write(&path, &file.bytes).expect("written");
        paths.push(path);
    }
    let sound = folder.join("sound.md");
    std::fs::write(&sound, GUIDE).expect("written");
    paths.push(sound);
    let out = folder.join("out");
    let output = import(&out, &[], &paths);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(names(&out), ["acmedesk.json", "schema.json"]);
    let report = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        report.matches("\n  failed").count(),
        paths.len() - 1,
        "{report}"
    );
}

#[test]
fn an_update_from_a_damaged_file_leaves_the_definition_alone() {
    let folder = folder("alone");
    let sound = folder.join("sound.md");
    std::fs::write(&sound, GUIDE).expect("written");
    import(&folder, &[], &[sound]);
    let definition = folder.join("acmedesk.json");
    let before = std::fs::read(&definition).expect("the sound file was imported");
    for file in ten(0xa1).iter().filter(|file| file.bytes.len() < LARGE) {
        let path = folder.join(file.name);
        std::fs::write(&path, &file.bytes).expect("written");
        let output = import(&folder, &["--update"], &[path]);
        assert_eq!(output.status.code(), Some(2), "{}", file.name);
        let after = std::fs::read(&definition).expect("it is still there");
        assert!(after == before, "{} changed the definition", file.name);
    }
}

#[test]
fn a_page_cut_off_in_its_prose_is_refused_too() {
    let folder = folder("prose");
    let page = format!("{GUIDE}\nSee also what every element has in comm");
    let file = Damaged {
        name: "prose.md",
        bytes: page.into(),
        says: &["it is cut off", "end it with a line break"],
    };
    refused(&folder, &file);
}

#[test]
fn a_whole_page_without_its_last_line_break_is_taken() {
    let folder = folder("whole");
    let page = folder.join("whole.md");
    std::fs::write(&page, format!("{GUIDE}\nThat was all.")).expect("written");
    let output = import(&folder.join("out"), &[], &[page]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(names(&folder.join("out")), ["acmedesk.json", "schema.json"]);
}

#[test]
fn a_slip_in_an_export_is_mended_and_said() {
    let folder = folder("slip");
    let page = folder.join("element.json");
    let slip = EXPORT
        .trim_end()
        .trim_end_matches('}')
        .trim_end()
        .to_owned()
        + ",\n}\n";
    std::fs::write(&page, slip).expect("written");
    let output = import(&folder.join("out"), &[], &[page]);
    let report = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{report}");
    assert!(report.contains(": trailing-comma: "), "{report}");
}

#[test]
fn what_only_lost_bytes_explain_is_no_slip_in_an_export() {
    let folder = folder("lost");
    let file = Damaged {
        name: "lost.json",
        bytes: EXPORT.replacen("\": ", "\" ", 1).into(),
        says: &["a colon was expected"],
    };
    refused(&folder, &file);
}

#[test]
fn a_report_on_a_damaged_file_says_so_with_its_exit_code() {
    let folder = folder("report");
    let path = folder.join("cut.json");
    std::fs::write(&path, &EXPORT[..EXPORT.len() / 2]).expect("written");
    let out = folder.join("out");
    let output = import(&out, &["--report"], &[path]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(names(&out), Vec::<String>::new());
}

#[test]
fn a_page_includes_what_the_named_site_has() {
    let (folder, site) = (folder("site"), "../import/tests/fixtures/site");
    let page = folder.join("page.md");
    std::fs::copy(format!("{site}/docs/acme/authenticate.md"), &page).expect("written");
    import(&folder, &["--site", site], &[page]);
    let text = std::fs::read_to_string(folder.join("acmesites.json")).unwrap_or_default();
    assert!(text.contains("acme.rows"), "{text}");
}
