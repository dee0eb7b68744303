//! Between a definition and an annotated struct, both ways; the macro itself never does.
//!
//! **Input:** either. **Output:** the other, which reads as the same element.

pub mod to_definition;
pub mod to_struct;
pub mod update_definition;
