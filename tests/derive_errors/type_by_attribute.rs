//! A type in an attribute.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    #[config(type = "integer")]
    //       ^^^^ `config` has no member `type` [unknown-member]
    //       | help: the field's type says so: `String`, `Secret`, `bool`, `i64`, `Url`, `Json`, `List`, `TimestampMs`, `DateMask`, or one of your own
    pub size: i64,
}
