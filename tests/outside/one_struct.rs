//! A crate that knows one element more than the catalogue.
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications)]

use element_types::elements::abbyy;
use element_types::{Catalog, CreateInstance, ElementConfig, NoGrant, Reading, Secret};

/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    id = 9001,
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "basic"
)]
#[element(reports(
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
    /// Whether the platform sends events.
    #[config(key = "event.notification.enabled", default = false)]
    pub events: Option<bool>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = AcmeDeskConfig::builder()
        .username("ada")
        .password("planted-password")
        .subdomain("acme")
        .maybe(Some(true), AcmeDeskConfigBuilder::events)
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .tag("outside")
        .to_request()?;
    println!("{}", request.to_json());
    println!("{config:?}");

    let response = r#"{ "id": 7, "token": "planted-token", "configuration": {
        "site.subdomain": "acme", "pagination.max": "50", "password": "********"
    } }"#;
    let instance: AcmeDeskInstance = serde_json::from_str(response)?;
    let reported = instance.configuration();
    println!("{:?}", reported.subdomain());
    println!("{:?}", reported.pagination_max().value());
    println!("{:?}", reported.events());
    assert_eq!(reported.username(), Reading::Absent);
    println!("{instance:?}");

    let catalog = Catalog::generated().with::<AcmeDeskConfig>();
    for spec in catalog.iter() {
        println!("{} {} {}", spec.key, spec.hub, spec.entries.len());
    }
    assert_eq!(catalog.get("abbyy"), Some(abbyy::SPEC));

    let told = AcmeDeskConfig::from_map([("username", "ada"), ("subdomain", "acme")]).unwrap_err();
    println!("{told}");
    Ok(())
}
