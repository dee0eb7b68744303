//! A server that answers every request with the same instance and keeps connections open.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

/// An instance of 1.1 KB, as the platform sends them.
pub(crate) const INSTANCE: &str = r#"{"id":7,"name":"Acme support","createdDate":"2026-11-28T10:00:00Z","token":"sEZ1ZGVOYnhQaGd5a1pNQ2Z5ZGp3Y2l2b2w=","element":{"id":650,"name":"Freshservice","key":"freshservice","description":"Add a Freshservice instance to connect an existing account.","image":"elements/provider_freshservice.png","active":true,"deleted":false,"typeOauth":false,"trialAccount":false,"resources":[],"transformationsEnabled":true,"bulkDownloadEnabled":true,"bulkUploadEnabled":true,"cloneable":true,"extendable":true,"beta":false,"authentication":{"type":"basic"},"hub":"helpdesk","private":false},"elementId":650,"tags":["production"],"provisionInteractions":[],"valid":true,"disabled":false,"maxCacheSize":0,"cacheTimeToLive":0,"cachingEnabled":false,"configuration":{"base.url":"https://acme.freshservice.com","bulk.add.run_as_operation":null,"event.notification.enabled":"false","event.poller.refresh_interval":"15","filter.response.nulls":"true","pagination.max":"100","pagination.type":"page","password":"********","subdomain":"acme","username":"ada"},"eventsEnabled":false,"traceLoggingEnabled":false,"user":{"id":1,"emailAddress":"ada@acme.example"}}"#;

/// Starts it and says where.
pub(crate) fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || answer(stream));
        }
    });
    Ok(url)
}

/// Answers until the other side has enough.
fn answer(mut stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let head =
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nelements-request-id: 5f1d0a7c\r\n";
    let response = format!("{head}content-length: {}\r\n\r\n{INSTANCE}", INSTANCE.len());
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        if line == "\r\n" {
            stream.write_all(response.as_bytes())?;
        }
    }
}
