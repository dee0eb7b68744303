//! A client that sends exactly what a test says, byte for byte.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use element_platform::{BlockingPlatform, Builder, Platform};
use serde_json::Value;

/// Where the API is.
pub(crate) const BASE: &str = "/elements/api-v2";

/// A running platform and the header for its account.
pub(crate) struct Local {
    pub(crate) platform: BlockingPlatform,
    pub(crate) authorization: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header; names are compared without case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (own, value) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The member `message` of an error body.
    pub(crate) fn message(&self) -> String {
        let body = self.json();
        assert_eq!(
            body["requestId"].as_str(),
            self.header("elements-request-id"),
            "{self:?}"
        );
        body["message"].as_str().unwrap_or_default().to_owned()
    }

    /// The same answer, if it has this status.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        self
    }
}

impl Local {
    pub(crate) fn start() -> Self {
        Self::with(Platform::builder())
    }

    pub(crate) fn with(builder: Builder) -> Self {
        let platform = builder.start_blocking().expect("a free port");
        let authorization = header(&platform);
        Self {
            platform,
            authorization,
        }
    }

    /// A call on the account; the path is below the API.
    pub(crate) fn call(&self, method: &str, path: &str, body: impl Into<Body>) -> Answer {
        self.call_as(&self.authorization, method, path, body)
    }

    /// The same with another `Authorization`.
    pub(crate) fn call_as(
        &self,
        authorization: &str,
        method: &str,
        path: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let headers = [("authorization", authorization)];
        self.request(method, &format!("{BASE}{path}"), &headers, body)
    }

    /// A call on a connected account.
    pub(crate) fn call_on(&self, instance: &Value, method: &str, path: &str) -> Answer {
        let token = instance["token"].as_str().unwrap_or_default();
        self.call_as(
            &format!("{}, Element {token}", self.authorization),
            method,
            path,
            None,
        )
    }

    /// A request with headers of one's own; the path is the whole one.
    pub(crate) fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let Body(body) = body.into();
        let host = self.platform.address().to_string();
        let length = body
            .as_ref()
            .map(String::len)
            .unwrap_or_default()
            .to_string();
        let mut all = vec![("connection", "close"), ("host", &host)];
        if body.is_some() {
            all.extend([
                ("content-type", "application/json"),
                ("content-length", &length),
            ]);
        }
        all.retain(|(name, _)| {
            !headers
                .iter()
                .any(|(own, _)| own.eq_ignore_ascii_case(name))
        });
        let lines = all.iter().chain(headers);
        let lines: String = lines
            .flat_map(|(name, value)| [name, ": ", value, "\r\n"])
            .collect();
        let mut text = format!("{method} {path} HTTP/1.1\r\n{lines}\r\n");
        text.push_str(&body.unwrap_or_default());
        send(self.platform.address(), text.as_bytes()).expect("an answer")
    }

    /// An instance of Freshservice.
    pub(crate) fn instance(&self) -> Value {
        self.call("POST", "/instances", freshservice())
            .is(200)
            .json()
    }

    /// The first two steps of OAuth 1: what `oauth/token` answers, and where consent is given.
    pub(crate) fn oauth1(&self, element: &str, callback: &str) -> (Value, String) {
        let query = format!("apiKey=app&apiSecret=s&callbackUrl={callback}");
        let path = format!("/elements/{element}/oauth/token?{query}");
        let first = self.call("GET", &path, None).is(200).json();
        let token = first["token"].as_str().expect("a token");
        let path = format!("/elements/{element}/oauth/url?requestToken={token}");
        let url = self.call("GET", &path, None).is(200).json();
        let address = url["oauthUrl"].as_str().expect("an address");
        let address = address.to_owned();
        (first, address)
    }
}

/// A body, or none.
pub(crate) struct Body(Option<String>);

impl From<Option<String>> for Body {
    fn from(body: Option<String>) -> Self {
        Self(body)
    }
}

impl From<Value> for Body {
    fn from(body: Value) -> Self {
        Self(Some(body.to_string()))
    }
}

impl From<&str> for Body {
    fn from(body: &str) -> Self {
        Self(Some(body.to_owned()))
    }
}

/// The header for the account of a platform.
pub(crate) fn header(platform: &Platform) -> String {
    let header = platform
        .authorization()
        .header_value()
        .expect("secrets that a header can carry");
    header.expose().to_owned()
}

/// The request of an instance of Freshservice.
pub(crate) fn freshservice() -> Value {
    serde_json::json!({
        "element": { "key": "freshservice" },
        "configuration": { "username": "ada", "password": "planted-password", "subdomain": "acme" },
        "tags": ["docs"],
        "name": "Acme",
    })
}

/// Sends bytes and reads until the other side is done; nothing when there is no answer.
pub(crate) fn send(address: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_mins(1))).ok()?;
    // The other side may answer and close before all is sent.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    read(&answer)
}

/// Reads an answer.
pub(crate) fn read(bytes: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    })
}
