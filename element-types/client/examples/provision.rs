//! Creates an instance, reads it, changes it and deletes it.
//!
//! ```sh
//! cargo run -p element-client --example provision
//! ```
//!
//! It talks to a local platform that it starts itself; with `ELEMENTS_BASE_URL`,
//! `ELEMENTS_USER_SECRET` and `ELEMENTS_ORGANIZATION_SECRET` to any other.

mod account;

use std::error::Error;

use element_client::{BlockingClient, Change, InstanceQuery, unique_tag};
use element_types::elements::freshservice::Config;
use element_types::{CreateInstance, NoGrant};

pub(crate) fn main() -> Result<(), Box<dyn Error>> {
    let (account, _platform) = account::account()?;
    let client = BlockingClient::new(account)?;

    let config = Config::builder()
        .username("agent@acme.example")
        .password("placeholder-password")
        .subdomain("acme")
        .build();
    // With a tag of its own, the instance is found even if the answer gets lost.
    let request = CreateInstance::new(&config, NoGrant)
        .name("Acme support")
        .tag(unique_tag())
        .to_request()?;
    let instance = client.create_once(&request)?;
    println!("created  {:?}: {:?}", instance.id(), instance.name());
    client.verify(&instance)?;
    println!("verified the service accepts the credentials");

    let read = client.get::<Config>(&instance)?;
    let configuration = read.configuration();
    println!("read     subdomain {:?}", configuration.subdomain());
    println!("         password {:?}", configuration.password()); // a mask, and redacted

    let change = Change::new()
        .name("Acme service desk")
        .entry("subdomain", "acme-emea");
    let changed = client.update(&instance, &change)?;
    println!(
        "changed  {:?} {:?}",
        changed.name(),
        changed.configuration().subdomain()
    );

    let query = InstanceQuery::of::<Config>().page_size(100);
    let listed = client.list(&query).collect::<Result<Vec<_>, _>>()?;
    println!("listed   {} of this element", listed.len());

    client.delete(&instance)?;
    println!("deleted  {:?}", instance.id());
    Ok(())
}
