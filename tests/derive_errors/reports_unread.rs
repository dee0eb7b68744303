//! Reported entries of which some cannot be read: the others are there.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
#[element(reports(
    /// Where requests go.
    base: ,
    //    ^ `reports` lists entries as a struct lists fields: expected a type [derive]
    //    | help: write `#[config(key = "pagination.max", default = 50)] pagination_max: i64`, the doc above it as `/// …`, with commas between entries
    site: String,
  //^^^^ this entry has no `doc` [missing-member]
  //| help: say above the field what the value is, where one finds it, what it looks like: `/// …`
    /// The most.
    #[config(lable = "Most")]
    //       ^^^^^ `config` has no member `lable` [unknown-member]
    //       | help: did you mean `label`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated`, `custom` and `before`
    most: i64
    /// The end.
  //^^^^^^^^^^^^ `reports` lists entries as a struct lists fields: a comma is missing before this [derive]
  //| help: write `#[config(key = "pagination.max", default = 50)] pagination_max: i64`, the doc above it as `/// …`, with commas between entries
    end:
    // ^ `reports` lists entries as a struct lists fields: expected a type [derive]
    // | help: write `#[config(key = "pagination.max", default = 50)] pagination_max: i64`, the doc above it as `/// …`, with commas between entries
))]
pub struct Config {
    /// What the agent signs in with.
    pub username: String,
    /// Where it is.
    #[config(default = "https://{site}.example")]
    pub place: Option<element_types::Url>,
}
