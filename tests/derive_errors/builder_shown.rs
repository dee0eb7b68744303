//! A mistake beside code that shows the builder.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// What the agent signs in with.
    #[config(lable = "User")]
    //       ^^^^^ `config` has no member `lable` [unknown-member]
    //       | help: did you mean `label`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub username: String,
}

fn shown(builder: &ConfigBuilder) -> String {
    format!("{builder:?}")
}
