//! Lists with several items that do not belong there.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(way(name = "basic", requires("username", site, team.name)))]
//                                     ^^^^^^^^^^ `requires` lists fields by their names [wrong-kind]
//                                     | help: write `requires(username, password)`: the names of fields
//                                                           ^ `requires` lists fields by their names [wrong-kind]
//                                                           | help: write `requires(username, password)`: the names of fields
#[element(way(name = "none"))]
pub struct Config {
    /// What the agent signs in with.
    pub username: Option<String>,
    /// The site.
    #[config(examples(acme, "other", 5))]
    //                ^^^^ `examples` lists texts in quotes [wrong-kind]
    //                | help: write `examples("page", "cursor")`
    //                               ^ `examples` lists texts in quotes [wrong-kind]
    //                               | help: write `examples("page", "cursor")`
    pub site: Option<String>,
}
