//! `extras(..)`: what `providerData` carries beside the members of its grant, written like fields.
//!
//! ```text
//! extras(
//!     /// The company that the account belongs to.
//!     #[config(key = "realmId", label = "Company ID")]
//!     realm_id: String,
//! )
//! ```

use super::attributes::{Arguments, members};
use super::field::{self, Read, Scene};
use super::kind::Form;
use super::places::Context;
use super::reports;

/// Reads every list of extras among the arguments; `root` is the last name in the path of the
/// crate of types.
pub(crate) fn read(arguments: &Arguments, root: &str, context: &mut Context) -> Vec<Read> {
    let scene = Scene {
        root,
        table: &members::EXTRA,
    };
    let mut extras = Vec::new();
    for (_, list) in arguments.lists("extras", context) {
        let remedy = "write `#[config(key = \"realmId\")] realm_id: String`, the doc above it as `/// …`, with commas between extras";
        for item in reports::items(list, ("extras", "extras"), &["config"], remedy, context) {
            let mut read = field::read(&item, scene, context);
            // What only an entry has was reported as unknown, and once is enough.
            let entry = &mut read.entry;
            entry.default = None;
            entry.unit = None;
            entry.deprecated = None;
            entry.examples.clear();
            if read.form == Form::Refused {
                entry.value_type = None;
            }
            extras.push(read);
        }
    }
    extras
}
