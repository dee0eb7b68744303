//! README's struct, with README's dependencies: an instance on the platform that the environment names,
//! and what it reports.
#![deny(warnings, missing_docs)]

use std::error::Error;

use element_client::{Account, BlockingClient};
use element_types::{CreateInstance, NoGrant};

use crate::readme_struct::AcmeDeskConfig;

mod readme_struct;

fn main() -> Result<(), Box<dyn Error>> {
    let config = AcmeDeskConfig::builder()
        .username("ada")
        .password("your-password")
        .subdomain("acme")
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .to_request()?;

    let client = BlockingClient::new(Account::from_env()?)?;
    let made = client.create(&request)?;
    let id = made.id().value().ok_or("an instance without an id")?;
    let read = client.get::<AcmeDeskConfig>(id)?;
    println!("{:?}", read.configuration());
    Ok(())
}
