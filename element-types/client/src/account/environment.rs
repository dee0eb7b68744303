//! An account from environment variables.
//!
//! **Input:** the process's environment. **Output:** an account, or the names of all variables that are
//! missing.

use std::fmt;

use super::Account;

/// The variable with the user's secret.
const USER_SECRET: &str = "ELEMENTS_USER_SECRET";
/// The variable with the organization's secret.
const ORGANIZATION_SECRET: &str = "ELEMENTS_ORGANIZATION_SECRET";
/// The variable with the platform's address.
const BASE_URL: &str = "ELEMENTS_BASE_URL";

/// Environment variables that [`Account::from_env`] needs and did not find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingVariables(Vec<&'static str>);

impl MissingVariables {
    /// The names of the variables.
    #[must_use]
    pub fn names(&self) -> &[&'static str] {
        &self.0
    }
}

impl fmt::Display for MissingVariables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not set, or not Unicode: ")?;
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for MissingVariables {}

impl Account {
    /// Reads `ELEMENTS_USER_SECRET` and `ELEMENTS_ORGANIZATION_SECRET`, and `ELEMENTS_BASE_URL`
    /// where it is set. White space around a value is dropped.
    ///
    /// # Errors
    ///
    /// The names of all variables that are missing, at once.
    pub fn from_env() -> Result<Self, MissingVariables> {
        from_lookup(|name| std::env::var(name).ok())
    }
}

fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Account, MissingVariables> {
    let read = |name| {
        let value = lookup(name).map(|value| value.trim().to_owned());
        value.filter(|value| !value.is_empty()).ok_or(name)
    };
    let account = match (read(USER_SECRET), read(ORGANIZATION_SECRET)) {
        (Ok(user), Ok(organization)) => Account::new(user, organization),
        (user, organization) => {
            let missing = [user.err(), organization.err()];
            return Err(MissingVariables(missing.into_iter().flatten().collect()));
        }
    };
    Ok(match read(BASE_URL) {
        Ok(base_url) => account.base_url(base_url),
        Err(_) => account,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_every_missing_variable() {
        let missing = from_lookup(|_| None).err();
        assert_eq!(
            missing.map(|it| it.to_string()).as_deref(),
            Some("not set, or not Unicode: ELEMENTS_USER_SECRET, ELEMENTS_ORGANIZATION_SECRET")
        );
        let missing = from_lookup(|name| (name == USER_SECRET).then(|| " planted\n".to_owned()));
        assert_eq!(
            missing.err().map(|it| it.0),
            Some(vec![ORGANIZATION_SECRET])
        );
    }

    #[test]
    fn takes_the_address_and_trims_what_a_file_ends_with() {
        let account = from_lookup(|name| Some(format!(" {name}\n"))).ok();
        let credentials = account.as_ref().and_then(|it| it.credentials.as_ref());
        assert_eq!(
            credentials.map(|it| it.user_secret().expose()),
            Some(USER_SECRET)
        );
        assert_eq!(
            account.map(|it| it.settings.base_url).as_deref(),
            Some(BASE_URL)
        );
    }
}
