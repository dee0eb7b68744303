//! No planted secret is in spans and events. Alone in its program, since what `tracing` knows of a place
//! is shared by all tests of one.
#![cfg(all(feature = "blocking", feature = "tracing"))]

use std::time::Duration;

use element_client::{Account, BlockingClient, Change, Retry, http};
use element_types::{CreateInstance, NoGrant, Untyped};

fn account() -> Account {
    Account::new("planted-user", "planted-organization")
        .base_url("http://host/api")
        .header("x-gateway-key", "planted-gateway")
}

/// Everything that spans and events say, fields included.
#[derive(Clone, Default)]
struct Recorder(std::sync::Arc<std::sync::Mutex<String>>);

impl tracing::Subscriber for Recorder {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        self.write(&format!("{} {:?}", span.metadata().name(), span.values()));
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        self.write(&format!("{values:?}"));
    }
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        self.write(&format!("{event:?}"));
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

impl Recorder {
    fn write(&self, text: &str) {
        self.0.lock().expect("no panic").push_str(text);
    }
}

#[test]
fn spans_say_what_happened_and_no_secret() {
    let recorder = Recorder::default();
    tracing::subscriber::with_default(recorder.clone(), || {
        let account = account().retry(Retry::default().base(Duration::from_millis(1)).seed(7));
        let client = BlockingClient::with_function(account, |request| {
            let quoted = String::from_utf8_lossy(request.body().as_bytes()).into_owned();
            let body = serde_json::json!({"message": quoted, "requestId": "5f1d"}).to_string();
            Ok(http::Response::builder()
                .status(503)
                .body(body.into())
                .expect("a response"))
        });
        let client = client.expect("settings");
        let untyped = Untyped::new("acmedesk").secret("api.key", "planted-key");
        let request = CreateInstance::new(&untyped, NoGrant)
            .name("Acme")
            .to_request()
            .expect("valid");
        assert!(client.create(&request).is_err());
        let change = Change::new().secret_entry("api.key", "planted-key");
        assert!(client.update(7, &change).is_err());
        assert!(
            client
                .element_by_token("planted-token")
                .get("/contacts?a=planted")
                .is_err()
        );
    });
    let said = recorder.0.lock().expect("no panic").clone();
    assert!(!said.contains("planted"), "{said}");
    for expected in [
        "POST",
        "/instances/{id}",
        "/instances/7",
        "/contacts",
        "503",
        "5f1d",
        "once more",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}
