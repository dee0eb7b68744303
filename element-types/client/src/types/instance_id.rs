//! What says which instance a call is about.
//!
//! **Input:** an instance, or its number. **Output:** the number and the element's types.

use element_types::{Instance, Reported, UntypedConfig};

/// An instance, by its id or by itself: what calls on one instance take.
///
/// A call on an instance answers with the type of that instance; a call on a bare id answers with
/// [`UntypedConfig`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which instance is meant",
    note = "use an id as `i64`, or an `Instance`"
)]
pub trait Identified {
    /// What the instance reports.
    type Config: Reported;

    /// Its id, if it has one.
    fn instance_id(&self) -> Option<i64>;
}

impl Identified for i64 {
    type Config = UntypedConfig;

    fn instance_id(&self) -> Option<i64> {
        Some(*self)
    }
}

impl<C: Reported> Identified for Instance<C> {
    type Config = C;

    fn instance_id(&self) -> Option<i64> {
        self.id().value()
    }
}

impl<T: Identified + ?Sized> Identified for &T {
    type Config = T::Config;

    fn instance_id(&self) -> Option<i64> {
        (**self).instance_id()
    }
}
