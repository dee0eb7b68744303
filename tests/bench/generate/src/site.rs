//! The folders that the processes work in: definitions and schemas of the same elements, and what
//! must be so before each run.

use bench_kit::definition::{self, Element};
use bench_kit::{ours, paths, wording};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders for one number of definitions.
pub(crate) struct Site {
    generator: PathBuf,
    root: PathBuf,
    schemas: PathBuf,
    modules: PathBuf,
    /// What rounds before this one made.
    aside: PathBuf,
    changed: Element,
}

/// One process in a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    Typify,
    Nothing,
    Fresh,
    One,
    Check,
    Floor,
}

impl Run {
    /// In the order in which a round runs them; each leaves what the next one needs.
    pub(crate) const ALL: [Self; 6] = [
        Self::Typify,
        Self::Nothing,
        Self::Fresh,
        Self::One,
        Self::Check,
        Self::Floor,
    ];
    /// Its place among them.
    pub(crate) const TYPIFY: usize = 0;
    /// Its place among them.
    pub(crate) const FLOOR: usize = 5;

    /// What the table calls it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Typify => "typify, builders, prettyplease",
            Self::Nothing => "ours, nothing there",
            Self::Fresh => "ours, everything fresh",
            Self::One => "ours, one definition changed",
            Self::Check => "ours, --check",
            Self::Floor => "floor: reads inputs and outputs",
        }
    }
}

impl Site {
    /// Writes definitions and schemas.
    pub(crate) fn prepare(folder: &Path, generator: &Path, size: usize) -> Result<Self, String> {
        let folder = folder.join(size.to_string());
        let elements = definition::elements(size);
        let changed = elements.get(size / 2).ok_or("a size of none")?.clone();
        let (root, schemas) = (folder.join("root"), folder.join("schemas"));
        let aside = folder.join("aside");
        ours::root(&root, &elements)?;
        paths::remove(&schemas)?;
        paths::remove(&aside)?;
        for element in &elements {
            paths::write(
                &schemas.join(format!("{}.json", element.key)),
                &wording::schema(element),
            )?;
        }
        Ok(Self {
            generator: generator.to_path_buf(),
            root,
            schemas,
            modules: folder.join("typify"),
            aside,
            changed,
        })
    }

    /// Makes the situation that a run is about.
    pub(crate) fn before(&self, run: Run, round: usize) -> Result<(), String> {
        match run {
            Run::Typify => paths::put_aside(&self.modules, &self.aside),
            Run::Nothing => {
                paths::remove(&self.root.join("target"))?;
                paths::put_aside(&self.elements(), &self.aside)
            }
            Run::One => {
                let mut element = self.changed.clone();
                element.doc = format!("{} Changed in round {round}.", element.doc);
                let file = self
                    .root
                    .join("element-defs")
                    .join(format!("{}.json", element.key));
                paths::write(&file, &wording::definition(&element))
            }
            Run::Fresh | Run::Check | Run::Floor => Ok(()),
        }
    }

    /// The process.
    pub(crate) fn command(&self, run: Run) -> Command {
        match run {
            Run::Typify => self.own("typify", &self.schemas.display().to_string()),
            Run::Floor => {
                let (inputs, outputs) = (self.root.join("element-defs"), self.elements());
                self.own(
                    "read",
                    &format!("{},{}", inputs.display(), outputs.display()),
                )
            }
            Run::Check => {
                let mut command = ours::gen_command(&self.generator, &self.root);
                command.arg("--check");
                command
            }
            Run::Nothing | Run::Fresh | Run::One => ours::gen_command(&self.generator, &self.root),
        }
    }

    fn own(&self, process: &str, from: &str) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap_or_default());
        command
            .args(["--process", process, "--from", from, "--to"])
            .arg(&self.modules);
        command
    }

    fn elements(&self) -> PathBuf {
        self.root.join("element-types/src/elements")
    }
}
