//! Attributes that the compiler does not see where they stand.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras(
    /// Which company.
    #[deprecated(note = "nobody asks for it")]
    //^^^^^^^^^^ `#[deprecated]` has no effect inside of an attribute [no-effect]
    //| help: remove it
    realm: String,
))]
#[element(reports(
    /// The most.
    #[cfg(unix)]
    //^^^ `#[cfg]` has no effect inside of an attribute [no-effect]
    //| help: remove it; above the struct `#[cfg_attr(.., element(..))]` takes effect, above a field `#[cfg_attr(.., config(..))]`
    most: i64,
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(
        /// Not at all.
        #[config(key = "off")]
        //^^^^^^ `#[config]` has no effect inside of an attribute [no-effect]
        //| help: remove it
        Off = "off",
        /// At once.
        #[serde(rename = "now")]
        //^^^^^ `#[serde]` has no effect inside of an attribute [no-effect]
        //| help: remove it
        Now = "at-once",
    ))]
    pub start: Option<Start>,
}
