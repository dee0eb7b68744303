//! What decoding and encoding costs in a running program: our instance and request against serde
//! derive and `serde_json::Value`.

mod derived;
mod equal;
mod large;
mod rounds;
mod typed;

use bench_kit::args::{Command, Flag};
use bench_kit::machine;
use element_types::elements::freshservice::{Config, Instance};
use element_types::{CreateInstance, NoGrant};
use rounds::Contender;
use serde_json::Value;
use std::error::Error;
use std::hint::black_box;

/// A recorded response with values of ours, members in the order in which they came.
pub(crate) const RESPONSE: &str = include_str!("response.json").trim_ascii_end();

const COMMAND: Command = Command {
    name: "bench-decode",
    purpose: "Decodes a response of about 1.1 KB as our Freshservice instance, as serde-derive structs and as \
              serde_json::Value, and encodes it again; checks first that all three hold the same. Then the same work \
              through a derived struct and through the generated module, \
              and large responses, each twice as long as the one before.\nRatios are medians of \
              the ratios of neighbouring rounds in one process.",
    flags: &[Flag {
        name: "--rounds",
        value: "N",
        help: "rounds of about 2 ms for each contender; 101",
    }],
};

fn main() -> Result<(), Box<dyn Error>> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    let rounds = given.number("--rounds", 101)?.max(1);
    let response = RESPONSE;
    equal::check(response)?;
    derived::check(response)?;
    println!(
        "## Decode and encode\n\n{}; {} bytes, {rounds} rounds\n",
        machine::facts(),
        response.len()
    );
    println!(
        "### Decode\n\n{}",
        rounds::table(&decoders(response), rounds)
    );
    println!(
        "### Encode an instance\n\n{}",
        encode_instance(response, rounds)?
    );
    println!("### Encode a request\n\n{}", encode_request(rounds)?);
    println!(
        "### Derived and generated, a request made, checked and encoded\n\n{}",
        rounds::table(&derived::requests(), rounds)
    );
    println!(
        "### Derived and generated, a response decoded and five entries read\n\n{}",
        rounds::table(&derived::responses(response), rounds)
    );
    println!(
        "### Large responses, each twice as long as the one before\n\n{}",
        large::table()?
    );
    Ok(())
}

fn decoders(response: &'static str) -> Vec<Contender<'static>> {
    vec![
        decoder("serde derive", move || {
            serde_json::from_str::<typed::Instance>(black_box(response))
        }),
        decoder("ours, serde_json::from_str", move || {
            serde_json::from_str::<Instance>(black_box(response))
        }),
        decoder("ours, from_json", move || {
            Instance::from_json(black_box(response))
        }),
        decoder("ours, from_json, then every entry read once", move || {
            Instance::from_json(black_box(response)).inspect(read_all)
        }),
        decoder("serde_json::Value", move || {
            serde_json::from_str::<Value>(black_box(response))
        }),
    ]
}

fn decoder<T>(name: &'static str, decode: impl Fn() -> T + 'static) -> Contender<'static> {
    let run = Box::new(move || {
        drop(black_box(decode()));
        0
    });
    Contender { name, run }
}

fn read_all(instance: &Instance) {
    let configuration = instance.configuration();
    let _ = black_box((
        configuration.base_url(),
        configuration.event_notification_subscription_id(),
        configuration.pagination_max(),
        configuration.event_vendor_type(),
        configuration.pagination_offset(),
        configuration.password(),
        configuration.pagination_type(),
    ));
    let _ = black_box((
        configuration.event_poller_refresh_interval(),
        configuration.event_notification_callback_url(),
        configuration.subdomain(),
        configuration.event_poller_configuration(),
        configuration.username(),
        configuration.event_notification_enabled(),
    ));
}

fn encode_instance(
    response: &str,
    rounds: usize,
) -> Result<bench_kit::table::Table, Box<dyn Error>> {
    let typed: typed::Instance = serde_json::from_str(response)?;
    let ours = Instance::from_json(response)?;
    let value: Value = serde_json::from_str(response)?;
    let contenders = [
        Contender {
            name: "serde derive",
            run: Box::new(|| written(&serde_json::to_string(black_box(&typed)))),
        },
        Contender {
            name: "ours, to_wire",
            run: Box::new(|| written(&serde_json::to_string(&black_box(&ours).to_wire()))),
        },
        Contender {
            name: "serde_json::Value",
            run: Box::new(|| written(&serde_json::to_string(black_box(&value)))),
        },
    ];
    Ok(rounds::table(&contenders, rounds))
}

fn encode_request(rounds: usize) -> Result<bench_kit::table::Table, Box<dyn Error>> {
    let typed = equal::typed_request();
    let config = equal::config();
    let ready = request(&config)?;
    let contenders = [
        Contender {
            name: "serde derive",
            run: Box::new(|| written(&serde_json::to_string(black_box(&typed)))),
        },
        Contender {
            name: "ours, made, checked and encoded",
            run: Box::new(|| {
                request(black_box(&config)).map_or(0, |request| black_box(request.to_json()).len())
            }),
        },
        Contender {
            name: "ours, encoded",
            run: Box::new(|| black_box(black_box(&ready).to_json()).len()),
        },
    ];
    Ok(rounds::table(&contenders, rounds))
}

/// Our request, checked.
pub(crate) fn request(
    config: &Config,
) -> Result<element_types::Request<Config>, element_types::Invalid> {
    CreateInstance::new(config, NoGrant)
        .name("Acme support")
        .tag("production")
        .to_request()
}

fn written<E>(text: &Result<String, E>) -> usize {
    black_box(text).as_ref().map_or(0, String::len)
}
