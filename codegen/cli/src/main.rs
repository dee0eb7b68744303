//! The generator for a catalogue of one's own.
//!
//! **Input:** arguments. **Output:** what the command says, and an exit code.

mod import;

use std::process::ExitCode;

use element_gen::{ADOPT, FMT, GEN, LINT, LIST, NEW, Program, SCHEMA, SHOW, Unnamed, VALIDATE};

static PROGRAM: Program = Program {
    name: "element-gen",
    about: "Typed modules for elements of your own: from exports to definitions to Rust.\n\n\
        Without a command it generates: element-gen --defs DIR --out DIR [--index]",
    commands: &[
        &GEN,
        &NEW,
        &ADOPT,
        &import::IMPORT,
        &FMT,
        &LINT,
        &LIST,
        &SHOW,
        &SCHEMA,
        &VALIDATE,
    ],
    unnamed: Unnamed::Refused,
    dictionary: || Ok(element_codegen::build::public_dictionary()),
};

fn main() -> ExitCode {
    PROGRAM.main()
}
