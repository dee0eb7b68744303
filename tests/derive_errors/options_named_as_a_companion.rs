//! Choices that have the names of what stands beside the struct.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "oauth2")]
#[element(extras(
    /// Which company.
    realm: String,
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// How it starts.
    #[config(options(
        /// Not at all.
        Off = "off",
    ))]
    pub start: Option<Instance>,
    //                ^^^^^^^^ `Instance` is the type of its instances already [name-clash]
    //                | help: give the type of the field another name
    /// How it goes on.
    #[config(options(
        /// Not at all.
        Off = "off",
    ))]
    pub next: Option<Oauth2Grant>,
    //               ^^^^^^^^^^^ `Oauth2Grant` is a grant already [name-clash]
    //               | help: give the type of the field another name
    /// How it ends.
    #[config(options(
        /// Not at all.
        Off = "off",
    ))]
    pub end: Option<UsernameState>,
    //              ^^^^^^^^^^^^^ `UsernameState` is what the builder calls the state of `username` [name-clash]
    //              | help: give the type of the field another name
    /// What it is for.
    #[config(options(
        /// Nothing.
        Nothing = "nothing",
    ))]
    pub purpose: Option<purpose>,
    //                  ^^^^^^^ `purpose` cannot be the name of a type to make [bad-name]
    //                  | help: write `Purpose`: capitals begin words, without `_`
}

/// The grant is there all the same.
fn grant() -> Oauth2Grant {
    Oauth2Grant::new("code", "7")
}
