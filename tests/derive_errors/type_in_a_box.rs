//! Types with something around them.

use std::borrow::Cow;
use std::sync::Arc;

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: Box<str>,
    //            ^^^^^^^^ `Box<str>` is no type of an entry [derive]
    //            | help: write `String`, or another type without anything around it; a type of your own with this name takes `#[config(custom)]`
    /// The site.
    pub site: Option<Arc<String>>,
    //               ^^^^^^^^^^^ `Arc<String>` is no type of an entry [derive]
    //               | help: write `String`, or another type without anything around it; a type of your own with this name takes `#[config(custom)]`
    /// The team.
    pub team: Cow<'static, str>,
    //        ^^^^^^^^^^^^^^^^^ `Cow<'static, str>` is no type of an entry [derive]
    //        | help: write `String`, or another type without anything around it; a type of your own with this name takes `#[config(custom)]`
    /// The size.
    pub size: std::num::NonZeroU32,
    //        ^^^^^^^^^^^^^^^^^^^^ `std::num::NonZeroU32` is no type of an entry [derive]
    //        | help: write `i64`: whatever the platform reports fits into it; a type of your own with this name takes `#[config(custom)]`
}
