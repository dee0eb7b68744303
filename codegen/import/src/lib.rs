//! From the platform's documents to element definitions.
//!
//! Two kinds of document say what an element wants: pages of the documentation ("Create Instance",
//! "Authenticate", "Events", "Setup"), written by people,
//! with JSON that is often broken; and exports (`element.json`), written by a machine. This crate
//! reads both and writes what they say as definitions, each decision traceable to a line.
//!
//! One room for each step, one type between two rooms:
//!
//! - [`files`], [`site`], [`document_kind`]: paths and bytes to text, includes filled in, and what kind of
//!   document it is;
//! - [`lenient_json`]: JSON with its mistakes, every repair placed, its depth bounded;
//! - [`guide`], [`export`]: a document to [`facts`]: what is said, and on which line;
//! - [`evidence`]: all documents of an element, by entry;
//! - [`rules`]: one table for each question (required? secret? which type?), by kind of evidence;
//! - [`merge`], with [`dictionary`] (`common.json`): a [`draft`] for each element, contradictions kept;
//! - [`mod@write`], [`update`]: a draft as text, or into a definition that exists;
//! - [`run`], [`report`]: a run, and what it tells.
//!
//! What no document says is never made up: it is written as `review` beside the entry.

pub mod dictionary;
pub mod document_kind;
pub mod draft;
pub mod evidence;
pub mod export;
pub mod facts;
pub mod files;
pub mod front_matter;
pub mod guide;
pub mod lenient_json;
pub mod merge;
pub mod placeholder;
pub mod report;
pub mod rules;
pub mod run;
pub mod site;
pub mod update;
pub mod vocabulary;
pub mod word_tables;
pub mod write;
