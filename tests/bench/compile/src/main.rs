//! What a generated module costs to compile, against serde derive with bon.

mod catalogue;
mod emit;
mod measure;
mod rustc;
mod variant;

use bench_kit::args::{Command, Flag, Given};
use bench_kit::definition::{self, Element};
use bench_kit::{machine, ours, paths};
use catalogue::{Counting, Settings};
use measure::Series;
use rustc::{Mode, Warm};
use std::path::PathBuf;
use std::rc::Rc;
use variant::{Use, Variant, Writer};

const COMMAND: Command = Command {
    name: "bench-compile",
    purpose: "Compiles our generated modules and the same elements written with serde derive and bon, in turn, by direct \
              calls of rustc with every dependency built before.\nmilliseconds per element = (variant - empty crate) / elements",
    flags: &[
        Flag {
            name: "--elements",
            value: "N",
            help: "elements in the smaller crate; 47 when left out",
        },
        Flag {
            name: "--times",
            value: "N",
            help: "how many times larger the larger crate is; 4; 0 leaves it out",
        },
        Flag {
            name: "--rounds",
            value: "N",
            help: "rounds of check; 7. The slower tables take half as many",
        },
        Flag {
            name: "--check-only",
            value: "",
            help: "leaves out release",
        },
        Flag {
            name: "--instructions",
            value: "",
            help: "also counts instructions of check with cachegrind; minutes",
        },
        Flag {
            name: "--derive",
            value: "",
            help: "also measures the same elements as annotated structs with our derive",
        },
        Flag {
            name: "--structs",
            value: "",
            help: "measures structs of 20 entries with 8 reported ones instead, check alone, with our derive",
        },
        Flag {
            name: "--catalogue",
            value: "",
            help: "measures check of element-types with the repository's own elements instead, by hub",
        },
    ],
};

/// What all tables of a run have in common.
struct Bench {
    given: Given,
    folder: PathBuf,
    rounds: usize,
}

/// Elements, and the root in which our generator wrote their modules; none when there are no elements.
struct Workload {
    elements: Vec<Element>,
    root: Option<PathBuf>,
}

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    let elements = given.number("--elements", definition::BLOCK)?;
    let times = given.number("--times", 4)?;
    let rounds = given.number("--rounds", 7)?.max(1);
    println!("## Compile cost\n\n{}\n", machine::facts());
    let folder = paths::scratch("compile");
    paths::remove(&folder.join("crates"))?;
    if given.has("--catalogue") {
        let counting = if given.has("--instructions") {
            Counting::Instructions
        } else {
            Counting::No
        };
        return catalogue::bench(&folder, &Settings { rounds, counting });
    }
    let bench = Bench {
        given,
        folder,
        rounds,
    };
    let small = bench.workload(elements)?;
    let large = bench.workload(elements * times)?;
    bench.table(&small, Mode::Check, Use::Declares)?;
    if bench.given.has("--structs") {
        bench.table(&small, Mode::Check, Use::Alone)?;
    }
    if !large.elements.is_empty() {
        bench.table(&large, Mode::Check, Use::Declares)?;
    }
    if !bench.given.has("--check-only") && !bench.given.has("--structs") {
        bench.table(&small, Mode::Release, Use::Declares)?;
        bench.table(&small, Mode::Release, Use::Uses)?;
    }
    Ok(())
}

impl Bench {
    fn workload(&self, count: usize) -> Result<Workload, String> {
        let (elements, size) = if self.given.has("--structs") {
            (definition::annotated(count), "structs-")
        } else {
            (definition::elements(count), "")
        };
        if count == 0 {
            return Ok(Workload {
                elements,
                root: None,
            });
        }
        let generator = ours::generator(&self.folder.join("generator"))?;
        let root = self.folder.join(format!("root-{size}{count}"));
        ours::root(&root, &elements)?;
        ours::run(&mut ours::gen_command(&generator, &root))?;
        Ok(Workload {
            elements,
            root: Some(root),
        })
    }

    fn table(&self, work: &Workload, mode: Mode, usage: Use) -> Result<(), String> {
        let count = work.elements.len();
        let folder = self
            .folder
            .join(format!("crates/{count}-{mode:?}-{usage:?}"));
        let writer = Writer {
            elements: &work.elements,
            usage,
            folder,
        };
        let variants = self.variants(&writer, work, mode)?;
        let first = mode == Mode::Check && count <= definition::BLOCK;
        let rounds = if first {
            self.rounds
        } else {
            self.rounds.div_ceil(2)
        };
        let used = match usage {
            Use::Declares => "declared",
            Use::Alone => "declared, nothing else derived",
            Use::Uses => "declared, and every one decoded, encoded, cloned and printed",
        };
        println!("### {mode:?}, {count} elements, {used}; {rounds} rounds\n");
        let mut series = Series::take(&variants, mode, rounds)?;
        if self.given.has("--instructions") && first {
            if rustc::can_count() {
                series.count_instructions(&variants, mode)?;
            } else {
                println!("valgrind was not found: no instructions are counted.\n");
            }
        }
        println!("{}", series.table(&variants, count));
        Ok(())
    }

    fn variants(
        &self,
        writer: &Writer<'_>,
        work: &Workload,
        mode: Mode,
    ) -> Result<Vec<Variant>, String> {
        let target = self.folder.join("peers");
        let peers = paths::bench().join("Cargo.toml");
        let warm = Rc::new(Warm::build(&peers, &["peers"], &[], mode, &target)?);
        let mut variants = vec![writer.empty(&warm)?, writer.serde_and_bon(&warm)?];
        if let Some(root) = &work.root {
            let (manifest, target) = (root.join("Cargo.toml"), self.folder.join("ours"));
            let warm = Rc::new(Warm::build(
                &manifest,
                &["element-types"],
                &[],
                mode,
                &target,
            )?);
            if writer.usage != Use::Alone {
                variants.push(writer.generated(root, &warm)?);
            }
            if self.derives() && writer.usage != Use::Uses {
                let target = self.folder.join("derive");
                let features = ["element-types/derive"];
                let warm = Warm::build(&manifest, &["element-types"], &features, mode, &target)?;
                let generator = ours::generator(&self.folder.join("generator"))?;
                variants.push(writer.derived(&generator, root, &Rc::new(warm))?);
            }
        }
        Ok(variants)
    }

    fn derives(&self) -> bool {
        self.given.has("--derive") || self.given.has("--structs")
    }
}
