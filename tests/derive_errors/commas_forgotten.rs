//! Commas that are not there, or are something else: every member is read all the same.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk" name = "Acme Desk"; hub = "helpdesk" authentication = "basic")]
//                         ^^^^ `key` ends here: a comma is missing [derive]
//                         | help: write it like `key = "acmedesk"`, with commas between members
//                                           ^ `name` ends here: a comma is missing [derive]
//                                           | help: write it like `name = "Acme Desk"`, with commas between members
//                                                              ^^^^^^^^^^^^^^ `hub` ends here: a comma is missing [derive]
//                                                              | help: write it like `hub = "helpdesk"`, with commas between members
pub struct Config {
    /// What the agent signs in with.
    #[config(key = "user" label = "User" examples("ada"s, "bob") default = 5)]
    //                    ^^^^^ `key` ends here: a comma is missing [derive]
    //                    | help: write it like `key = "site.subdomain"`, with commas between members
    //                                   ^^^^^^^^ `label` ends here: a comma is missing [derive]
    //                                   | help: write it like `label = "Subdomain"`, with commas between members
    //                                            ^^^^^^ `examples` lists texts in quotes [wrong-kind]
    //                                            | help: write `examples("page", "cursor")`
    //                                                           ^^^^^^^ `examples` ends here: a comma is missing [derive]
    //                                                           | help: write it like `examples("page", "cursor")`, with commas between members
    //                                                                     ^ a required entry has a default [required-default]
    //                                                                     | help: remove `default` if the caller must send the entry, or make the type an `Option<..>` if the platform fills it in
    pub username: String,
}
