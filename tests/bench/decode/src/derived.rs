//! The same element as an annotated struct, as `cargo xtask show freshservice --as struct` prints it,
//! and the same work through it and through the generated module.

use crate::rounds::Contender;
use element_types::elements::freshservice;
use element_types::{CreateInstance, ElementConfig, Json, NoGrant, Secret, Url};
use std::error::Error;
use std::hint::black_box;

/// A service desk for IT teams: tickets, assets and the people who ask. An instance acts as one
/// agent of one Freshservice account.
#[derive(Clone, Debug, PartialEq, ElementConfig)]
#[element(
    key = "freshservice",
    id = 252,
    name = "Freshservice",
    hub = "helpdesk",
    authentication = "basic"
)]
#[element(reports(
    /// The address that requests to Freshservice start with; the platform puts the subdomain in.
    #[config(
        key = "base.url",
        label = "Base URL",
        default = "https://{subdomain}.freshservice.com",
        before = event_notification_enabled
    )]
    base_url: Url,
    /// The identifier under which the product keeps the platform's subscription to its events; null
    /// while there is none.
    #[config(
        key = "event.notification.subscription.id",
        label = "Event subscription",
        before = event_vendor_type
    )]
    event_notification_subscription_id: String,
    /// The most records that the product gives in one page.
    #[config(
        key = "pagination.max",
        label = "Largest page",
        default = 30,
        unit = "records"
    )]
    pagination_max: i64,
    /// Whether pages of the product are addressed by the offset of their first record.
    #[config(
        key = "pagination.offset",
        label = "Pagination by offset",
        default = false
    )]
    pagination_offset: bool,
    /// How the product counts its pages: by page number, by offset, or with a cursor. Some elements
    /// say more in free words.
    #[config(key = "pagination.type", label = "Pagination", example = "page")]
    pagination_type: String,
))]
pub(crate) struct FreshserviceConfig {
    /// What the agent signs in to Freshservice with, usually an e-mail address. Everything the
    /// instance does happens in this agent's name.
    #[config(example = "agent@acme.example")]
    pub username: String,
    /// What that agent types on Freshservice's own sign-in page beside the user name.
    pub password: Secret,
    /// The account's own part of its address: `acme` for `acme.freshservice.com`, without the rest.
    #[config(example = "acme")]
    pub subdomain: String,
    /// Whether the platform watches the account for changes and passes them on as events.
    #[config(
        key = "event.notification.enabled",
        label = "Events enabled",
        default = false
    )]
    pub event_notification_enabled: Option<bool>,
    /// Where the platform posts events: an address of the application that the internet can reach.
    /// Needed once events are enabled; some instances without one report the text `false`.
    #[config(
        key = "event.notification.callback.url",
        label = "Event callback URL",
        example = "https://app.example/events"
    )]
    pub event_notification_callback_url: Option<Url>,
    /// How the platform hands events to the application. `webhook` is the only value known: the
    /// platform posts them to the callback URL.
    #[config(
        key = "event.notification.type",
        label = "Event delivery",
        example = "webhook"
    )]
    pub event_notification_type: Option<String>,
    /// How the platform learns of changes: it asks the product from time to time, or the product
    /// calls.
    #[config(key = "event.vendor.type", label = "Event source", default = "polling")]
    pub event_vendor_type: Option<element_types::choice::EventVendorType>,
    /// How long the platform waits between two looks for changes when it polls.
    #[config(
        key = "event.poller.refresh_interval",
        label = "Polling interval",
        default = 15,
        unit = "minutes"
    )]
    pub event_poller_refresh_interval: Option<i64>,
    /// Which resources are polled, as a JSON document: for each resource its path, its id field,
    /// and the fields that hold its dates.
    #[config(
        key = "event.poller.configuration",
        label = "Polling configuration",
        default = " "
    )]
    pub event_poller_configuration: Option<Json>,
    /// Whether members that are null are left out of what the platform answers for this instance.
    #[config(
        key = "filter.response.nulls",
        label = "Leave out nulls",
        default = true
    )]
    pub filter_response_nulls: Option<bool>,
}

/// One body for both: a request made, checked and encoded.
macro_rules! request {
    ($config:ty) => {
        || {
            let config = <$config>::builder()
                .username(black_box("connector@acme-service-desk.example"))
                .password("a-placeholder-for-a-password")
                .subdomain("acme-service-desk")
                .event_notification_enabled(false)
                .event_poller_refresh_interval(15)
                .build();
            let request = CreateInstance::new(&config, NoGrant).name("Acme support");
            request
                .to_request()
                .map_or(0, |request| black_box(request.to_json()).len())
        }
    };
}

/// One body for both: a response decoded, and five entries read.
macro_rules! decode {
    ($instance:ty, $response:expr) => {
        || {
            let Ok(instance) = <$instance>::from_json(black_box($response)) else {
                return 0;
            };
            let configuration = instance.configuration();
            let _ = black_box((
                configuration.username(),
                configuration.password(),
                configuration.base_url(),
                configuration.pagination_max(),
                configuration.event_notification_enabled(),
            ));
            0
        }
    };
}

/// Requests through both; the derived one is compared with the generated.
pub(crate) fn requests() -> [Contender<'static>; 2] {
    [
        Contender {
            name: "generated module",
            run: Box::new(request!(freshservice::Config)),
        },
        Contender {
            name: "derived struct",
            run: Box::new(request!(FreshserviceConfig)),
        },
    ]
}

/// Responses through both.
pub(crate) fn responses(response: &'static str) -> [Contender<'static>; 2] {
    [
        Contender {
            name: "generated module",
            run: Box::new(decode!(freshservice::Instance, response)),
        },
        Contender {
            name: "derived struct",
            run: Box::new(decode!(FreshserviceInstance, response)),
        },
    ]
}

/// Fails when the two doors do not read and write the same.
pub(crate) fn check(response: &str) -> Result<(), Box<dyn Error>> {
    let [generated, derived] = requests();
    let same = freshservice::Instance::from_json(response)?
        .to_wire()
        .as_str()
        == FreshserviceInstance::from_json(response)?
            .to_wire()
            .as_str();
    if same && (generated.run)() == (derived.run)() && (derived.run)() > 0 {
        return Ok(());
    }
    Err("the derived struct and the generated module differ".into())
}
