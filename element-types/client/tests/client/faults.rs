//! Every call under every fault that the local platform can play, with both clients.

use std::time::Duration;

use element_client::{Change, ElementQuery, Error, InstanceQuery, OAuthApp, Phase, Retry, api};
use element_platform::{BlockingPlatform, Platform};
use element_types::{OAuth2, Secret, Untyped};

use crate::both::{Client, quick};
use crate::platform::{account, request};

type Make = fn(&Client, &World) -> Result<(), Error>;

/// What calls are about.
struct World {
    id: i64,
    token: Secret,
    login: (String, Secret),
}

/// Route, whether the call may be repeated, and the call.
const CALLS: &[(&str, bool, Make)] = &[
    ("POST /instances", false, |it, _| {
        it.send(&api::create(&request("a"))).map(drop)
    }),
    ("GET /instances/{id}", true, |it, world| {
        it.send(&api::get::<Untyped>(world.id)).map(drop)
    }),
    ("GET /instances", true, |it, _| {
        it.send(&api::list(&InstanceQuery::new())).map(drop)
    }),
    ("GET /elements/{key}/instances", true, |it, _| {
        it.send(&api::list(&InstanceQuery::of_key("freshservice")))
            .map(drop)
    }),
    ("PUT /instances/{id}", true, |it, world| {
        it.send(&api::update(world.id, &Change::new().name("b")))
            .map(drop)
    }),
    ("PUT /instances/{id}", false, |it, world| {
        it.send(&api::reauthenticate(world.id, &OAuth2::new("planted-code")))
            .map(drop)
    }),
    ("PATCH /instances/{id}", false, |it, world| {
        it.send(&api::patch(world.id, &Change::new().name("c")))
            .map(drop)
    }),
    ("DELETE /instances/{id}", true, |it, world| {
        it.send(&api::delete(world.id))
    }),
    ("PUT /instances/{id}/enabled", true, |it, world| {
        it.send(&api::enable(world.id))
    }),
    ("DELETE /instances/{id}/enabled", true, |it, world| {
        it.send(&api::disable(world.id))
    }),
    ("GET /instances/{id}/configuration", true, |it, world| {
        it.send(&api::configuration(world.id)).map(drop)
    }),
    (
        "GET /instances/{id}/configuration/{item}",
        true,
        |it, world| {
            it.send(&api::configuration_item(world.id, item(it, world)?))
                .map(drop)
        },
    ),
    (
        "PATCH /instances/{id}/configuration/{item}",
        false,
        |it, world| {
            it.send(&api::set_configuration_item(
                world.id,
                item(it, world)?,
                "d",
            ))
            .map(drop)
        },
    ),
    ("GET /elements", true, |it, _| {
        it.send(&api::elements(&ElementQuery::new())).map(drop)
    }),
    ("GET /elements/{key}/metadata", true, |it, _| {
        it.send(&api::element_metadata("freshservice")).map(drop)
    }),
    ("GET /elements/{key}/oauth/url", true, |it, _| {
        it.send(&api::oauth_url(&app("hubspot"))).map(drop)
    }),
    ("GET /elements/{key}/oauth/token", false, |it, _| {
        it.send(&api::oauth_token(&app("twitter"))).map(drop)
    }),
    ("POST /authentication", false, |it, world| {
        it.send(&api::log_in(&world.login.0, &world.login.1))
            .map(drop)
    }),
    ("GET /ping", true, |it, world| {
        it.send(&api::ping(world.token.clone()))
    }),
    ("GET /{resource}", true, |it, world| {
        it.send(&api::get_from(world.token.clone(), "/incidents"))
            .map(drop)
    }),
    ("POST /{resource}", false, |it, world| {
        let json = serde_json::json!({});
        it.send(&api::post_to(world.token.clone(), "/incidents", &json))
            .map(drop)
    }),
    ("PUT /{resource}/{*rest}", true, |it, world| {
        let json = serde_json::json!({});
        it.send(&api::put_to(world.token.clone(), "/incidents/1", &json))
            .map(drop)
    }),
    ("PATCH /{resource}/{*rest}", false, |it, world| {
        let json = serde_json::json!({});
        it.send(&api::patch_to(world.token.clone(), "/incidents/1", &json))
            .map(drop)
    }),
    ("DELETE /{resource}/{*rest}", true, |it, world| {
        it.send(&api::delete_from(world.token.clone(), "/incidents/1"))
            .map(drop)
    }),
];

