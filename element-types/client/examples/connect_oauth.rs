//! Connects an account whose product asks its user for consent.
//!
//! ```sh
//! cargo run -p element-client --example connect_oauth
//! ```
//!
//! It prints an address; open it in a browser, agree, and give back the address that the browser is
//! sent to, or the code in it. Without `ELEMENTS_BASE_URL` the address is one of a local platform.

mod account;

use std::error::Error;
use std::io;

use element_client::{BlockingClient, OAuthApp};
use element_types::{CreateInstance, OAuth2, Untyped};

/// Where the product sends the browser; nobody has to listen there, the address itself is enough.
const CALLBACK: &str = "http://127.0.0.1:8123/callback";

fn main() -> Result<(), Box<dyn Error>> {
    connect(|url| {
        println!("open     {url}");
        println!("paste    the address that the browser ends at, or its code:");
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        Ok(line)
    })
}

/// Asks for consent, then for the code, and creates the instance.
pub(crate) fn connect(
    consent: impl FnOnce(&str) -> io::Result<String>,
) -> Result<(), Box<dyn Error>> {
    let (account, _platform) = account::account()?;
    let client = BlockingClient::new(account)?;
    let (key, secret) = ("placeholder-client-id", "placeholder-client-secret");

    let app = OAuthApp::new("hubspot", key, secret, CALLBACK).state("session-17");
    let back = consent(&client.oauth_url(&app)?)?;
    let code = code(&back).ok_or("no code: the user did not agree")?;

    let configuration = Untyped::new("hubspot")
        .secret("oauth.api.key", key)
        .secret("oauth.api.secret", secret)
        .entry("oauth.callback.url", CALLBACK);
    let request = CreateInstance::new(&configuration, OAuth2::new(code))
        .name("Acme marketing")
        .to_request()?;
    let instance = client.create(&request)?;
    println!("created  {:?}: {:?}", instance.id(), instance.name());

    client.delete(&instance)?;
    println!("deleted  {:?}", instance.id());
    Ok(())
}

/// The code in an address, or the code itself.
fn code(back: &str) -> Option<&str> {
    let back = back.trim();
    if !back.contains("://") {
        return Some(back).filter(|code| !code.is_empty());
    }
    let (_, query) = back.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("code="))
}
