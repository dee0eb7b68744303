//! The examples, against a platform that they start themselves.

use crate::platform::consent;

#[path = "../../examples/connect_oauth.rs"]
#[allow(dead_code, reason = "its `main` asks a person")]
mod connect_oauth;
#[path = "../../examples/provision.rs"]
mod provision;

#[test]
fn provision_creates_and_deletes() {
    provision::main().expect("a whole life");
}

#[test]
fn connect_oauth_takes_a_code_or_the_whole_address() {
    connect_oauth::connect(|url| Ok(consent(url))).expect("an instance");
    let address = |url: &str| {
        Ok(format!(
            "http://127.0.0.1/callback?state=a&code={}\n",
            consent(url)
        ))
    };
    connect_oauth::connect(address).expect("an instance");
    let denied =
        connect_oauth::connect(|_| Ok("http://127.0.0.1/callback?error=denied".to_owned()));
    assert!(denied.is_err_and(|it| it.to_string().contains("did not agree")));
}
