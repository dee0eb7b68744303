//! The account of the examples: the environment's, or one of a local platform.

use std::error::Error;

use element_client::Account;
use element_platform::{BlockingPlatform, Platform};

/// An account, and the platform that has to live as long as it is used, if it was started here.
pub(crate) type Place = (Account, Option<BlockingPlatform>);

/// With `ELEMENTS_BASE_URL`, the account of `ELEMENTS_USER_SECRET` and `ELEMENTS_ORGANIZATION_SECRET`
/// there; without it, one of a platform that starts in this process.
pub(crate) fn account() -> Result<Place, Box<dyn Error>> {
    if std::env::var_os("ELEMENTS_BASE_URL").is_some() {
        return Ok((Account::from_env()?, None));
    }
    let platform = Platform::start_blocking()?;
    let account = Account::new(platform.user_secret(), platform.organization_secret());
    Ok((account.base_url(platform.base_url()), Some(platform)))
}
