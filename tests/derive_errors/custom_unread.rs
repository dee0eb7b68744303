//! A type of one's own, almost said to be one.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
pub struct Config {
    /// How long it takes.
    #[config(custm)]
    //       ^^^^^ `config` has no member `custm` [unknown-member]
    //       | help: did you mean `custom`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub time: Option<Duration>,
    /// How long it takes at most.
    #[config(custom = "yes")]
    //                ^^^^^ `custom` takes nothing, or `= true` or `= false` [wrong-kind]
    //                | help: write it like `custom`
    pub most: Option<Duration>,
}

pub struct Duration;
