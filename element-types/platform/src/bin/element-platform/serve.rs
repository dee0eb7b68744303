//! Serving until Ctrl-C.
//!
//! **Input:** options. **Output:** what a person needs to call it, on standard output.

use std::io::Write as _;

use element_platform::{Mode, Platform};

use crate::arguments::Options;

/// Starts, prints, waits, stops.
pub(crate) fn run(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let Options {
            builder,
            mode,
            data,
        } = options;
        let signals = Signals::listen().map_err(|error| error.to_string())?;
        let platform = builder.start().await.map_err(|error| error.to_string())?;
        let place = data.map_or_else(|| "in memory".to_owned(), |path| path.display().to_string());
        let greeting = greeting(&platform, mode, &place);
        // Whoever closed the output does not read it; the server goes on.
        let _ = std::io::stdout().write_all(greeting.as_bytes());
        let _ = std::io::stdout().flush();
        signals.received().await;
        platform.stop().await;
        Ok(())
    })
}

fn greeting(platform: &Platform, mode: Mode, place: &str) -> String {
    let (username, password) = platform.login();
    let mode = match mode {
        Mode::Lenient => "lenient",
        Mode::Strict => "strict",
    };
    format!(
        "The platform listens on {url} ({mode}, {place})\n\n\
         page          {url}/\n\
         API           {base}\n\
         user          {user}\n\
         organization  {organization}\n\
         sign-in       {username} with {password}\n\n\
         An instance:\n\n{curl}\n\n\
         Variables for a shell: element-platform env --port {port}\n\
         Ctrl-C stops it.\n",
        url = platform.url(),
        base = platform.base_url(),
        user = platform.user_secret().expose(),
        organization = platform.organization_secret().expose(),
        password = password.expose(),
        curl = platform.curl("freshservice").unwrap_or_default(),
        port = platform.address().port(),
    )
}

/// The signals that end it, listened for before anybody knows that it runs.
#[cfg(unix)]
struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self(
            signal(SignalKind::interrupt())?,
            signal(SignalKind::terminate())?,
        ))
    }

    async fn received(mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn received(self) {
        // Without a handler the system ends the process by itself.
        let _ = tokio::signal::ctrl_c().await;
    }
}
