//! What a first build costs: `cargo xtask gen` against a crate with the given packages, and a
//! user's crate with `element-types` against the same with serde derive and bon.

mod scene;

use bench_kit::args::{Command, Flag};
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use bench_kit::{child, machine, paths};
use scene::Scene;

const COMMAND: Command = Command {
    name: "bench-cold",
    purpose: "Builds from an empty target folder, offline, with the sources downloaded before, in turn:\n\
              `cargo xtask gen` over 47 definitions, over those of the repository, and a crate with just the packages that \
              are given (syn full, quote, proc-macro2, serde derive, serde_json, heck, prettyplease); a user's crate with \
              element-types and one hub, and the same crate with serde derive, bon and serde_json; the derive alone and a \
              crate with the packages it is built from; the async client and reqwest with the same features.",
    flags: &[
        Flag {
            name: "--rounds",
            value: "N",
            help: "rounds; 3",
        },
        Flag {
            name: "--only",
            value: "WORD",
            help: "generator, user, derive or client: only this pair",
        },
    ],
};

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    let rounds = given.number("--rounds", 3)?.max(1);
    let only = given.text("--only");
    let folder = paths::scratch("cold");
    println!("## First builds\n\n{}\n", machine::facts());
    for (pair, title, scenes) in [
        (
            "generator",
            "The generator",
            &[Scene::Generator, Scene::Catalogue, Scene::GivenPackages][..],
        ),
        (
            "user",
            "A user's crate with one element",
            &[Scene::Ours, Scene::SerdeAndBon],
        ),
        (
            "derive",
            "The derive alone",
            &[Scene::Derive, Scene::DerivePackages],
        ),
        (
            "client",
            "The async client",
            &[Scene::AsyncClient, Scene::ReqwestAndTypes, Scene::Reqwest],
        ),
    ] {
        if only.is_none_or(|only| only == pair) {
            for scene in scenes {
                scene.prepare(&folder)?;
            }
            println!(
                "### {title}, {rounds} rounds\n\n{}",
                table(scenes, &folder, rounds)?
            );
        }
    }
    Ok(())
}

/// The last scene is what the others are compared with.
fn table(scenes: &[Scene], folder: &std::path::Path, rounds: usize) -> Result<Table, String> {
    let mut wall = vec![Vec::new(); scenes.len()];
    let mut cpu = vec![Vec::new(); scenes.len()];
    for _ in 0..rounds {
        for (at, scene) in scenes.iter().enumerate() {
            paths::remove(&scene.target(folder))?;
            let cost = child::run(&mut scene.command(folder))?;
            wall[at].push(cost.wall / 1e3);
            cpu[at].push(cost.cpu / 1e3);
        }
    }
    let mut table = Table::new([
        "build",
        "s",
        "processor s",
        "times the last, s",
        "times the last, processor",
    ]);
    let last = scenes.len() - 1;
    for (at, scene) in scenes.iter().enumerate() {
        table.row([
            scene.title().to_owned(),
            format!("{:.1}", median(&wall[at])),
            format!("{:.1}", median(&cpu[at])),
            Ratio::of(&wall[at], &wall[last]).to_string(),
            Ratio::of(&cpu[at], &cpu[last]).to_string(),
        ]);
    }
    Ok(table)
}
