//! What every command starts with: the root of the workspace, the definitions, and a way to show
//! findings.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Loaded, load};
use element_codegen::tree::{Inputs, RealDisk, read_inputs};
use lexopt::ValueExt as _;

/// Who reads the findings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Human,
    Json,
}

impl Format {
    /// The value of `--message-format`.
    pub(crate) fn parse(word: OsString) -> Result<Self, lexopt::Error> {
        match word.string()?.as_str() {
            "human" => Ok(Self::Human),
            "json" => Ok(Self::Json),
            other => Err(format!("`--message-format` is `human` or `json`, not `{other}`").into()),
        }
    }
}

/// The workspace this program was built in: `cargo xtask` works from any folder.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The definitions and what was found while reading them.
pub(crate) struct Sources {
    inputs: Inputs,
    findings: Findings,
}

impl Sources {
    /// Reads all definitions below a root.
    pub(crate) fn read(root: &Path) -> Self {
        let mut findings = Findings::new();
        let inputs = read_inputs(&RealDisk::new(root), &mut findings);
        Self { inputs, findings }
    }

    /// The catalogue; findings are printed, and with an error among them there is none.
    pub(crate) fn load(mut self, format: Format) -> Option<Loaded> {
        let loaded = load(&self.inputs, &mut self.findings);
        let sound = !self.findings.has_errors();
        show(self.findings, &self.inputs, format);
        sound.then_some(loaded)
    }
}

/// Prints findings about definitions.
pub(crate) fn show(findings: Findings, inputs: &Inputs, format: Format) {
    print(findings, &inputs.files(), format);
}

/// Prints findings: for people to standard error, for programs to standard output.
pub(crate) fn print(findings: Findings, files: &[SourceFile], format: Format) {
    let findings = findings.into_list();
    match format {
        Format::Json => print!("{}", programs(&findings, files)),
        Format::Human => {
            let look = if std::io::stderr().is_terminal() {
                Look::Coloured
            } else {
                Look::Plain
            };
            eprint!("{}", people(&findings, files, look));
        }
    }
}
