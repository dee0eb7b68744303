//! Types of one's own, and of others, that are no values.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// The size.
    pub size: Option<Size>,
    //               ^^^^ `Size` is no type of an entry
    /// Any document.
    #[config(default = "{}")]
    pub document: Option<serde_json::Value>,
    //                   ^^^^^^^^^^^^^^^^^ `serde_json::Value` is no type of an entry
}

#[derive(Clone)]
pub struct Size;
