//! The builds that are compared: which crate, where, by which command.

use bench_kit::{definition, ours, paths};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    Generator,
    Catalogue,
    GivenPackages,
    Ours,
    SerdeAndBon,
    Derive,
    DerivePackages,
    AsyncClient,
    ReqwestAndTypes,
    Reqwest,
}

const GIVEN: &str = r#"
syn = { version = "3", features = ["full"] }
quote = "1"
proc-macro2 = "1"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
heck = "0.5"
prettyplease = "=0.3.0"
"#;

const DERIVE_PACKAGES: &str = r#"
syn = "3"
quote = "1"
heck = "0.5"
"#;

const REQWEST: &str = r#"
reqwest = { version = "0.13", default-features = false, features = ["gzip"] }
"#;

const NOTHING: &str = "//! Nothing.\nfn main() {}\n";

const PEERS: &str = r#"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
bon = "3.10"
"#;

const OURS_MAIN: &str = r#"//! Prints a request.
use element_types::elements::freshservice::Config;
use element_types::{CreateInstance, NoGrant};

fn main() -> Result<(), element_types::Invalid> {
    let config = Config::builder().username("agent").password("secret").subdomain("acme").build();
    println!("{}", CreateInstance::new(&config, NoGrant).name("Acme").to_request()?.to_json());
    Ok(())
}
"#;

impl Scene {
    /// What the table calls it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Generator => "cargo xtask gen, 47 definitions",
            Self::Catalogue => "cargo xtask gen, the catalogue",
            Self::GivenPackages => "a crate with the given packages",
            Self::Ours => "element-types, one hub",
            Self::SerdeAndBon => "serde derive, bon, serde_json",
            Self::Derive => "element-derive",
            Self::DerivePackages => "syn without full, quote, heck",
            Self::AsyncClient => "element-client, async",
            Self::ReqwestAndTypes => "reqwest and element-types",
            Self::Reqwest => "reqwest, the same features",
        }
    }

    /// Its empty target folder.
    pub(crate) fn target(self, folder: &Path) -> PathBuf {
        self.folder(folder).join("target")
    }

    /// Writes the crate, or the root to generate in, and sees to it that the sources it needs are
    /// here.
    pub(crate) fn prepare(self, folder: &Path) -> Result<(), String> {
        self.write(folder)?;
        let place = if self.generates() {
            paths::repository()
        } else {
            self.folder(folder)
        };
        ours::fetch(&place.join("Cargo.toml"))
    }

    fn write(self, folder: &Path) -> Result<(), String> {
        let place = self.folder(folder);
        let types = paths::repository().join("element-types");
        let ours = format!(
            "\nelement-types = {{ path = \"{}\", features = [\"helpdesk\"] }}\n",
            types.display()
        );
        let derive = paths::repository().join("codegen/derive");
        let derive = format!("\nelement-derive = {{ path = \"{}\" }}\n", derive.display());
        let client = types.join("client");
        let client = format!(
            "\nelement-client = {{ path = \"{}\", default-features = false, features = [\"async\"] }}\n",
            client.display()
        );
        match self {
            Self::Generator => ours::root(&place, &definition::elements(definition::BLOCK)),
            Self::Catalogue => ours::catalogue(&place),
            Self::GivenPackages => user_crate(&place, GIVEN, NOTHING),
            Self::Ours => user_crate(&place, &ours, OURS_MAIN),
            Self::Derive => user_crate(&place, &derive, NOTHING),
            Self::DerivePackages => user_crate(&place, DERIVE_PACKAGES, NOTHING),
            Self::AsyncClient => user_crate(&place, &client, NOTHING),
            Self::ReqwestAndTypes => {
                let types = format!(
                    "{REQWEST}element-types = {{ path = \"{}\" }}\n",
                    types.display()
                );
                user_crate(&place, &types, NOTHING)
            }
            Self::Reqwest => user_crate(&place, REQWEST, NOTHING),
            Self::SerdeAndBon => user_crate(&place, PEERS, include_str!("by_hand.rs.txt")),
        }
    }

    /// The command.
    pub(crate) fn command(self, folder: &Path) -> Command {
        let mut command = ours::cargo();
        command
            .env("CARGO_TARGET_DIR", self.target(folder))
            .env("CARGO_NET_OFFLINE", "true");
        command.env_remove("RUSTFLAGS");
        if self.generates() {
            command
                .current_dir(paths::repository())
                .args(["xtask", "gen", "--root"])
                .arg(self.folder(folder));
        } else {
            command
                .current_dir(self.folder(folder))
                .args(["build", "--quiet"]);
        }
        command
    }

    fn generates(self) -> bool {
        matches!(self, Self::Generator | Self::Catalogue)
    }

    fn folder(self, folder: &Path) -> PathBuf {
        folder.join(format!("{self:?}"))
    }
}

fn user_crate(place: &Path, dependencies: &str, main: &str) -> Result<(), String> {
    paths::remove(place)?;
    let head = "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]";
    paths::write(&place.join("Cargo.toml"), &format!("{head}{dependencies}"))?;
    paths::write(&place.join("src/main.rs"), main)?;
    let lock = paths::bench().join("Cargo.lock");
    let lock =
        std::fs::read_to_string(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    paths::write(&place.join("Cargo.lock"), &lock)
}
