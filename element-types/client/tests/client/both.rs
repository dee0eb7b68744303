//! The blocking and the async client behind one face, so that a case is written once.

use element_client::{Account, AsyncClient, BlockingClient, Call, Error, Retry};
use std::time::Duration;

/// One of the clients.
#[derive(Debug)]
pub(crate) enum Client {
    Blocking(BlockingClient),
    Async(AsyncClient),
}

/// Runs a future as an application with one thread does.
pub(crate) fn run<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}

/// An account with planted secrets that waits for nobody longer than a test has time.
pub(crate) fn account(base_url: &str) -> Account {
    Account::new("planted-user=", "planted-organization")
        .base_url(base_url)
        .timeout(Duration::from_secs(60))
        .retry(quick())
}

/// Retries without long waits, the same in every run.
pub(crate) fn quick() -> Retry {
    Retry::default().base(Duration::from_millis(1)).seed(7)
}

impl Client {
    /// Both clients of an account.
    pub(crate) fn both(account: &Account) -> [Self; 2] {
        [
            Self::Blocking(BlockingClient::new(account.clone()).expect("settings")),
            Self::Async(AsyncClient::new(account.clone()).expect("settings")),
        ]
    }

    pub(crate) fn send<T>(&self, call: &Call<T>) -> Result<T, Error> {
        match self {
            Self::Blocking(client) => client.send(call),
            Self::Async(client) => run(client.send(call)),
        }
    }
}
