//! A create whose answer is lost: found, and never made twice.

use std::time::Duration;

use element_client::{AsyncClient, BlockingClient, Error, InstanceQuery, Phase, Retry, unique_tag};
use element_platform::Platform;
use element_types::elements::freshservice;
use element_types::elements::freshservice::Instance;
use element_types::{CreateInstance, NoGrant, Request};

use crate::both::run;
use crate::platform::{account, config, request};

/// What can happen to a create, before the platform stored it or after, and how often of a hundred.
const FAULTS: &[(&str, usize)] = &[
    ("drop", 20),
    ("drop at=answer", 25),
    ("truncate=9 at=answer", 15),
    ("status=503", 10),
    ("status=502 at=answer", 10),
    ("html status=200 at=answer", 15),
    ("delay=1min", 2),
    ("delay=1min at=answer", 3),
];

/// And to looking for it.
const BESIDES: &[&str] = &[
    "GET /instances/{id} drop first=2",
    "GET /instances drop first=1",
    "GET /instances status=503 first=2",
];

/// splitmix64, so that every run is the same.
fn random(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap_or(0)
}

fn fault(state: &mut u64) -> &'static str {
    let mut left = random(state, 100);
    for (fault, share) in FAULTS {
        if left < *share {
            return fault;
        }
        left -= share;
    }
    "drop"
}

/// What an application does: create, look, look again where the platform may be slow, and only then
/// create again.
fn made(
    hasty: &BlockingClient,
    patient: &BlockingClient,
    request: &Request<freshservice::Config>,
) -> Result<Instance, Error> {
    let error = match hasty.create(request) {
        Ok(made) => return Ok(made),
        Err(error) => error,
    };
    assert!(error.may_have_happened(), "{error}");
    if let Some(found) = patient.reconcile(request)? {
        return Ok(found);
    }
    if error.phase() == Phase::Timeout {
        std::thread::sleep(Duration::from_millis(50));
        if let Some(found) = patient.reconcile(request)? {
            return Ok(found);
        }
    }
    patient.create(request)
}

/// So many runs on a platform of their own.
fn runs(runs: usize, mut state: u64) {
    let platform = Platform::start_blocking().expect("a platform");
    let patient = BlockingClient::new(account(&platform)).expect("settings");
    let hasty = account(&platform).timeout(Duration::from_millis(300));
    let hasty = BlockingClient::new(hasty).expect("settings");
    for run in 0..runs {
        let tag = unique_tag();
        let fault = fault(&mut state);
        let beside = BESIDES[random(&mut state, BESIDES.len())];
        platform.clear_faults();
        platform
            .fault(&format!("POST /instances {fault} first=1"))
            .expect("a rule");
        platform.fault(beside).expect("a rule");
        let client = if fault.contains("delay") {
            &hasty
        } else {
            &patient
        };
        let made = made(client, &patient, &request(&tag)).expect("an instance");
        platform.clear_faults();
        let rows: Vec<_> = patient.list(&InstanceQuery::new().tag(tag)).collect();
        assert_eq!(rows.len(), 1, "run {run}: {fault}, {beside}");
        let listed = rows
            .iter()
            .flatten()
            .next()
            .and_then(|row| row.id().value());
        assert_eq!(made.id().value(), listed);
    }
    assert_eq!(patient.list(&InstanceQuery::new()).count(), runs);
}

#[test]
fn never_made_twice_in_a_thousand_runs() {
    // Most of a run is waiting.
    std::thread::scope(|scope| {
        for seed in 0..4 {
            scope.spawn(move || runs(250, seed));
        }
    });
}

#[test]
fn create_once_finds_what_the_lost_answer_made() {
    let platform = Platform::start_blocking().expect("a platform");
    let client = BlockingClient::new(account(&platform)).expect("settings");
    platform
        .fault("POST /instances drop at=answer nth=1")
        .expect("a rule");
    let request = self::request(&unique_tag());
    let made = client.create_once(&request).expect("an instance");
    assert_eq!(made.configuration().subdomain().value(), Some("acme"));
    assert_eq!(client.list(&InstanceQuery::new()).count(), 1);

    platform.clear_faults();
    platform
        .fault("POST /instances drop nth=1")
        .expect("a rule");
    let request = self::request(&unique_tag());
    let lost = client.create_once(&request).expect_err("nothing was made");
    assert!(
        lost.may_have_happened() && lost.phase() == Phase::Transport,
        "{lost}"
    );

    platform.clear_faults();
    platform
        .fault("POST /instances truncate=3 at=answer nth=1")
        .expect("a rule");
    let client = AsyncClient::new(account(&platform).retry(Retry::none())).expect("settings");
    run(async {
        let request = self::request(&unique_tag());
        let made = client.create_once(&request).await.expect("an instance");
        let found = client
            .reconcile(&request)
            .await
            .expect("a search")
            .expect("the instance");
        assert_eq!(made.id().value(), found.id().value());
    });
}

#[test]
fn only_a_unique_tag_finds_an_instance() {
    let platform = Platform::start_blocking().expect("a platform");
    let client = BlockingClient::new(account(&platform)).expect("settings");
    let plain = request("production");
    let error = client.reconcile(&plain).expect_err("no unique tag");
    assert_eq!(error.phase(), Phase::Request);
    assert!(
        error
            .to_string()
            .contains("make it with `.tag(unique_tag())`"),
        "{error}"
    );
    let two = CreateInstance::new(&config(), NoGrant)
        .name("Acme")
        .tags([unique_tag(), unique_tag()]);
    assert!(
        client
            .create_once(&two.to_request().expect("valid"))
            .is_err()
    );

    // A tag of the application's own, as long as it is unique.
    assert!(
        client
            .reconcile_by_tag(&plain, "order-7")
            .expect("a search")
            .is_none()
    );
    let order = request("order-7");
    let first = client.create(&order).expect("an instance");
    let found = client
        .reconcile_by_tag(&order, "order-7")
        .expect("a search")
        .expect("the instance");
    assert_eq!(found.id().value(), first.id().value());
    client.create(&order).expect("an instance");
    let error = client
        .reconcile_by_tag(&order, "order-7")
        .expect_err("two of them");
    assert!(
        error
            .to_string()
            .contains("`order-7` is not unique: instances ["),
        "{error}"
    );
}
