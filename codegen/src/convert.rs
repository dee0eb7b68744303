//! Between a definition and an annotated struct, both ways; the macro itself never does.

pub mod to_definition;
pub mod to_struct;
