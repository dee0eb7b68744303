//! Creates an instance of each element of one's own, on the platform that the environment names.
//!
//! From the root of the repository:
//!
//! ```sh
//! cargo xtask serve --element tests/outside/own_catalogue/exports/harbour.json \
//!     --element tests/outside/own_catalogue/exports/lantern.json
//! # In another shell:
//! eval "$(cargo run -q -p element-platform -- env)"
//! cargo run --manifest-path tests/outside/own_catalogue/Cargo.toml
//! ```
#![deny(warnings, missing_docs, unreachable_pub)]

use std::error::Error;

use element_client::{Account, BlockingClient};
use element_types::{Catalog, CreateInstance, NoGrant};

use crate::elements::{harbourdesk, lanternbooks};

/// The elements of this application; `build.rs` generates them from `elements/`.
mod elements {
    include!(concat!(env!("OUT_DIR"), "/elements/mod.rs"));
}

fn main() -> Result<(), Box<dyn Error>> {
    let client = BlockingClient::new(Account::from_env()?)?;

    let config = harbourdesk::Config::builder()
        .username("ada")
        .password("your-password")
        .harbour_site("acme")
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("Desk")
        .to_request()?;
    let desk = client.create(&request)?;
    println!("{:?}", desk.configuration().harbour_site());
    println!("{:?}", desk.configuration().event_notification_enabled());

    // The other by its key, as a form would: the catalogue has both.
    let catalog = elements::add_to(Catalog::new());
    let form = [
        ("lantern.company.id", "7"),
        ("lantern.api.key", "your-api-key"),
    ];
    let request = catalog
        .create("lanternbooks", form, NoGrant)?
        .name("Books")
        .to_request()?;
    client.create(&request)?;
    let incomplete = [("lantern.company.id", "7")];
    println!(
        "{}",
        catalog
            .create("lanternbooks", incomplete, NoGrant)
            .unwrap_err()
    );

    let sandbox = lanternbooks::SPEC.entry("lantern.sandbox");
    println!("{:?}", sandbox.map(element_types::EntrySpec::default));
    Ok(())
}
