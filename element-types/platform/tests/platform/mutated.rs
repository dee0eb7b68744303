//! Requests as nobody would send them, 20,000 of them, one after the other on a platform that keeps
//! what they do: every answer is a refusal with the error body, or a success that makes sense.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Answer, BASE, Local, freshservice, read};

/// How many requests.
const REQUESTS: usize = 20_000;

/// Lists of all elements are the same in every test; to parse them takes most of the time here.
const LARGE: usize = 16 * 1024;

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let place = self.below(all.len());
        &all[place]
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// What a request is made of before it is spoilt.
const METHODS: &[&str] = &[
    "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "get",
];

const PATHS: &[&str] = &[
    "/instances",
    "/instances/1",
    "/instances/2",
    "/instances/99",
    "/instances/1/configuration",
    "/instances/1/configuration/10000",
    "/instances/1/enabled",
    "/instances/1/trace-logging",
    "/instances/count",
    "/instances/1/docs",
    "/elements",
    "/elements/keys",
    "/elements/freshservice",
    "/elements/freshservice/instances",
    "/elements/box/oauth/url",
    "/elements/twitter/oauth/token",
    "/elements/box/oauth/url/default",
    "/elements/freshservice/export",
    "/elements/metadata",
    "/elements/acmedesk",
    "/elements/box/clone",
    "/elements/acmedesk/active",
    "/hubs",
    "/hubs/crm",
    "/hubs/crm/ping",
    "/hubs/crm/accounts/1",
    "/accounts",
    "/objects",
    "/ping",
    "/authentication",
    "/authentication/secrets",
    "/elements/freshservice/trace/x",
    "/nothing",
    "",
    "/",
];

const QUERIES: &[&str] = &[
    "",
    "",
    "pageSize=2",
    "nextPage=p1",
    "where=key%3D%27box%27",
    "where=name%20in%20(%27a%27)",
    "tags[]=docs",
    "searchText=a",
    "reAuthenticate=true",
    "hydrate=false",
    "apiKey=a&apiSecret=b&callbackUrl=http://a/",
    "expand=true",
];

const PIECES: &[&str] = &[
    "%",
    "%00",
    "%ff",
    "%2e%2e",
    "..",
    "//",
    "?",
    "&",
    "=",
    "'",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "\u{e4}",
    "\u{202e}",
    "\u{1f600}",
    "\u{0}",
    "<script>",
    "<INSERT_X>",
    "********",
    "AND",
    "in (",
    "\\u0000",
    "\\ud800",
    " ",
    "\t",
    "x",
];

fn bodies() -> Vec<Value> {
    let oauth = json!({
        "element": { "key": "box" }, "providerData": { "code": "x" }, "externalAuthentication": "initial",
        "configuration": { "oauth.api.key": "a", "oauth.api.secret": "b", "oauth.callback.url": "http://a/" },
    });
    let document = json!({
        "key": "acmedesk", "name": "Acme", "authentication": { "type": "oauth2" },
        "configuration": [{ "key": "site", "type": "BOOLEAN", "required": true, "options": [{ "value": "a" }] }],
    });
    vec![
        freshservice(),
        freshservice(),
        oauth,
        document,
        json!({ "name": "a", "tags": ["b"] }),
        json!({ "configuration": { "subdomain": "b", "password": "******" } }),
        json!({ "propertyValue": "c" }),
        json!({ "duration": 5 }),
        json!({ "username": "a", "password": "b" }),
        json!({ "element": { "id": 252 } }),
        json!(null),
    ]
}

/// Puts something else in the place of some value.
fn spoil(random: &mut Random, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() && !random.one_in(4) => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = random.of(&keys).clone();
            let what = random.below(6);
            if what == 0 {
                members.remove(&key);
            } else if what == 1 {
                members.insert(format!("{key}{}", random.of(PIECES)), json!(1));
            } else if let Some(member) = members.get_mut(&key) {
                spoil(random, member);
            }
        }
        Value::Array(items) if !items.is_empty() && !random.one_in(3) => {
            let place = random.below(items.len());
            spoil(random, &mut items[place]);
        }
        other => {
            let text = random.of(PIECES).repeat(1 + random.below(40));
            let values = [
                json!(null),
                json!(true),
                json!(-1),
                json!(1.5),
                json!(u64::MAX),
                json!([]),
                json!({}),
                json!([1, "a", null]),
                json!({ "key": "a" }),
                json!(text),
                json!(""),
                json!(" "),
            ];
            *other = random.of(&values).clone();
        }
    }
}

/// Spoils a text by pieces.
fn splice(random: &mut Random, text: &mut String) {
    let places: Vec<usize> = (0..=text.len())
        .filter(|place| text.is_char_boundary(*place))
        .collect();
    let start = *random.of(&places);
    let end = *random.of(&places);
    match random.below(3) {
        0 => text.insert_str(start, random.of::<&str>(PIECES)),
        1 => text.replace_range(start.min(end)..start.max(end), ""),
        _ => text.truncate(start),
    }
}

