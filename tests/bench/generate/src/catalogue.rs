//! What generation costs a contributor: the repository's own definitions in a copy, the generator as
//! `cargo xtask` builds it, by itself and through cargo.

use bench_kit::ours::Profile;
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use bench_kit::{child, machine, ours, paths};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One process in a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Help,
    Nothing,
    Fresh,
    One,
    Check,
    Floor,
    CargoHelp,
    CargoNothing,
    CargoOne,
}

impl Run {
    /// In the order in which a round runs them; each leaves what the next one needs.
    const ALL: [Self; 9] = [
        Self::Help,
        Self::Nothing,
        Self::Fresh,
        Self::One,
        Self::Check,
        Self::Floor,
        Self::CargoHelp,
        Self::CargoNothing,
        Self::CargoOne,
    ];
    /// Its place among them.
    const FLOOR: usize = 5;

    fn title(self) -> &'static str {
        match self {
            Self::Help => "xtask --help",
            Self::Nothing => "xtask gen, nothing there",
            Self::Fresh => "xtask gen, everything fresh",
            Self::One => "xtask gen, one definition changed",
            Self::Check => "xtask gen --check",
            Self::Floor => "floor: reads inputs and outputs",
            Self::CargoHelp => "cargo xtask --help",
            Self::CargoNothing => "cargo xtask gen, nothing there",
            Self::CargoOne => "cargo xtask gen, one definition changed",
        }
    }

    /// The place of the run that starts the same program and does nothing.
    fn idle(self) -> usize {
        match self {
            Self::CargoHelp | Self::CargoNothing | Self::CargoOne => 6,
            _ => 0,
        }
    }
}

/// Prints the table.
pub(crate) fn bench(rounds: usize) -> Result<(), String> {
    let site = Site::prepare(&paths::scratch("generate"))?;
    println!(
        "## Generation of the catalogue, dev profile\n\n{}\n",
        machine::facts()
    );
    println!(
        "### {} definitions, {rounds} rounds\n\n{}",
        site.count()?,
        site.times(rounds)?
    );
    Ok(())
}

/// The copy, and the program that generates in it.
struct Site {
    target: PathBuf,
    generator: PathBuf,
    root: PathBuf,
    /// What rounds before this one made.
    aside: PathBuf,
}

impl Site {
    fn prepare(folder: &Path) -> Result<Self, String> {
        let (target, root) = (folder.join("dev"), folder.join("catalogue"));
        let generator = ours::generator_in(Profile::Dev, &target)?;
        let aside = folder.join("aside");
        ours::catalogue(&root)?;
        paths::remove(&aside)?;
        Ok(Self {
            target,
            generator,
            root,
            aside,
        })
    }

    fn times(&self, rounds: usize) -> Result<Table, String> {
        let mut wall = vec![Vec::new(); Run::ALL.len()];
        let mut cpu = vec![Vec::new(); Run::ALL.len()];
        // A round before the first fills the file cache.
        for round in 0..=rounds {
            for (at, run) in Run::ALL.iter().enumerate() {
                self.before(*run, round)?;
                let cost = child::run(&mut self.command(*run))?;
                if round > 0 {
                    wall[at].push(cost.wall / 1e3);
                    cpu[at].push(cost.cpu / 1e3);
                }
            }
        }
        let mut table = Table::new([
            "process",
            "s",
            "processor s",
            "s beyond --help",
            "in floors",
        ]);
        for (at, run) in Run::ALL.iter().enumerate() {
            let idle = &wall[run.idle()];
            let beyond: Vec<f64> = wall[at]
                .iter()
                .zip(idle)
                .map(|(own, idle)| own - idle)
                .collect();
            table.row([
                run.title().to_owned(),
                format!("{:.3}", median(&wall[at])),
                format!("{:.2}", median(&cpu[at])),
                format!("{:.3}", median(&beyond)),
                Ratio::of(&wall[at], &wall[Run::FLOOR]).to_string(),
            ]);
        }
        Ok(table)
    }

    /// Makes the situation that a run is about.
    fn before(&self, run: Run, round: usize) -> Result<(), String> {
        match run {
            Run::Nothing | Run::CargoNothing => {
                paths::remove(&self.root.join("target"))?;
                paths::put_aside(&self.elements(), &self.aside)
            }
            Run::One | Run::CargoOne => self.change(round),
            _ => Ok(()),
        }
    }

    /// Adds a word to what the definition in the middle says of its element.
    fn change(&self, round: usize) -> Result<(), String> {
        let definitions = self.definitions()?;
        let name = definitions
            .get(definitions.len() / 2)
            .ok_or("no definitions")?;
        let path = Path::new("element-defs").join(name);
        let original = paths::repository().join(&path);
        let text = std::fs::read_to_string(&original)
            .map_err(|error| format!("{}: {error}", original.display()))?;
        let before = std::fs::read_to_string(self.root.join(&path)).unwrap_or_default();
        // Two runs of a round change it, and to two different texts.
        let once = text.replacen("\"doc\": \"", &format!("\"doc\": \"Round {round}: "), 1);
        let twice = text.replacen("\"doc\": \"", &format!("\"doc\": \"Again {round}: "), 1);
        let changed = if before == once { twice } else { once };
        paths::write(&self.root.join(&path), &changed)
    }

    fn definitions(&self) -> Result<Vec<String>, String> {
        let folder = self.root.join("element-defs");
        let items =
            std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let names = items
            .flatten()
            .map(|item| item.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names
            .filter(|name| !matches!(name.as_str(), "common.json" | "schema.json"))
            .collect();
        names.sort();
        Ok(names)
    }

    fn count(&self) -> Result<usize, String> {
        self.definitions().map(|names| names.len())
    }

    /// The process.
    fn command(&self, run: Run) -> Command {
        match run {
            Run::Help => {
                let mut command = Command::new(&self.generator);
                command.arg("--help");
                command
            }
            Run::Nothing | Run::Fresh | Run::One => ours::gen_command(&self.generator, &self.root),
            Run::Check => {
                let mut command = ours::gen_command(&self.generator, &self.root);
                command.arg("--check");
                command
            }
            Run::Floor => {
                let inputs = self.root.join("element-defs");
                let folders = format!("{},{}", inputs.display(), self.elements().display());
                let mut command = Command::new(std::env::current_exe().unwrap_or_default());
                command.args(["--process", "read", "--from", &folders]);
                command
            }
            Run::CargoHelp => {
                let mut command = self.cargo();
                command.arg("--help");
                command
            }
            Run::CargoNothing | Run::CargoOne => {
                let mut command = self.cargo();
                command.args(["gen", "--root"]).arg(&self.root);
                command
            }
        }
    }

    /// `cargo xtask`, which finds everything built.
    fn cargo(&self) -> Command {
        let mut command = ours::cargo();
        command
            .current_dir(paths::repository())
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("RUSTFLAGS")
            .arg("xtask");
        command
    }

    fn elements(&self) -> PathBuf {
        self.root.join("element-types/src/elements")
    }
}
