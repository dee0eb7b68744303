//! Sockets.
//!
//! **Input:** a listener and the router. **Output:** served connections, until told to stop.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use super::broken_connection::{Dropped, MOST_HEADERS};
use super::connections::{Connections, Mark};
use super::stream::Stream;

/// More connections than one machine's clients open.
const MOST_CONNECTIONS: usize = 2048;

/// How long connections may go on after the stop.
const GRACE: Duration = Duration::from_secs(2);

/// How often they are looked at until then.
const LAST_LOOKS: Duration = Duration::from_millis(5);

/// Serves until `stop` says so, or its sender is gone.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Duration,
    mut stop: watch::Receiver<()>,
) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut connections = Connections::default();
    let mut tasks = JoinSet::new();
    let mut looks = interval(Connections::pace(patience));
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let accepted = tokio::select! {
            _ = stop.changed() => break,
            Some(ended) = tasks.join_next_with_id() => {
                connections.remove(ended.map_or_else(|error| error.id(), |(id, ())| id));
                continue;
            }
            _ = looks.tick() => {
                connections.end_late();
                continue;
            }
            accepted = accept(&listener, &places) => accepted,
        };
        if let Some((stream, place)) = accepted {
            let mark = connections.mark();
            let connection = connection(stream, router.clone(), mark.clone());
            let task = tasks.spawn(async move {
                connection.await;
                drop(place);
            });
            connections.add(task, mark);
        }
    }
    drop(listener);
    // Whoever is not done by then is cut off with the set.
    let _ = tokio::time::timeout(GRACE, finish(connections, tasks)).await;
}

/// Lets every connection finish its answer.
async fn finish(connections: Connections, mut tasks: JoinSet<()>) {
    connections.stop();
    let mut looks = interval(LAST_LOOKS);
    while !tasks.is_empty() {
        tokio::select! {
            _ = tasks.join_next() => {}
            _ = looks.tick() => connections.end_idle(),
        }
    }
}

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.ok()?;
    if let Ok((stream, _)) = listener.accept().await {
        // Small answers leave at once; where the system has no such switch, they leave later.
        let _ = stream.set_nodelay(true);
        return Some((stream, place));
    }
    // Out of file handles, mostly: some connection will end.
    tokio::time::sleep(Duration::from_millis(20)).await;
    None
}

async fn connection(stream: TcpStream, router: Router, mark: Mark) {
    let router = TowerToHyperService::new(router);
    let stream = Stream::new(stream, mark.clone());
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        mark.busy();
        let mark = mark.clone();
        let response = router.call(request);
        async move {
            let mut response = response.await.unwrap_or_else(|never| match never {});
            mark.waiting();
            if response.extensions().get::<Dropped>().is_some() {
                return Err(io::Error::from(io::ErrorKind::ConnectionAborted));
            }
            if mark.is_last() {
                let close = HeaderValue::from_static("close");
                response.headers_mut().insert(CONNECTION, close);
            }
            Ok(response)
        }
    });
    let mut builder = http1::Builder::new();
    // How long a head may take, the connections' mark tells. A client may close its side once it has
    // asked; to look for that while it is answered takes a new buffer with every request.
    builder
        .header_read_timeout(None)
        .half_close(true)
        .max_buf_size(4 * MOST_HEADERS);
    // How a connection ended concerns its client alone.
    let _ = builder.serve_connection(stream, service).await;
}
