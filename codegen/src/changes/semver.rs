//! Versions: which one has to follow.
//!
//! **Input:** the version before, and the largest effect. **Output:** the least version after.

use std::fmt;

use super::Impact;

/// A version of this workspace, as cargo orders them; what follows the three numbers is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u64; 3]);

impl Version {
    /// The version that a `Cargo.toml` names for all packages, or for its own.
    #[must_use]
    pub fn of_manifest(manifest: &str) -> Option<Self> {
        let mut lines = manifest.lines().map(str::trim);
        lines.find(|line| matches!(*line, "[workspace.package]" | "[package]"))?;
        let version = lines
            .take_while(|line| !line.starts_with('['))
            .find_map(|line| line.strip_prefix("version")?.trim_start().strip_prefix('='))?;
        Self::parse(version.trim().trim_matches('"'))
    }

    /// Reads `0.1.0`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let numbers = text.split(['-', '+']).next()?;
        let mut numbers = numbers.split('.').map(str::parse);
        let mut next = || numbers.next()?.ok();
        let version = Self([next()?, next()?, next()?]);
        numbers.next().is_none().then_some(version)
    }

    /// The least version that may follow. Before 1.0 cargo takes the second number for the first.
    #[must_use]
    pub fn after(self, impact: Impact) -> Self {
        let [major, minor, patch] = self.0;
        Self(match (impact, major) {
            (Impact::Major, 1..) => [major.saturating_add(1), 0, 0],
            (Impact::Major, 0) | (Impact::Minor, 1..) => [major, minor.saturating_add(1), 0],
            (Impact::Minor, 0) | (Impact::Patch, _) => [major, minor, patch.saturating_add(1)],
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

/// Whether a version says enough of what changed since another.
#[must_use]
pub fn enough(before: Version, after: Version, impact: Option<Impact>) -> bool {
    impact.is_none_or(|impact| after >= before.after(impact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).expect("a version")
    }

    #[test]
    fn a_version_says_how_large_the_change_is() {
        for (before, impact, after) in [
            ("1.2.3", Impact::Major, "2.0.0"),
            ("1.2.3", Impact::Minor, "1.3.0"),
            ("1.2.3", Impact::Patch, "1.2.4"),
            ("0.1.0", Impact::Major, "0.2.0"),
            ("0.1.0", Impact::Minor, "0.1.1"),
            ("0.1.0", Impact::Patch, "0.1.1"),
        ] {
            assert_eq!(version(before).after(impact).to_string(), after);
            assert!(enough(version(before), version(after), Some(impact)));
            assert!(!enough(version(before), version(before), Some(impact)));
        }
        assert!(enough(version("1.0.0"), version("1.0.0"), None));
        assert!(!enough(
            version("1.9.0"),
            version("1.10.0"),
            Some(Impact::Major)
        ));
    }

    #[test]
    fn a_manifest_names_one() {
        let of = |text: &str| Version::of_manifest(text).map(|version| version.to_string());
        let workspace =
            "[workspace]\n\n[workspace.package]\nedition = \"2024\"\nversion = \"0.3.1-rc.1\"\n";
        assert_eq!(of(workspace).as_deref(), Some("0.3.1"));
        assert_eq!(
            of("[workspace.package]\n[dependencies]\nversion = \"1.0.0\"\n"),
            None
        );
        for text in ["", "1", "1.2", "1.2.3.4", "a.b.c"] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }
}
