//! Lists: pages, their end, and what is kept before an error.

use element_client::{AsyncClient, BlockingClient, Body, Error, InstanceQuery, Phase, api, http};
use element_types::{Instance, UntypedConfig};

use crate::both::{account, run};

/// Answers page after page: status, number of the next page, body.
struct Platform {
    answers: &'static [(u16, &'static str, &'static str)],
}

type Rows = (Vec<i64>, Option<String>);

impl Platform {
    fn answer(&self, request: &http::Request<Body>) -> http::Response<Body> {
        let query = request.uri().query().unwrap_or_default();
        let page = query
            .split("nextPage=")
            .nth(1)
            .map_or(0, |it| it.parse().expect("a page"));
        let (status, next, body) = self.answers[page];
        let response = http::Response::builder().status(status);
        let response = match next {
            "" => response,
            next => response.header("elements-next-page-token", next),
        };
        response.body(Body::from(body)).expect("a response")
    }

    /// What both clients read.
    fn rows(&'static self) -> Rows {
        let blocking =
            BlockingClient::with_function(account("http://host"), |it| Ok(self.answer(&it)));
        let blocking = blocking.expect("settings").list(&InstanceQuery::new());
        let by_iterator = collect(blocking);
        let client =
            AsyncClient::with_function(account("http://host"), async |it| Ok(self.answer(&it)));
        let by_stream = run(async {
            let mut pages = client.expect("settings").list(&InstanceQuery::new());
            let mut rows = Vec::new();
            while let Some(row) = pages.next().await {
                rows.push(row);
            }
            collect(rows)
        });
        assert_eq!(by_iterator, by_stream);
        by_iterator
    }
}

fn collect(rows: impl IntoIterator<Item = Result<Instance<UntypedConfig>, Error>>) -> Rows {
    let mut ids = Vec::new();
    let mut error = None;
    for row in rows {
        assert!(error.is_none(), "nothing follows an error");
        match row {
            Ok(instance) => ids.extend(instance.id().value()),
            Err(failed) => error = Some(failed.to_string()),
        }
    }
    (ids, error)
}

macro_rules! rows {
    ($($answer:expr),* $(,)?) => {{
        static PLATFORM: Platform = Platform { answers: &[$($answer),*] };
        PLATFORM.rows()
    }};
}

#[test]
fn pages_follow_each_other() {
    let rows = rows![
        (200, "1", r#"[{"id": 1}, {"id": 2}]"#),
        (200, "2", "[]"),
        (200, "", r#"[{"id": 3}]"#),
    ];
    assert_eq!(rows, (vec![1, 2, 3], None));
}

#[test]
fn only_no_something_found_is_an_empty_list() {
    assert_eq!(
        rows![(404, "", r#"{"message": "No instances found"}"#)],
        (vec![], None)
    );
    assert_eq!(
        rows![(404, "", r#"{"message": "No element found with key x"}"#)],
        (
            vec![],
            Some("GET /instances: status 404 Not Found: No element found with key x".to_owned())
        )
    );
    assert_eq!(
        rows![(400, "", r#"{"message": "No instances found"}"#)].0,
        [0_i64; 0]
    );
    assert!(
        rows![(400, "", r#"{"message": "No instances found"}"#)]
            .1
            .is_some()
    );
    // The end of a list that had just as many rows as fit its pages.
    let rows = rows![
        (200, "1", r#"[{"id": 1}]"#),
        (404, "", r#"{"message": "No instances found"}"#)
    ];
    assert_eq!(rows, (vec![1], None));
}

#[test]
fn what_was_read_before_an_error_is_kept() {
    let rows = rows![
        (200, "1", r#"[{"id": 1}, {"id": 2}]"#),
        (500, "", r#"{"message": "broken"}"#)
    ];
    let error = "GET /instances: status 500 Internal Server Error: broken";
    assert_eq!(rows, (vec![1, 2], Some(error.to_owned())));
    let rows = rows![(200, "1", r#"[{"id": 1}]"#), (200, "", r#"[{"id": 2}, 3]"#)];
    assert_eq!(rows.0, [1]);
    assert!(rows.1.is_some_and(|it| it.contains("decoding")));
}

#[test]
fn a_page_that_leads_to_itself_ends_the_list() {
    let (ids, error) = rows![(200, "1", r#"[{"id": 1}]"#), (200, "1", r#"[{"id": 2}]"#)];
    assert_eq!(ids, [1, 2]);
    assert_eq!(
        error.as_deref(),
        Some("GET /instances: decoding: the next page is the same page again")
    );
}

#[test]
fn a_list_can_be_continued_another_time() {
    let client = BlockingClient::with_function(account("http://host"), |request| {
        let later = request.uri().query() == Some("nextPage=later");
        let response = http::Response::builder().header("elements-next-page-token", "later");
        let body = if later { "[]" } else { r#"[{"id": 1}]"# };
        Ok(response
            .header("elements-total-count", "5")
            .body(body.into())
            .expect("a response"))
    });
    let mut rows = client.expect("settings").list(&InstanceQuery::new());
    assert_eq!(rows.pages().cursor(), None);
    assert!(rows.next().is_some_and(|it| it.is_ok()));
    assert_eq!(rows.pages().cursor(), Some("later"));
    assert_eq!(rows.pages().total(), Some(5));
}

#[test]
fn null_is_an_empty_page() {
    let endpoint = element_client::Endpoint::new(account("http://host")).expect("settings");
    let list = api::list(&InstanceQuery::new());
    let page = list.answer(&endpoint, http::Response::new("null".into()));
    assert_eq!(page.map(|it| it.items.len()).ok(), Some(0));
    let broken = list.answer(&endpoint, http::Response::new("{}".into()));
    assert_eq!(broken.err().map(|it| it.phase()), Some(Phase::Decoding));
}
