//! The generator behind `element-types`: definitions or an annotated struct in, Rust text out.
//!
//! This page is the architecture document: where things are, and what always holds.
//!
//! # Five stages
//!
//! ```text
//! element-defs/*.json ─ parse ─> Definition ─ lower ─> Element ─ emit ─> code ─ render ─> text ─ tree ─> disk
//! #[derive(ElementConfig)] ────> Definition ─ lower ─> Element ─ emit ─> code ─ compiler ─> tokens
//! ```
//!
//! | stage | room | in | out |
//! |---|---|---|---|
//! | parse | [`definition`] | JSON text | what a definition *says*, with the place of everything |
//! | lower | [`lower`] | that | what the catalogue *is*: [`model`], plain data |
//! | emit | [`emit`] | the model | code on one line; total, cannot fail |
//! | render | `render` | that code | text as a person would lay it out |
//! | tree | `tree` | the plan of all files | what differs on the disk, and the writes that mend it |
//!
//! `generate` runs them in a row. The second front door has rooms of its own: `annotated` reads a struct
//! into the same [`definition::Definition`], so that both doors are held to the same rules and get the
//! same companions from [`emit::companions`]; [`derive`](mod@derive) makes the macro's answer of it;
//! `convert` leads from a struct to a definition and back, which the macro never does.
//!
//! Beside the stages: [`diagnostic`] collects findings, [`name`] is the only place that makes
//! identifiers, [`doc`] the only place that makes doc text, [`credential`] the only place that knows
//! what a credential looks like. `pages` are guides and lists in Markdown, `show` is the catalogue on a
//! terminal, `schema` the catalogue for other languages, `new_definition` a start for one, `changes` what a
//! change takes from callers, `validate` judges what one would send. `lint` reads the whole catalogue as
//! a critical reader would: what generates all the same, and should not stay so.
//!
//! # Rendering
//!
//! The text is prettyplease's, to the byte, and prettyplease writes next to none of it: to parse for
//! it and to print with it was most of what generation cost. `render::printer` reads emitted code
//! from left to right, one construct a function, and says which words are where, in which boxes
//! and with which breaks between; `render::layout` measures the boxes and writes lines. It knows what
//! emission writes and gives up at anything else, and then prettyplease prints that item. So a new
//! construct in [`emit`] comes out right at once, and a test that names it asks for its printer:
//! prettyplease judges every item of the repository, of the obstacle course, of hostile texts and of
//! generated definitions, and every known construct at every width.
//!
//! # What always holds
//!
//! Each line is a test, here or in the workspace's `tests/`.
//!
//! - Nothing outside `tree` touches a disk, an environment variable or a process.
//! - Output depends on the definitions alone: same bytes on every machine, in any input order.
//! - Everything is parsed and lowered before anything is emitted; nothing is written unless
//!   everything rendered. A check is the same run without the last write.
//! - Our printer knows all that emission writes, and prints it as prettyplease would.
//! - One run reports every finding, each with a stable code, a place, what is allowed and what to
//!   type next. No input makes this crate panic.
//! - Text from outside is inert: in doc comments, in string literals, in paths.
//! - Whenever a run is stopped every file is whole, and the next run ends where this one would have.
//! - This crate does not depend on `element-types`: it must run when generated code does not compile.
//! - A file says what comes in and what goes out and can be read at once, a type's name has one meaning
//!   in its crate, and no circle leads through files of two rooms.
//!
//! # How to add
//!
//! Each list is in the order in which one writes it. A test demands that the files exist, and that the
//! first list is whole.
//!
//! **A kind of value**, as `date_mask` is one. Two rows of two tables say what holds of it, and the
//! compiler asks for both; everything else goes by the rows.
//!
//! - `element-types/core/src/value_type.rs`: its word, which texts fit, how it is written and shown
//! - `codegen/src/model/value_type.rs`: its type in Rust, and other formats' words for it
//! - `element-types/src/value/date_mask.rs`: the type, in a file of its own
//! - `element-types/src/value.rs` and `element-types/src/lib.rs`: the type's name for applications
//! - `element-types/src/derive.md` and `codegen/src/annotated/attributes/attribute_table.rs`: the type's name
//!   for authors of structs
//! - `codegen/import/src/rules/value_type.rs`: what in a document tells of it
//!
//! **A construct**: a member of a definition, as `deprecated` is one of an entry.
//!
//! - `codegen/src/definition/entry_forms.rs`: its row, from which editors and messages know it;
//!   `codegen/src/definition.rs` and `codegen/src/definition/read.rs`: what was written
//! - `codegen/src/lower/entry.rs` and `codegen/src/model/entry.rs`: what it means
//! - `element-types/src/spec.rs` and `codegen/src/emit/spec.rs`: what the table of an element says of it
//! - `codegen/src/annotated/attributes/attribute_table.rs` and `codegen/src/annotated/field.rs`: the same in a
//!   struct; `codegen/src/convert/to_definition/entry.rs` and `codegen/src/convert/to_struct.rs`: from one
//!   to the other
//! - `codegen/src/pages/guide/entry_tables.rs`, `codegen/src/schema/entry.rs` and `codegen/src/show/json.rs`:
//!   what readers see; `codegen/src/changes/entry.rs`: what a change of it breaks
//!
//! **A finding**: what cannot be generated from.
//!
//! - `codegen/src/diagnostic/code.rs`: its code; `codegen/src/lint/explanation.rs`: what it is about
//! - where the fault is seen first: `codegen/src/definition/read.rs` if one definition's text shows it,
//!   `codegen/src/lower.rs` if its meaning does
//! - `tests/findings`: a definition that has the fault, and what is said of it
//!
//! **A lint**: what generates all the same.
//!
//! - `codegen/src/diagnostic/code.rs` and `codegen/src/lint/explanation/found_by_lint.rs`
//! - `codegen/src/lint.rs`, which asks the room of the texts it reads, such as `codegen/src/lint/docs.rs`;
//!   `codegen/src/lint/fix.rs` if an edit mends it
//! - `tests/lint`: a catalogue that has it, and what is said
//!
//! **A problem of a request**: a rule of the wire.
//!
//! - `element-types/core/src/problem.rs` and `element-types/core/src/problem/display.rs`: its kind and words
//! - `element-types/core/src/judge.rs`: where it is found, for the library, `validate` and the platform
//! - `codegen/src/validate/messages.rs` and `element-types/platform/src/request_check.rs`: how severe it is there
//!
//! **A command** of both programs.
//!
//! - `codegen/cli/src/lib.rs`: its row; a file beside it, such as `codegen/cli/src/fmt.rs`: its options
//! - `xtask/src/main.rs` and `codegen/cli/src/main.rs`: the programs that have it
//! - what it does is in this crate, in a room of its own
//!
//! **An element**: a definition alone, see `.github/CONTRIBUTING.md`.
//!
//! # Features
//!
//! `gen` (on by default) is what the command line needs: JSON with places, rendering, the tree. The
//! derive builds without it, on syn, quote and heck alone.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod annotated;
#[cfg(feature = "build")]
pub mod build;
#[cfg(feature = "gen")]
pub mod changes;
#[cfg(feature = "gen")]
pub mod convert;
pub mod credential;
pub mod definition;
pub mod derive;
pub mod diagnostic;
pub mod doc;
pub mod emit;
#[cfg(feature = "gen")]
pub mod format;
#[cfg(feature = "gen")]
pub mod generate;
pub mod invisible_characters;
pub mod json;
#[cfg(feature = "gen")]
pub mod lint;
pub mod lower;
pub mod model;
pub mod name;
#[cfg(feature = "gen")]
pub mod new_definition;
#[cfg(feature = "gen")]
pub mod pages;
#[cfg(feature = "gen")]
#[allow(clippy::incompatible_msrv, reason = "of the command line alone")]
pub mod render;
#[cfg(feature = "gen")]
pub mod schema;
#[cfg(feature = "gen")]
pub mod show;
#[cfg(feature = "gen")]
#[allow(clippy::incompatible_msrv, reason = "of the command line alone")]
pub mod tree;
#[cfg(feature = "gen")]
pub mod validate;
mod vec_map;
