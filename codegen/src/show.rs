//! Elements for who asks at the command line, a person or a program.
//!
//! **Input:** the model, and which of it is asked for. **Output:** plain text for a terminal, or JSON.

mod find_elements;
mod json;
mod text;

pub use self::find_elements::{Filter, find, hub, no_element};
pub use self::json::{list as list_json, show as show_json};
pub use self::text::{list, show};
