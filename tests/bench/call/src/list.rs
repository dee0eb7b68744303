//! Reads a list of many instances, page by page, out of nowhere.

use element_client::{Account, BlockingClient, InstanceQuery};

use crate::server::INSTANCE;

const PAGE: usize = 200;

/// Reads so many instances and keeps none.
pub(crate) fn read(rows: usize) -> Result<(), String> {
    let account = Account::new("user", "organization");
    let client = BlockingClient::with_function(account, move |request| {
        let query = request.uri().query().unwrap_or_default();
        let from: usize = query
            .rsplit('=')
            .next()
            .and_then(|it| it.parse().ok())
            .unwrap_or(0);
        let end = (from + PAGE).min(rows);
        let page = vec![INSTANCE; end - from].join(",");
        let response = http::Response::builder();
        let response = if end < rows {
            response.header("elements-next-page-token", end)
        } else {
            response
        };
        let response = response.body(format!("[{page}]").into());
        Ok(response.unwrap_or_default())
    });
    let client = client.map_err(|error| error.to_string())?;
    let mut read = 0;
    for instance in client.list(&InstanceQuery::new()) {
        instance.map_err(|error| error.to_string())?;
        read += 1;
    }
    if read == rows {
        Ok(())
    } else {
        Err(format!("{read} instances of {rows}"))
    }
}
