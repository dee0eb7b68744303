//! The command line of this workspace: the commands of `element-gen` over its definitions, and those that
//! other packages have.
//!
//! **Input:** arguments. **Output:** what the command says, and an exit code.

mod packages;

use std::process::ExitCode;

use element_codegen::diagnostic::SourceFile;
use element_codegen::tree::{DEFINITIONS, given, workspace};
use element_gen::{
    ADOPT, CHANGES, FMT, GEN, LINT, LIST, NEW, Program, SCHEMA, SHOW, Unnamed, VALIDATE,
};

static PROGRAM: Program = Program {
    name: "cargo xtask",
    about: "The commands of this workspace, from any folder in it.",
    commands: &[
        &GEN,
        &NEW,
        &ADOPT,
        &packages::IMPORT,
        &FMT,
        &LINT,
        &LIST,
        &SHOW,
        &SCHEMA,
        &CHANGES,
        &packages::SERVE,
        &VALIDATE,
    ],
    unnamed: Unnamed::Workspace,
    dictionary,
};

fn main() -> ExitCode {
    PROGRAM.main()
}

/// The public dictionary is the workspace's own.
fn dictionary() -> Result<SourceFile, String> {
    let path = workspace()?.root.join(DEFINITIONS).join("common.json");
    given(&path).map_err(|unread| format!("{}: {}", path.display(), unread.message))
}
