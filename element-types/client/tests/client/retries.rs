//! When a call is repeated, and how long it waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use element_client::{
    BlockingClient, Body, Call, Change, Endpoint, Error, Retry, TransportError, TransportKind, api,
    http,
};
use element_types::{CreateInstance, NoGrant, OAuth2, Secret, Untyped};

use crate::both::{account, quick};

/// A client that is answered by status after status, the last of them again and again, and how often
/// it asked.
fn client(statuses: &'static [u16], retry: Retry) -> (BlockingClient, Arc<AtomicU32>) {
    let asked = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&asked);
    let account = account("http://host").retry(retry);
    let client = BlockingClient::with_function(account, move |_| {
        let place = count.fetch_add(1, Ordering::SeqCst) as usize;
        match statuses.get(place).or(statuses.last()) {
            // Of a connection that broke, nobody knows a status.
            Some(0) => Err(TransportError::new(TransportKind::Other, "reset by peer")),
            Some(status) => {
                let body = Body::from(r#"{"id": 7, "propertyValue": "x"}"#);
                Ok(http::Response::builder()
                    .status(*status)
                    .body(body)
                    .expect("a response"))
            }
            None => unreachable!("a script has a status"),
        }
    });
    (client.expect("settings"), asked)
}

fn asked<T>(call: &Call<T>, statuses: &'static [u16]) -> (u32, bool) {
    let (client, asked) = client(statuses, quick());
    let done = client.send(call).is_ok();
    (asked.load(Ordering::SeqCst), done)
}

#[test]
fn what_may_be_repeated_is() {
    let get = api::get::<Untyped>(7);
    assert_eq!(asked(&get, &[0, 503, 200]), (3, true));
    assert_eq!(asked(&get, &[429, 200]), (2, true));
    assert_eq!(asked(&get, &[502, 504, 503, 200]), (3, false));
    assert_eq!(asked(&api::update(7, &Change::new()), &[0, 200]), (2, true));
    assert_eq!(asked(&api::enable(7), &[503, 200]), (2, true));
    for status in [[400], [401], [403], [404], [409], [500]] {
        assert_eq!(
            asked(&get, Box::leak(Box::new(status))),
            (1, false),
            "{status:?}"
        );
    }
}

#[test]
fn what_may_not_be_repeated_is_not() {
    let untyped = Untyped::new("acmedesk");
    let request = CreateInstance::new(&untyped, NoGrant)
        .name("Acme")
        .to_request()
        .expect("valid");
    let json = serde_json::json!({});
    for status in [[0, 200], [429, 200], [503, 200]] {
        let statuses: &'static [u16] = Box::leak(Box::new(status));
        assert_eq!(asked(&api::create(&request), statuses), (1, false));
        assert_eq!(asked(&api::patch(7, &Change::new()), statuses), (1, false));
        assert_eq!(
            asked(&api::reauthenticate(7, &OAuth2::new("c")), statuses),
            (1, false)
        );
        assert_eq!(
            asked(&api::set_configuration_item(7, 9, "x"), statuses),
            (1, false)
        );
        assert_eq!(
            asked(&api::log_in("ada", &Secret::new("planted")), statuses),
            (1, false)
        );
        assert_eq!(
            asked(&api::post_to(Secret::new("t"), "/a", &json), statuses),
            (1, false)
        );
        assert_eq!(
            asked(&api::patch_to(Secret::new("t"), "/a", &json), statuses),
            (1, false)
        );
    }
}

#[test]
fn a_repeated_delete_may_find_nothing() {
    assert_eq!(asked(&api::delete(7), &[0, 404]), (2, true));
    assert_eq!(asked(&api::delete(7), &[404]), (1, false));
}

#[test]
fn the_error_says_how_often_it_was_tried() {
    let (client, _) = client(&[503], quick().attempts(4));
    let error = client.get::<Untyped>(7).err();
    assert_eq!(error.as_ref().map(Error::attempts), Some(4));
    let text = error.map(|it| it.to_string()).unwrap_or_default();
    assert!(text.ends_with("; 4 attempts"), "{text}");
    for once in [Retry::none(), quick().attempts(0)] {
        let (client, asked) = self::client(&[503], once);
        assert!(client.get::<Untyped>(7).is_err());
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }
}

/// The waits of a call that fails for ever, when the platform wishes for one.
fn waits(retry: &Retry, wish: Option<&str>) -> Vec<Duration> {
    let endpoint = Endpoint::new(account("http://host")).expect("settings");
    let response = http::Response::builder().status(429);
    let response = match wish {
        Some(wish) => response.header("retry-after", wish),
        None => response,
    };
    let response = response.body(Body::default()).expect("a response");
    let error = api::get::<Untyped>(7)
        .answer(&endpoint, response)
        .expect_err("no success");
    let mut attempts = retry.start();
    std::iter::from_fn(|| attempts.after(&error)).collect()
}

#[test]
fn waits_double_up_to_a_ceiling_and_differ() {
    let retry = Retry::default().attempts(8).budget(Duration::MAX);
    for seed in 0..50 {
        let waits = waits(&retry.clone().seed(seed), None);
        assert_eq!(waits.len(), 7);
        let whole = [200, 400, 800, 1_600, 3_200, 5_000, 5_000].map(Duration::from_millis);
        for (wait, whole) in waits.iter().zip(whole) {
            assert!((whole / 2..=whole).contains(wait), "{wait:?} of {whole:?}");
        }
    }
    let all: std::collections::BTreeSet<_> = (0..50)
        .map(|seed| waits(&retry.clone().seed(seed), None))
        .collect();
    assert!(all.len() > 40, "{}", all.len());
    assert_eq!(
        waits(&retry.clone().seed(3), None),
        waits(&retry.seed(3), None)
    );
}

#[test]
fn what_the_platform_wishes_is_waited_for_within_the_budget() {
    let retry = Retry::default().attempts(9).seed(1);
    assert_eq!(waits(&retry, Some("9")), [Duration::from_secs(9); 2]);
    assert_eq!(waits(&retry, Some("21")), [Duration::ZERO; 0]);
    assert_eq!(
        waits(&retry, Some("18446744073709551615")),
        [Duration::ZERO; 0]
    );
    let shorter = waits(&retry, Some("0"));
    assert!(
        shorter
            .iter()
            .all(|wait| *wait >= Duration::from_millis(100))
    );
}
