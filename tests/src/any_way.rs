//! Any element's configuration, with a grant that is known at run time only.
//!
//! **Input:** a configuration. **Output:** the same, which takes every grant.

use element_types::support::Outline;
use element_types::{AnyGrant, Configuration, ElementConfig};

/// A configuration whose grant is known at run time only.
pub struct AnyWay<C>(pub C);

impl<C: ElementConfig> Configuration for AnyWay<C> {
    type Grant = AnyGrant;
    type InstanceConfig = C::InstanceConfig;

    fn outline(&self) -> Outline {
        self.0.outline()
    }
}
