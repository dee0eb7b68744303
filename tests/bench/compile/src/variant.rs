//! The crates that are compiled: elements in, files and what `rustc` needs to know about them out.

use crate::emit::{ours, peers};
use crate::rustc::{Crate, Mode, Warm};
use bench_kit::child::Cost;
use bench_kit::definition::Element;
use bench_kit::{ours as kit, paths};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A crate to compile.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    /// What the table calls it.
    pub(crate) name: String,
    measured: Crate,
    warm: Rc<Warm>,
}

impl Variant {
    /// A crate with these modules, written to a folder of its own.
    pub(crate) fn written(
        folder: &Path,
        name: &str,
        externs: &'static [&'static str],
        modules: &[(String, String)],
        warm: &Rc<Warm>,
    ) -> Result<Self, String> {
        let letters = name.chars().map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        });
        let folder = folder.join(letters.collect::<String>());
        let mut text = String::from("//! A measured crate.\n");
        for (key, module) in modules {
            paths::write(&folder.join(format!("{key}.rs")), module)?;
            text.extend(["pub mod ", key, ";\n"]);
        }
        let root = folder.join("lib.rs");
        paths::write(&root, &text)?;
        let measured = Crate {
            root,
            externs,
            features: Vec::new(),
            out: folder,
        };
        Ok(Self::new(name, measured, warm))
    }

    /// A crate that is there.
    pub(crate) fn new(name: &str, measured: Crate, warm: &Rc<Warm>) -> Self {
        Self {
            name: name.to_owned(),
            measured,
            warm: Rc::clone(warm),
        }
    }

    /// Compiles it and measures that.
    pub(crate) fn compile(&self, mode: Mode) -> Result<Cost, String> {
        self.warm.compile(&self.measured, mode)
    }

    /// Compiles it and counts millions of instructions.
    pub(crate) fn instructions(&self, mode: Mode) -> Result<f64, String> {
        self.warm.instructions(&self.measured, mode)
    }
}

/// Whether a crate also uses what it declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// It only declares.
    Declares,
    /// It only declares, with no derive but those that are compared.
    Alone,
    /// Every element is decoded, encoded, cloned and printed.
    Uses,
}

/// Writes crates with the same elements.
pub(crate) struct Writer<'a> {
    /// The elements.
    pub(crate) elements: &'a [Element],
    /// Whether they are used.
    pub(crate) usage: Use,
    /// The crates' folders are in it.
    pub(crate) folder: PathBuf,
}

impl Writer<'_> {
    /// A crate with nothing in it.
    pub(crate) fn empty(&self, warm: &Rc<Warm>) -> Result<Variant, String> {
        self.written("empty crate", &[], &[], warm)
    }

    /// serde derive and bon.
    pub(crate) fn serde_and_bon(&self, warm: &Rc<Warm>) -> Result<Variant, String> {
        let modules = self.modules(&peers::module, &peers::uses);
        self.written(
            "serde + bon",
            &["serde", "bon", "serde_json"],
            &modules,
            warm,
        )
    }

    /// What our generator wrote in a root.
    pub(crate) fn generated(&self, root: &Path, warm: &Rc<Warm>) -> Result<Variant, String> {
        let written = root.join("element-types/src/elements");
        let declare = |element: &Element| {
            let file = written.join(format!("{}.rs", element.key));
            format!(
                "#[path = \"{}\"]\nmod generated;\npub use generated::*;\n",
                file.display()
            )
        };
        let modules = self.modules(&declare, &ours::uses);
        let variant = self.written("our generator", &["element_types"], &modules, warm)?;
        if self.usage == Use::Uses {
            paths::append(&variant.measured.root, ours::SHARED)?;
        }
        Ok(variant)
    }

    /// The same elements as annotated structs, as our own command line prints them.
    pub(crate) fn derived(
        &self,
        generator: &Path,
        root: &Path,
        warm: &Rc<Warm>,
    ) -> Result<Variant, String> {
        let mut modules = Vec::new();
        for element in self.elements {
            let text = kit::annotated(generator, root, &element.key)?;
            // The peers derive no equality either.
            let text = text.replace("Debug, PartialEq, ", "Debug, ");
            modules.push((element.key.clone(), text));
        }
        self.written("our derive", &["element_types"], &modules, warm)
    }

    fn modules(
        &self,
        declare: &dyn Fn(&Element) -> String,
        uses: &dyn Fn(&Element) -> String,
    ) -> Vec<(String, String)> {
        let modules = self.elements.iter().map(|element| {
            let mut text = declare(element);
            if self.usage == Use::Uses {
                text += &uses(element);
            }
            (element.key.clone(), text)
        });
        modules.collect()
    }

    fn written(
        &self,
        name: &str,
        externs: &'static [&'static str],
        modules: &[(String, String)],
        warm: &Rc<Warm>,
    ) -> Result<Variant, String> {
        if self.usage != Use::Alone {
            return Variant::written(&self.folder, name, externs, modules, warm);
        }
        let modules = modules.iter();
        let modules: Vec<_> = modules
            .map(|(key, module)| (key.clone(), alone(module)))
            .collect();
        Variant::written(&self.folder, name, externs, &modules, warm)
    }
}

/// A module without the derives of the standard library.
fn alone(module: &str) -> String {
    module.replace("#[derive(Clone, Debug, ", "#[derive(")
}
