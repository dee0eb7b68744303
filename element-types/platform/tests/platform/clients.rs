//! Replays: requests as nine real clients were recorded to send them, one test for each line of that
//! record. No client is started; those that are stand in `real_clients`.

mod configuration;
mod connected;
mod lists;
mod oauth;
mod sent;