/// What happens, the phase, the status where there surely is one, and whether a call that may be repeated is.
const FAULTS: &[(&str, Phase, Option<u16>, bool)] = &[
    ("delay=1min", Phase::Timeout, None, true),
    ("drop", Phase::Transport, None, true),
    ("drop at=answer", Phase::Transport, None, true),
    ("truncate=1 at=answer", Phase::Transport, None, true),
    ("status=401", Phase::Status, Some(401), false),
    ("status=403", Phase::Status, Some(403), false),
    ("status=404", Phase::Status, Some(404), false),
    ("status=409", Phase::Status, Some(409), false),
    ("status=429 retry-after=0", Phase::Status, Some(429), true),
    ("status=500", Phase::Status, Some(500), false),
    ("status=503", Phase::Status, Some(503), true),
    ("html", Phase::Status, Some(502), true),
    ("html status=200", Phase::Decoding, Some(200), false),
];

fn item(client: &Client, world: &World) -> Result<i64, Error> {
    let items = client.send(&api::configuration(world.id))?;
    Ok(items
        .iter()
        .find_map(element_client::ConfigurationItem::id)
        .expect("an item"))
}

fn app(key: &str) -> OAuthApp {
    OAuthApp::new(
        key,
        "client-id",
        "planted-secret",
        "https://app.example/callback",
    )
}

fn world(platform: &BlockingPlatform) -> World {
    platform.clear_faults();
    let [client, _] = Client::both(&account(platform));
    let instance = client
        .send(&api::create(&request("a")))
        .expect("an instance");
    World {
        id: instance.id().value().expect("an id"),
        token: instance.token().value().expect("a token"),
        login: platform.login(),
    }
}

/// A raw answer is not looked into.
fn takes_any_body(route: &str) -> bool {
    route.contains("{resource}")
}

#[test]
fn every_call_fails_as_the_fault_says() {
    let platform = Platform::start_blocking().expect("a platform");
    let patient = account(&platform).retry(Retry::none());
    let hasty = patient.clone().timeout(Duration::from_millis(40));
    let (patient, hasty) = (Client::both(&patient), Client::both(&hasty));
    for (route, _, call) in CALLS {
        for (fault, phase, status, _) in FAULTS {
            if takes_any_body(route) && *phase == Phase::Decoding {
                continue;
            }
            let clients = if fault.contains("delay") {
                &hasty
            } else {
                &patient
            };
            for client in clients {
                let world = world(&platform);
                platform.fault(&format!("{route} {fault}")).expect("a rule");
                let error = call(client, &world).err();
                let error = error.unwrap_or_else(|| panic!("{route} {fault}: no error"));
                assert_eq!(error.phase(), *phase, "{route} {fault}: {error}");
                if status.is_some() {
                    let answered = error.status().map(|it| it.as_u16());
                    assert_eq!(answered, *status, "{route} {fault}: {error}");
                }
                assert!(
                    !format!("{error} {error:?}").contains("planted"),
                    "{error:?}"
                );
            }
        }
    }
}

#[test]
fn what_may_be_repeated_gets_through_and_nothing_else_is_repeated() {
    let platform = Platform::start_blocking().expect("a platform");
    let account = account(&platform).retry(quick());
    let clients = Client::both(&account);
    for (route, repeatable, call) in CALLS {
        for (fault, ..) in FAULTS
            .iter()
            .filter(|(fault, .., passes)| *passes && !fault.contains("delay"))
        {
            for client in &clients {
                let world = world(&platform);
                platform
                    .fault(&format!("{route} {fault} first=1"))
                    .expect("a rule");
                let result = call(client, &world);
                assert_eq!(result.is_ok(), *repeatable, "{route} {fault}: {result:?}");
            }
        }
    }
}
