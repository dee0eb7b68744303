//! One annotated struct gives what a definition gives: the same model, the same text.

#![allow(missing_docs, reason = "types of a test")]

mod expanded;
mod same_text;
mod written;

use element_types::{CreateInstance, ElementConfig, NoGrant, Secret};

/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    id = 9001,
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "basic"
)]
pub struct AcmeDeskConfig {
    /// The agent's user name.
    pub username: String,
    /// The agent's password.
    pub password: Secret,
    /// What stands before `.acmedesk.example`.
    #[config(key = "site.subdomain", label = "Subdomain", example = "acme")]
    pub subdomain: String,
    /// Whether the platform sends events.
    #[config(key = "event.notification.enabled", default = false)]
    pub events: Option<bool>,
}

#[test]
fn a_struct_gives_builder_request_and_instance() {
    let config = AcmeDeskConfig::builder()
        .username("ada")
        .password("hunter2")
        .subdomain("acme")
        .maybe(Some(true), AcmeDeskConfigBuilder::events)
        .build();
    let request = CreateInstance::new(&config, NoGrant)
        .name("Acme")
        .to_request()
        .expect("complete");
    assert_eq!(
        serde_json::to_value(&request).expect("JSON"),
        serde_json::json!({
            "element": { "key": "acmedesk" },
            "configuration": {
                "username": "ada",
                "password": "hunter2",
                "site.subdomain": "acme",
                "event.notification.enabled": "true",
            },
            "name": "Acme",
        })
    );
    let response = r#"{ "id": 7, "token": "t", "configuration": { "site.subdomain": "acme" } }"#;
    let instance: AcmeDeskInstance = serde_json::from_str(response).expect("a response");
    assert_eq!(instance.configuration().subdomain().value(), Some("acme"));
    assert!(!format!("{config:?}").contains("hunter2"));
}

/// Companions called otherwise, beside types that have their usual names.
mod companions {
    use element_types::{CreateInstance, ElementConfig, OAuth2};

    /// Connects an Acme account.
    #[derive(ElementConfig)]
    #[element(
        key = "acme",
        name = "Acme",
        hub = "helpdesk",
        authentication = "oauth2"
    )]
    #[element(companions = AcmeAccountConfig)]
    #[element(way(name = "basic", requires(username)))]
    #[element(way(name = "oauth2", grant = "oauth2", requires(oauth_api_key)))]
    pub(super) struct AcmeConfig {
        /// The agent's user name.
        pub username: Option<String>,
        /// The client's id.
        #[config(key = "oauth.api.key")]
        pub oauth_api_key: Option<element_types::Secret>,
    }

    struct AcmeInstance;
    struct AcmeInstanceConfig;
    struct AcmeConfigBuilder;
    struct AcmeOauth2Config;

    #[test]
    fn companions_leave_the_usual_names_to_others() {
        let _ = (
            AcmeInstance,
            AcmeInstanceConfig,
            AcmeConfigBuilder,
            AcmeOauth2Config,
        );
        let builder: AcmeAccountConfigBuilder<_, _, _> = AcmeConfig::oauth2();
        let config: AcmeAccountOauth2Config = builder.oauth_api_key("id").build();
        let request = CreateInstance::new(&config, OAuth2::new("code")).name("Acme");
        assert!(request.to_request().is_ok());
        let response = r#"{ "id": 7, "token": "t", "configuration": { "username": "ada" } }"#;
        let instance: AcmeAccountInstance = serde_json::from_str(response).expect("a response");
        let reported: &AcmeAccountInstanceConfig = instance.configuration();
        assert_eq!(reported.username().value(), Some("ada"));
    }
}

/// A struct with several ways, and a request made from it beside it.
macro_rules! several_ways {
    ($visibility:vis struct) => {
        /// Connects an account.
        #[derive(element_types::ElementConfig)]
        #[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "custom")]
        #[element(way(name = "key", requires(api_key)))]
        #[element(way(name = "oauth2", grant = "oauth2"))]
        $visibility struct DeskConfig {
            /// The key of the account.
            #[config(key = "api.key")]
            api_key: Option<element_types::Secret>,
        }

        #[test]
        fn a_way_starts_and_builds() {
            let configuration = DeskConfig::key().api_key("planted").build();
            let request = element_types::CreateInstance::new(&configuration, element_types::NoGrant);
            assert!(request.name("Acme").to_request().is_ok());
        }
    };
}

/// Markers of ways are as visible as the struct, however its visibility is written.
pub mod visible {
    mod to_its_module {
        several_ways!(struct);
    }
    #[allow(clippy::needless_pub_self, reason = "one of the ways to write it")]
    mod to_itself {
        several_ways!(pub(self) struct);
    }
    mod within {
        mod to_the_parent {
            several_ways!(pub(super) struct);
        }
        mod to_the_parents_parent {
            several_ways!(pub(in super::super) struct);
        }
        mod to_the_crate {
            several_ways!(pub(crate) struct);
        }
        mod to_a_path {
            several_ways!(pub(in crate::visible) struct);
        }
    }
    pub mod to_all {
        several_ways!(pub struct);
    }
}
