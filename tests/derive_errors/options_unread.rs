//! Options of which some cannot be read: the others are there, and a default may be any.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(default = "off", options(
        /// Not at all.
        Off "off",
        //  ^^^^^ `options` lists variants with their texts: expected `=` [derive]
        //  | help: write `Polling = "polling"`, with commas between and other spellings after `|`, the doc above as `/// …`
        /// Later.
        Later = 5,
        //      ^ `options` lists variants with their texts: expected a text in quotes [derive]
        //      | help: write `Polling = "polling"`, with commas between and other spellings after `|`, the doc above as `/// …`
        Soon = "soon",
      //^^^^ the option `Soon` has no doc [missing-member]
      //| help: say above it what choosing it means: `/// …`
        /// At once.
        AtOnce = "at-once"
        /// Tomorrow.
      //^^^^^^^^^^^^^ `options` lists variants with their texts: a comma is missing before this [derive]
      //| help: write `Polling = "polling"`, with commas between and other spellings after `|`, the doc above as `/// …`
        Tomorrow =
        //       ^ `options` lists variants with their texts: expected a text in quotes [derive]
        //       | help: write `Polling = "polling"`, with commas between and other spellings after `|`, the doc above as `/// …`
    ))]
    pub start: Option<Start>,
}

/// The type is there all the same.
fn used(start: &Start) -> bool {
    *start == Start::AtOnce
}