/// A request as bytes, and whether its head is one that a server can read.
fn request(random: &mut Random, local: &Local, tokens: &[String]) -> (Vec<u8>, bool) {
    let mut path = format!("{BASE}{}", random.of(PATHS));
    let mut query = (*random.of(QUERIES)).to_owned();
    if random.one_in(4) {
        splice(random, &mut path);
    }
    if random.one_in(4) {
        splice(random, &mut query);
    }
    if !query.is_empty() {
        path = format!("{path}?{query}");
    }
    let mut body = random.of(&bodies()).clone();
    if !random.one_in(3) {
        for _ in 0..=random.below(3) {
            spoil(random, &mut body);
        }
    }
    let mut body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    if random.one_in(8) {
        splice(random, &mut body);
    }
    let mut authorization = local.authorization.clone();
    if random.one_in(3) {
        authorization = format!("{authorization}, Element {}", random.of(tokens));
    }
    if random.one_in(12) {
        splice(random, &mut authorization);
    }
    let kinds = [
        "application/json",
        "application/json",
        "application/json",
        "text/plain",
        "",
        "a/b;c=\"",
        "application/x-www-form-urlencoded",
    ];
    let mut extra = String::new();
    if random.one_in(10) {
        let names = [
            "origin",
            "elements-version",
            "accept",
            "x-y",
            "content-encoding",
            "sec-fetch-site",
            "range",
        ];
        extra = format!("{}: {}\r\n", random.of(&names), random.of(PIECES));
    }
    let method = random.of(METHODS);
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: {authorization}\r\ncontent-type: {}\r\n{extra}",
        random.of(&kinds)
    );
    let plain = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_graphic() || byte == b' ')
    };
    let readable = path.starts_with('/')
        && plain(&path)
        && !path.contains([' ', '"', '<', '>', '\\', '{', '}'])
        && plain(&authorization)
        && plain(extra.trim_end());
    let bytes = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
    (bytes.into_bytes(), readable)
}

/// Sends over a connection that stays open where the server keeps it.
struct Connection {
    local: std::net::SocketAddr,
    stream: Option<TcpStream>,
}

impl Connection {
    fn exchange(&mut self, bytes: &[u8], is_head: bool) -> Option<Answer> {
        for _ in 0..2 {
            let mut stream = match self.stream.take() {
                Some(stream) => stream,
                None => TcpStream::connect(self.local).ok()?,
            };
            stream
                .set_read_timeout(Some(Duration::from_secs(30)))
                .ok()?;
            if stream.write_all(bytes).is_err() {
                continue;
            }
            if let Some((answer, open)) = whole(&mut stream, is_head) {
                self.stream = open.then_some(stream);
                return Some(answer);
            }
            // The server had closed the old connection; a new one must be answered.
        }
        None
    }
}

fn whole(stream: &mut TcpStream, is_head: bool) -> Option<(Answer, bool)> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let length = stream.read(&mut part).ok()?;
        bytes.extend_from_slice(&part[..length]);
        let answer = read(&bytes);
        if let Some(answer) = answer {
            let promised: usize = answer
                .header("content-length")
                .and_then(|text| text.parse().ok())
                .unwrap_or(0);
            let head = bytes
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
                .map_or(0, |place| place + 4);
            if is_head || bytes.len() >= head + promised {
                let open = answer.header("connection") != Some("close") && length > 0;
                return Some((answer, open));
            }
        }
        if length == 0 {
            return None;
        }
    }
}

#[test]
fn twenty_thousand_spoilt_requests_are_refused_or_make_sense() {
    let local = Local::start();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut tokens = vec![
        local.instance()["token"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    ];
    let mut connection = Connection {
        local: local.platform.address(),
        stream: None,
    };
    let mut counts = [0_usize; 6];
    for number in 0..REQUESTS {
        let (bytes, readable) = request(&mut random, &local, &tokens);
        let shown = || String::from_utf8_lossy(&bytes).into_owned();
        let is_head = bytes.starts_with(b"HEAD ");
        let answer = connection.exchange(&bytes, is_head);
        let answer =
            answer.unwrap_or_else(|| panic!("request {number} has no answer: {}", shown()));
        let class = usize::from(answer.status / 100);
        counts[class] += 1;
        assert!(
            class == 2 || class == 4,
            "request {number}: {answer:?} to {}",
            shown()
        );
        // What is no HTTP is refused before it is a request of anybody's.
        let unread =
            !readable && answer.body.is_empty() && matches!(answer.status, 400 | 414 | 431);
        if is_head || unread || bytes.starts_with(b"OPTIONS ") {
            continue;
        }
        if class == 4 {
            assert!(
                !answer.message().is_empty(),
                "request {number}: {}",
                shown()
            );
        } else if answer.body.len() < LARGE
            && answer.header("content-type") == Some("application/json")
        {
            let body = answer.json();
            if tokens.len() < 8 {
                tokens.extend(body["token"].as_str().map(str::to_owned));
            }
        }
        if number % 1000 == 999 {
            holds(&local);
        }
    }
    assert!(
        counts[2] > REQUESTS / 10 && counts[4] > REQUESTS / 10,
        "{counts:?}"
    );
}

/// What must hold whatever came before.
fn holds(local: &Local) {
    let total = local.call("GET", "/instances/count", None).is(200).json()["totalInstances"]
        .as_u64()
        .unwrap_or(0);
    let mut seen = 0;
    let mut next = String::new();
    if total == 0 {
        return;
    }
    loop {
        let answer = local
            .call("GET", &format!("/instances?pageSize=200{next}"), None)
            .is(200);
        for instance in answer.json().as_array().expect("rows") {
            seen += 1;
            assert!(
                instance["id"].is_u64()
                    && instance["name"].is_string()
                    && instance["tags"].is_array(),
                "{instance}"
            );
            let configuration = instance["configuration"]
                .as_object()
                .expect("a configuration");
            assert!(
                configuration
                    .values()
                    .all(|value| value.is_string() || value.is_null()),
                "{instance}"
            );
        }
        match answer.header("elements-next-page-token") {
            Some(token) => next = format!("&nextPage={token}"),
            None => break,
        }
    }
    assert_eq!(seen, total);
}
