//! From a typed configuration to a typed instance, over HTTP, on a platform that is running:
//!
//! ```sh
//! cargo xtask serve
//! eval "$(cargo run -q -p element-platform -- env)" # in another shell
//! cargo run -p element-platform --example first_instance
//! ```

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use element_types::elements::freshservice::{Config, Instance};
use element_types::{Authorization, CreateInstance, NoGrant};

fn main() -> Result<(), Box<dyn Error>> {
    let variable = |name: &str| {
        std::env::var(name)
            .map_err(|_| format!("{name} is not set; `element-platform env` prints it"))
    };
    let base_url = variable("ELEMENTS_BASE_URL")?;
    let user = variable("ELEMENTS_USER_SECRET")?;
    let authorization = Authorization::new(user, variable("ELEMENTS_ORGANIZATION_SECRET")?);

    let config = Config::builder()
        .username("agent@acme.example")
        .password("your-password")
        .subdomain("acme") // without it this does not compile
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .to_request()?;

    let response = post(&base_url, "/instances", &authorization, &request.to_json())?;
    let instance = Instance::from_json(&response)?;
    let id = instance.id().value().ok_or("an instance without an id")?;
    let page = instance.configuration().pagination_max().value();
    println!("instance {id}: {instance:?}");
    println!("largest page: {page:?} records, as a number");
    Ok(())
}

/// One request over plain HTTP; an application has a client for this.
fn post(
    base_url: &str,
    path: &str,
    authorization: &Authorization,
    body: &str,
) -> Result<String, Box<dyn Error>> {
    let address = base_url
        .strip_prefix("http://")
        .ok_or("this example speaks plain http alone")?;
    let (host, base) = address.split_once('/').unwrap_or((address, ""));
    let mut stream = TcpStream::connect(host)?;
    write!(
        stream,
        "POST /{base}{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\nauthorization: {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        authorization.header_value()?.expose(),
        body.len()
    )?;
    let mut response = String::new();
    stream.read_to_string(&mut response)?;
    let (head, body) = response.split_once("\r\n\r\n").ok_or("no answer")?;
    if head.starts_with("HTTP/1.1 200") {
        Ok(body.to_owned())
    } else {
        Err(body.into())
    }
}
