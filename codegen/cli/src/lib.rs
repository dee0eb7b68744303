//! The command line of the generator: arguments in, text and an exit code out. What a command does is in
//! `element-codegen`.
//!
//! Two programs are made of it: `element-gen`, for a catalogue of one's own, and `cargo xtask`, for the
//! workspace of `element-types`. They have the same commands, which read the same options; what differs
//! is a [`Program`].

mod adopt;
mod catalogue;
mod changes;
mod check_or_write;
mod fmt;
mod generate;
mod lint;
mod new;
mod options;
mod own_catalogue;
mod program;
mod schema;
mod show;
mod sound_elements;
mod validate;
mod write_files;

pub use options::{Common, Format, Options};
pub use program::{Command, Outcome, Program, SharedOptions, Unnamed};

/// Writes everything that follows from the definitions.
pub const GEN: Command = Command {
    name: "gen",
    summary: "write everything that follows from the definitions",
    help: generate::HELP,
    shared: SharedOptions::Catalogue,
    run: generate::run,
};
/// Starts a definition.
pub const NEW: Command = Command {
    name: "new",
    summary: "start the definition of an element",
    help: new::HELP,
    shared: SharedOptions::Catalogue,
    run: new::run,
};
/// Writes definitions of annotated structs.
pub const ADOPT: Command = Command {
    name: "adopt",
    summary: "write the definition of an annotated struct",
    help: adopt::HELP,
    shared: SharedOptions::Catalogue,
    run: adopt::run,
};
/// Writes definitions in one layout.
pub const FMT: Command = Command {
    name: "fmt",
    summary: "write the definitions in one layout",
    help: fmt::HELP,
    shared: SharedOptions::Catalogue,
    run: fmt::run,
};
/// Lists what changed between two catalogues.
pub const CHANGES: Command = Command {
    name: "changes",
    summary: "list what a change breaks and adds, and the version that says so",
    help: changes::HELP,
    shared: SharedOptions::Workspace,
    run: changes::run,
};
/// Reads definitions critically.
pub const LINT: Command = Command {
    name: "lint",
    summary: "read the definitions as a critical reader would",
    help: lint::HELP,
    shared: SharedOptions::Catalogue,
    run: lint::run,
};
/// Lists elements.
pub const LIST: Command = Command {
    name: "list",
    summary: "list elements",
    help: show::LIST_HELP,
    shared: SharedOptions::Catalogue,
    run: show::list,
};
/// Prints an element.
pub const SHOW: Command = Command {
    name: "show",
    summary: "print an element as a person wants to read it",
    help: show::SHOW_HELP,
    shared: SharedOptions::Catalogue,
    run: show::show,
};
/// Prints the API for other languages.
pub const SCHEMA: Command = Command {
    name: "schema",
    summary: "print the API for other languages: OpenAPI, JSON Schema",
    help: schema::HELP,
    shared: SharedOptions::Catalogue,
    run: schema::run,
};
/// Checks requests.
pub const VALIDATE: Command = Command {
    name: "validate",
    summary: "check an instance request against the catalogue",
    help: validate::HELP,
    shared: SharedOptions::Catalogue,
    run: validate::run,
};

/// What `import` says of itself. The command is `element-gen`'s alone: its libraries would slow every
/// `cargo xtask gen` down.
pub const IMPORT_HELP: &str = "\
Reads guides (Markdown) and exports (element.json) and writes definitions.

Usage: cargo xtask import [OPTIONS] PATH…

  --site ROOT              the Jekyll site that pages belong to (the folder above with _includes)
  --update                 add to a definition that exists what it lacks, and show the diff
  --report                 write nothing: read every document under PATH and print a table
";
