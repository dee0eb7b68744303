//! A type that somebody still has to write.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: _,
    //            ^ `_` is no type of an entry [derive]
    //            | help: write `String`, `bool`, `i64`, `Secret`, `Url`, `Json`, `List`, `TimestampMs`, `DateMask`, a choice, or a type of your own that implements `element_types::Value`
    //            ^ the placeholder `_` is not allowed within types on item signatures for structs
}
