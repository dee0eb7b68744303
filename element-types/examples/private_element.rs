//! An element that is nobody else's business, from one annotated struct: its request as JSON and as
//! cURL, a response read with types, and its place in the catalogue.
//!
//! ```sh
//! cargo run --example private_element --features derive
//! ```

use std::borrow::Cow;

use element_types::{Catalog, CreateInstance, ElementConfig, NoGrant, Secret, Unfit, Url, Value};

/// Connects an Acme Desk account. An instance acts as one agent.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    id = 9001,
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "basic"
)]
#[element(reports(
    /// Where requests to Acme Desk go.
    #[config(key = "base.url", label = "Base URL", default = "https://{site.subdomain}.acmedesk.example")]
    base_url: Url,
    /// Entries per page.
    #[config(key = "pagination.max", default = 50, unit = "records")]
    pagination_max: i64,
))]
pub struct AcmeDeskConfig {
    /// The agent's user name.
    pub username: String,
    /// The agent's password.
    pub password: Secret,
    /// What stands before `.acmedesk.example`.
    #[config(key = "site.subdomain", label = "Subdomain", example = "acme")]
    pub subdomain: String,
    /// How much of the agent's time the instance may take.
    #[config(default = "10")]
    pub share: Option<Percent>,
    /// Whether the platform sends events.
    #[config(key = "event.notification.enabled", default = false)]
    pub events: Option<bool>,
}

/// A number from 0 to 100: a type of our own, which checks itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percent(u8);

impl Value for Percent {
    const EXPECTS: &'static str = "a number from 0 to 100";

    fn to_text(&self) -> Cow<'_, str> {
        self.0.to_string().into()
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        match text.trim().parse() {
            Ok(number @ 0..=100) => Ok(Self(number)),
            _ => Err(Unfit),
        }
    }

    fn vacant() -> Self {
        Self(0)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Leave one of the three out, and the compiler names it.
    let config = AcmeDeskConfig::builder()
        .username("ada@acme.example")
        .password("correct horse battery staple")
        .subdomain("acme")
        .share(Percent(25))
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("My Acme Desk")
        .to_request()?;
    println!("instance.json:\n\n{}\n", request.to_json_pretty());
    println!(
        "{}\n",
        request.to_curl("https://api.cloud-elements.com/elements/api-v2")
    );

    // A log may hold all of this: the password is redacted.
    println!("{config:?}\n");

    let instance = AcmeDeskInstance::from_json(
        r#"{
            "id": 7, "token": "<ELEMENT_TOKEN>",
            "configuration": { "site.subdomain": "acme", "share": "250", "pagination.max": "50" }
        }"#,
    )?;
    let reported = instance.configuration();
    println!("instance {:?}", instance.id().value());
    println!("  subdomain         {:?}", reported.subdomain().value());
    println!(
        "  records a page    {:?}",
        reported.pagination_max().value()
    );
    println!("  share             {:?}", reported.share());
    println!("  password          {:?}\n", reported.password());

    // What is known at run time only: everything that is wrong, at once.
    let known = [("username", "ada"), ("share", "250")];
    if let Err(invalid) = AcmeDeskConfig::from_map(known) {
        println!("{invalid}\n");
    }

    let catalog = Catalog::generated().with::<AcmeDeskConfig>();
    println!("elements of the hub helpdesk:");
    for spec in catalog.iter().filter(|spec| spec.hub == "helpdesk") {
        println!("  {:<16} {}", spec.key, spec.name);
    }
    Ok(())
}
