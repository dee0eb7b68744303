//! A small core for sketched modules: just enough behaviour that every emitted line means what it
//! will mean in `element-types`. Shapes are judged by what they cost to compile; nobody else uses
//! this crate.

pub mod spec;
pub mod store;
pub mod support;
pub mod value;

pub use spec::{ElementSpec, EntrySpec, GrantKind, Presence, SuppliedBy, ValueType, WaySpec};
pub use store::{Reading, Store};
pub use value::{Choice, DateMask, Json, List, Secret, TimestampMs, Url, Value};

/// A required entry that is not set.
#[derive(Clone, Copy, Debug)]
pub struct Missing;
/// A required entry that is set.
#[derive(Clone, Copy, Debug)]
pub struct Given;
/// An element without a grant.
#[derive(Clone, Copy, Debug)]
pub struct NoGrant;

/// A configuration.
pub trait ElementConfig: support::Fields + Sized {
    /// What its ways add.
    type Grant;
    /// What its instances report.
    type InstanceConfig;
    /// Its table.
    const SPEC: &'static ElementSpec;
}

/// What an instance reports.
pub trait Reported {
    /// Its table.
    const SPEC: &'static ElementSpec;
}
