//! A type of one's own that has the name of a parameter of the builder.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// The user.
    pub user: String,
    /// How the user is.
    pub state: Option<UserState>,
    //                ^^^^^^^^^ `UserState` is what the builder calls the state of `user` [name-clash]
    //                | help: write it with its path, such as `self::UserState`
    /// How the user is, said in full.
    pub also: Option<self::UserState>,
}

pub type UserState = bool;
