//! Rule 5, for real: `xtask gen` is killed a hundred times, at moments spread over its run; each time
//! every file is whole, the old text or the new one, and the next run ends where this one would have.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use element_tests::definitions::minimal;
use element_tests::program::xtask;
use element_tests::workspace;

/// How often the program is killed.
const KILLS: u32 = 100;
/// Definitions that stay as they are: they make the run longer, and come from the cache.
const SAME: usize = 48;
/// Definitions that differ between the two states; a few of them exist in one of the two only.
const OTHER: usize = 12;
/// What a temporary file's name ends in.
const TEMPORARY: &str = ".gen-tmp";
const REGION: &str = "# @generated begin\n# @generated end\n";

type Files = BTreeMap<String, Vec<u8>>;

/// A small workspace on the disk.
struct Site {
    root: PathBuf,
    xtask: PathBuf,
}

/// What the definitions say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Old,
    New,
}

impl State {
    fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }

    /// Module names and definitions that differ from the other state's.
    fn definitions(self) -> Vec<(String, String)> {
        let word = match self {
            Self::Old => "before",
            Self::New => "after",
        };
        let definition = |number: usize| {
            // The last four have another name in the other state: orphaned here, missing there.
            let module = if number + 4 < OTHER {
                format!("other{number}")
            } else {
                format!("{word}{number}")
            };
            let entry = format!(
                r#"{{ "key": "{word}.entry", "label": "An entry", "doc": "What it was {word}." }}"#
            );
            let text = minimal(&module, &entry);
            (module, text)
        };
        (0..OTHER).map(definition).collect()
    }
}

impl Site {
    fn new() -> Self {
        let root = workspace().join("target/killed");
        let _ = fs::remove_dir_all(&root);
        for folder in ["element-defs", "element-types/src", ".github"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        for path in [
            "element-types/Cargo.toml",
            "element-defs/README.md",
            ".github/CONTRIBUTING.md",
        ] {
            fs::write(root.join(path), format!("by hand\n{REGION}by hand, too\n"))
                .expect("a file by hand");
        }
        for number in 0..SAME {
            let module = format!("same{number}");
            fs::write(
                root.join(format!("element-defs/{module}.json")),
                minimal(&module, ""),
            )
            .expect("a definition");
        }
        Self {
            root,
            xtask: xtask(),
        }
    }

    /// Makes the definitions say something else; what is generated still follows the other state.
    fn define(&self, state: State) {
        let path = |module: &str| self.root.join(format!("element-defs/{module}.json"));
        for (module, _) in state.other().definitions() {
            let _ = fs::remove_file(path(&module));
        }
        for (module, text) in state.definitions() {
            fs::write(path(&module), text).expect("a definition");
        }
    }

    fn start(&self) -> Child {
        Command::new(&self.xtask)
            .args(["gen", "--root"])
            .arg(&self.root)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts")
    }

    fn complete(&self) -> Files {
        let status = self.start().wait().expect("the program ends");
        assert!(
            status.success(),
            "a run that nobody kills ends with {status}"
        );
        self.files()
    }

    /// Everything but definitions and the cache, which nobody reads but the program.
    fn files(&self) -> Files {
        let mut files = Files::new();
        collect(&self.root, &self.root, &mut files);
        files.retain(|path, _| {
            let definition =
                path.starts_with("element-defs/") && path != "element-defs/schema.json";
            !definition && !path.starts_with("target/")
        });
        files
    }

    /// What a kill between writing and renaming leaves.
    fn leave_over(&self) {
        let path = format!("element-types/src/elements/same0.rs{TEMPORARY}");
        fs::write(self.root.join(path), "// half").expect("a file");
    }

    /// Starts the program and kills it: half of the times anywhere in its run, half of the times in
    /// the small part that writes.
    fn kill(&self, round: u32, (run, writing): (Duration, Duration), dice: &mut Dice) {
        let folder = self.root.join("element-types/src/elements");
        let count = || fs::read_dir(&folder).map_or(0, Iterator::count);
        let before = count();
        let mut child = self.start();
        if round.is_multiple_of(2) {
            sleep(dice.within(run));
        } else {
            // The first file to be written has a temporary name, or a new one.
            while count() == before && child.try_wait().expect("a child").is_none() {
                sleep(Duration::from_micros(50));
            }
            sleep(dice.within(writing));
        }
        // Too late is no error: then the run was complete.
        let _ = child.kill();
        child.wait().expect("a child");
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for item in fs::read_dir(folder).expect("a folder") {
        let path = item.expect("an item").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("inside")
                .display()
                .to_string()
                .replace('\\', "/");
            files.insert(name, fs::read(&path).expect("a file"));
        }
    }
}

/// The same numbers on every machine: a linear congruential generator.
struct Dice(u64);

impl Dice {
    /// Up to, not including, `most`.
    fn within(&mut self, most: Duration) -> Duration {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let share = (self.0 >> 33) as u32;
        most.mul_f64(f64::from(share) / f64::from(u32::MAX >> 1))
    }
}

/// Every file is the old or the new one, or a leftover that says so by its name. Returns whether
/// both kinds were met: then the run was killed while it wrote.
fn whole(found: &Files, before: &Files, after: &Files, round: u32) -> bool {
    let (mut old, mut new) = (0, 0);
    for (path, bytes) in found {
        if path.ends_with(TEMPORARY) {
            new += 1;
            continue;
        }
        let (was, is) = (
            before.get(path) == Some(bytes),
            after.get(path) == Some(bytes),
        );
        assert!(
            was || is,
            "round {round}: {path} is neither old nor new, {} bytes",
            bytes.len()
        );
        old += usize::from(was && !is);
        new += usize::from(is && !was);
    }
    for path in before.keys().filter(|path| after.contains_key(*path)) {
        assert!(found.contains_key(path), "round {round}: {path} is gone");
    }
    old > 0 && new > 0
}

#[test]
fn killed_at_any_moment_it_leaves_whole_files() {
    let site = Site::new();
    site.define(State::Old);
    let old = site.complete();
    site.define(State::New);
    let begin = Instant::now();
    let new = site.complete();
    let run = begin.elapsed();
    assert!(
        old != new && old.len() > SAME + OTHER,
        "the two states differ"
    );

    let mut dice = Dice(0x5eed);
    // How long a run writes depends on the disk: a kill that came too late halves it.
    let mut writing = run / 20;
    let mut state = State::New;
    let mut halfway = 0;
    for round in 0..KILLS {
        let (before, after) = match state {
            State::New => (&new, &old),
            State::Old => (&old, &new),
        };
        site.define(state.other());
        site.kill(round, (run, writing), &mut dice);
        let found = site.files();
        halfway += u32::from(whole(&found, before, after, round));
        if !round.is_multiple_of(2) && found == *after {
            writing /= 2;
        }
        // Now and then the author takes the change back: then nothing rewrites what was left over,
        // of which there is too seldom any at all.
        let expected = if round % 4 == 3 {
            site.leave_over();
            site.define(state);
            before
        } else {
            state = state.other();
            after
        };
        let files = site.complete();
        let leftovers: Vec<&String> = files
            .keys()
            .filter(|path| path.ends_with(TEMPORARY))
            .collect();
        assert!(
            leftovers.is_empty(),
            "round {round}: {leftovers:?} outlived a run"
        );
        assert!(
            files == *expected,
            "round {round}: the next run ends elsewhere"
        );
    }
    assert!(
        halfway > 0,
        "none of {KILLS} kills met the program while it wrote"
    );
}
