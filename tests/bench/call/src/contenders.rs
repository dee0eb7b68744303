//! The same call with each library alone, with what it says decoded, and with the client over it, in
//! turn.

use std::time::{Duration, Instant};

use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use element_client::{Account, AsyncClient, BlockingClient};
use element_types::{Instance, Untyped, UntypedConfig};
use tokio::runtime::Runtime;

/// Calls that one contender makes in one round.
const CALLS: u32 = 50;

/// The client's default. For its sake, ureq looks an address up on a thread of its own, which costs
/// more than a call.
const TIMEOUT: Duration = Duration::from_mins(1);

const AUTHORIZATION: &str = "User user, Organization organization";

/// What is done with a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    Read,
    Decoded,
}

impl Body {
    fn take(self, bytes: &[u8]) -> Result<(), String> {
        if self == Self::Decoded {
            let text = std::str::from_utf8(bytes).map_err(text)?;
            let instance = Instance::<UntypedConfig>::from_json(text).map_err(self::text)?;
            std::hint::black_box(instance);
        }
        Ok(())
    }
}

/// One way to make the call so many times.
type Contender<'a> = (&'static str, Box<dyn FnMut() -> Result<(), String> + 'a>);

/// Three rows for each library: alone, decoded, the client.
pub(crate) fn table(url: &str, rounds: usize) -> Result<Table, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(text)?;
    let mut contenders = [
        ureq("ureq alone", url, Body::Read),
        ureq("ureq, decoded", url, Body::Decoded),
        blocking(url)?,
        reqwest("reqwest alone", url, &runtime, Body::Read)?,
        reqwest("reqwest, decoded", url, &runtime, Body::Decoded)?,
        asynchronous(url, &runtime)?,
    ];
    let mut series = vec![Vec::with_capacity(rounds); contenders.len()];
    for _ in 0..rounds {
        for (at, (_, run)) in contenders.iter_mut().enumerate() {
            let start = Instant::now();
            run()?;
            series[at].push(start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS));
        }
    }
    let mut table = Table::new(["what", "µs a call", "times alone", "times decoded"]);
    for (at, (name, _)) in contenders.iter().enumerate() {
        let alone = at / 3 * 3;
        table.row([
            (*name).to_owned(),
            format!("{:.1}", median(&series[at])),
            Ratio::of(&series[at], &series[alone]).to_string(),
            Ratio::of(&series[at], &series[alone + 1]).to_string(),
        ]);
    }
    Ok(table)
}

fn account(url: &str) -> Account {
    Account::new("user", "organization").base_url(url)
}

fn ureq(name: &'static str, url: &str, body: Body) -> Contender<'static> {
    let settings = ureq::Agent::config_builder().timeout_global(Some(TIMEOUT));
    let agent = settings.build().new_agent();
    let url = format!("{url}/instances/7");
    let run = move || {
        for _ in 0..CALLS {
            let request = agent.get(&url).header("authorization", AUTHORIZATION);
            let response = request.header("accept", "application/json").call();
            let bytes = response.and_then(|mut it| it.body_mut().read_to_vec());
            body.take(&bytes.map_err(text)?)?;
        }
        Ok(())
    };
    (name, Box::new(run))
}

fn blocking(url: &str) -> Result<Contender<'static>, String> {
    let client = BlockingClient::new(account(url)).map_err(text)?;
    let run = move || {
        for _ in 0..CALLS {
            std::hint::black_box(client.get::<Untyped>(7).map_err(text)?);
        }
        Ok(())
    };
    Ok(("the blocking client", Box::new(run)))
}

fn reqwest<'a>(
    name: &'static str,
    url: &str,
    runtime: &'a Runtime,
    body: Body,
) -> Result<Contender<'a>, String> {
    let client = reqwest::Client::builder().timeout(TIMEOUT).build();
    let client = client.map_err(text)?;
    let url = format!("{url}/instances/7");
    let run = move || {
        runtime.block_on(async {
            for _ in 0..CALLS {
                let request = client.get(&url).header("authorization", AUTHORIZATION);
                let response = request.header("accept", "application/json").send().await;
                let bytes = response.map_err(text)?.bytes().await;
                body.take(&bytes.map_err(text)?)?;
            }
            Ok(())
        })
    };
    Ok((name, Box::new(run)))
}

fn asynchronous<'a>(url: &str, runtime: &'a Runtime) -> Result<Contender<'a>, String> {
    let client = AsyncClient::new(account(url)).map_err(text)?;
    let run = move || {
        runtime.block_on(async {
            for _ in 0..CALLS {
                std::hint::black_box(client.get::<Untyped>(7).await.map_err(text)?);
            }
            Ok(())
        })
    };
    Ok(("the async client", Box::new(run)))
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
