//! An example that does not fit the type.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// The size.
    #[config(example = "big")]
    //                 ^^^^^ the example `big` is not a whole number in plain digits [default-type]
    //                 | help: write a whole number in plain digits, remove `example`, or change the field's type
    pub size: i64,
}
