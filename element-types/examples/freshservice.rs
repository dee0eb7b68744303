//! Connects a Freshservice account: the request as JSON and as cURL, then a recorded response,
//! read with types.
//!
//! ```sh
//! cargo run --example freshservice --features helpdesk
//! ```

use element_types::elements::freshservice::{Config, ConfigBuilder, Instance};
use element_types::{CreateInstance, NoGrant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Leave one of the three out, and the compiler names it.
    let config = Config::builder()
        .username("agent@acme.example")
        .password("correct horse battery staple")
        .subdomain("acme")
        .maybe(
            std::env::args().nth(1),
            ConfigBuilder::event_notification_callback_url,
        )
        .build();

    let request = CreateInstance::new(&config, NoGrant)
        .name("My Freshservice")
        .tag("docs")
        .to_request()?;

    println!("instance.json:\n\n{}\n", request.to_json_pretty());
    println!(
        "{}\n",
        request.to_curl("https://api.cloud-elements.com/elements/api-v2")
    );

    // A log may hold all of this: the password is redacted.
    println!("{config:?}\n");

    let instance: Instance = serde_json::from_str(include_str!("freshservice.response.json"))?;
    let reported = instance.configuration();
    println!(
        "instance {:?} of {:?}",
        instance.id().value(),
        instance.name().value()
    );
    println!("  subdomain         {:?}", reported.subdomain().value());
    println!(
        "  records a page    {:?}",
        reported.pagination_max().value()
    );
    println!(
        "  event source      {:?}",
        reported.event_vendor_type().value()
    );
    println!(
        "  callback URL      {:?}",
        reported.event_notification_callback_url()
    );
    println!("  password          {:?}", reported.password());
    Ok(())
}
