//! The generator behind `element-types`: text in, text out. (docs follow)

pub mod definition;
pub mod derive;
pub mod diagnostic;
pub mod doc;
pub mod emit;
#[cfg(feature = "gen")]
pub mod generate;
pub mod json;
pub mod lower;
pub mod model;
pub mod name;
#[cfg(feature = "gen")]
pub mod render;
#[cfg(feature = "gen")]
pub mod tree;
