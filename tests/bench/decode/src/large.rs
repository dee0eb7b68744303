//! Responses of a size that nobody plans for: what each doubling costs.
//!
//! **Input:** nothing. **Output:** milliseconds for each length, and the ratio to half of it. A ratio
//! near 2 grows with the text; one near 4 grows with its square.

use bench_kit::stats::median;
use bench_kit::table::Table;
use element_types::{DecodeError, Instance, Reported, UntypedConfig};
use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

type Response = Instance<UntypedConfig>;

/// Entries of the shortest response; about 24 bytes each.
const ENTRIES: usize = 5_000;

const DOUBLINGS: u32 = 4;

const ROUNDS: usize = 5;

/// What is done with a response.
type Task = (&'static str, fn(&str) -> Result<(), DecodeError>);

const TASKS: [Task; 4] = [
    ("decode", |json| read(json, |_| ())),
    ("decode and list the keys", |json| {
        read(json, |instance| {
            black_box(instance.configuration().keys().count());
        })
    }),
    ("decode and read each entry by key", |json| {
        read(json, |instance| {
            let configuration = instance.configuration();
            for key in configuration.keys() {
                black_box(configuration.entry::<i64>(key).value());
            }
        })
    }),
    ("decode and print with Debug", |json| {
        read(json, |instance| {
            black_box(format!("{instance:?}").len());
        })
    }),
];

fn read(json: &str, task: impl FnOnce(&Response)) -> Result<(), DecodeError> {
    Instance::from_json(json).map(|instance| task(&instance))
}

/// A kind of response, and one with so many entries.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: [Kind; 2] = [
    ("many entries", many),
    ("`configuration` again and again", repeated),
];

/// Runs every task on every length.
pub(crate) fn table() -> Result<Table, Box<dyn Error>> {
    let mut table = Table::new(["what", "response", "KB", "ms", "times half of it"]);
    for (kind, response) in KINDS {
        for (name, task) in TASKS {
            let mut before = None;
            for doubling in 0..=DOUBLINGS {
                let json = response(ENTRIES << doubling);
                let each = milliseconds(&json, task)?;
                let ratio = before.map_or(String::new(), |half: f64| format!("{:.2}", each / half));
                before = Some(each);
                table.row([
                    name.to_owned(),
                    kind.to_owned(),
                    (json.len() / 1024).to_string(),
                    format!("{each:.2}"),
                    ratio,
                ]);
            }
        }
    }
    Ok(table)
}

fn milliseconds(json: &str, task: fn(&str) -> Result<(), DecodeError>) -> Result<f64, DecodeError> {
    let mut series = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        task(black_box(json))?;
        series.push(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(median(&series))
}

fn many(entries: usize) -> String {
    let mut json = r#"{"configuration":{"first":0"#.to_owned();
    for number in 0..entries {
        // Writing to memory cannot fail.
        let _ = write!(json, r#","entry.{number:08}":{number}"#);
    }
    json + "}}"
}

fn repeated(entries: usize) -> String {
    format!(
        r#"{{{}"id":1}}"#,
        r#""configuration":{"a":1},"#.repeat(entries)
    )
}
