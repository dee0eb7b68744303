//! A tuple.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    pub size: (i64, i64),
    //        ^^^^^^^^^^ `(i64, i64)` is no type of an entry [derive]
    //        | help: write `String`, `bool`, `i64`, `Secret`, `Url`, `Json`, `List`, `TimestampMs`, `DateMask`, a choice, or a type of your own that implements `element_types::Value`
}
