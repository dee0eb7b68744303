//! The five guides: what they send is built by both roads, what they get is read with types.
//!
//! **Input:** the JSON of each guide after its corrections, in `guides/`, with placeholders for texts and
//! account values. **Output:** the same JSON, by each road. A guide's mistakes that survive on purpose are checked by name.

use std::collections::BTreeSet;
use std::fmt::Debug;

use element_tests::workspace;
use element_types::choice::EventVendorType;
use element_types::elements::{abbyy, actessentials, epages, freshservice, typeform};
use element_types::{
    CreateInstance, DateMask, ElementConfig, ElementSpec, Instance, Json, NoGrant, Presence,
    Reading, Reported, Secret, Url,
};
use serde_json::Value;

/// One guide after its corrections.
struct Guide {
    element: &'static str,
    request: &'static str,
    response: &'static str,
}

macro_rules! guide {
    ($element:literal) => {
        Guide {
            element: $element,
            request: include_str!(concat!("../guides/", $element, ".request.json")),
            response: include_str!(concat!("../guides/", $element, ".response.json")),
        }
    };
}

const ABBYY: Guide = guide!("abbyy");
const ACT_ESSENTIALS: Guide = guide!("actessentials");
const EPAGES: Guide = guide!("epages");
const FRESHSERVICE: Guide = guide!("freshservice");
const TYPEFORM: Guide = guide!("typeform");

/// Every guide with the table of its element.
const ALL: [(&Guide, &ElementSpec); 5] = [
    (&ABBYY, abbyy::SPEC),
    (&ACT_ESSENTIALS, actessentials::SPEC),
    (&EPAGES, epages::SPEC),
    (&FRESHSERVICE, freshservice::SPEC),
    (&TYPEFORM, typeform::SPEC),
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the guide's JSON")
}

fn entries(document: &Value) -> serde_json::Map<String, Value> {
    let entries = document["configuration"].as_object();
    entries.expect("a configuration").clone()
}

/// The request from a configuration, named and tagged as in the guide.
fn request<C: ElementConfig<Grant = NoGrant>>(config: &C, guide: &Value) -> Value {
    let tags = guide["tags"].as_array().expect("tags");
    let request = CreateInstance::new(config, NoGrant)
        .name(guide["name"].as_str().expect("a name"))
        .tags(tags.iter().map(|tag| tag.as_str().expect("a text")))
        .to_request();
    serde_json::to_value(request.expect("nothing to refuse")).expect("JSON")
}

/// Checks that the map of the guide and the typed builder give the guide's request.
fn same_request<C>(guide: &Guide, built: &C)
where
    C: ElementConfig<Grant = NoGrant> + PartialEq + Debug,
{
    let expected = json(guide.request);
    let read = C::from_map(entries(&expected)).expect("the guide's entries");
    assert_eq!(&read, built);
    assert_eq!(request(&read, &expected), expected, "from the map");
    assert_eq!(request(built, &expected), expected, "from the builder");
}

/// The guide's response, read with types.
fn response<C: Reported>(guide: &Guide) -> Instance<C> {
    serde_json::from_str(guide.response).expect("a response")
}

/// Checks that a response is written as it was read.
fn same_response<C: Reported>(guide: &Guide) {
    let written = serde_json::to_value(response::<C>(guide).to_wire()).expect("JSON");
    assert_eq!(written, json(guide.response), "{}", guide.element);
}

#[test]
fn abbyy_is_asked_for_an_application() {
    let config = abbyy::Config::builder()
        .username("Acme Archive")
        .password("your-application-password")
        .build();
    same_request(&ABBYY, &config);
}

#[test]
fn act_essentials_is_asked_for_two_keys() {
    let config = actessentials::Config::builder()
        .username("your-api-key")
        .password("your-developer-key")
        .build();
    same_request(&ACT_ESSENTIALS, &config);
}

#[test]
fn epages_is_asked_for_token_and_address() {
    let config = epages::Config::builder()
        .epages_access_token("your-access-token")
        .base_url("https://acme.epages.example/rs/shops/acme")
        .build();
    same_request(&EPAGES, &config);
}

#[test]
fn freshservice_is_asked_for_an_agent() {
    let config = freshservice::Config::builder()
        .username("agent@acme.example")
        .password("your-password")
        .subdomain("acme")
        .build();
    same_request(&FRESHSERVICE, &config);
}

#[test]
fn typeform_is_asked_for_a_key() {
    let config = typeform::Config::builder().api_key("your-api-key").build();
    same_request(&TYPEFORM, &config);
}

#[test]
fn responses_are_written_as_they_were_read() {
    same_response::<abbyy::InstanceConfig>(&ABBYY);
    same_response::<actessentials::InstanceConfig>(&ACT_ESSENTIALS);
    same_response::<epages::InstanceConfig>(&EPAGES);
    same_response::<freshservice::InstanceConfig>(&FRESHSERVICE);
    same_response::<typeform::InstanceConfig>(&TYPEFORM);
}

#[test]
fn abbyy_reports_a_mask_that_is_no_pattern() {
    let instance: abbyy::Instance = response(&ABBYY);
    let reported = instance.configuration();
    assert_eq!(instance.element().active(), Reading::Value(false));
    assert_eq!(reported.username(), Reading::Value("Acme Archive"));
    assert_eq!(
        reported.password(),
        Reading::Value(Secret::new("<PASSWORD>"))
    );
    assert_eq!(
        reported.bulk_query_date_mask(),
        Reading::Value(DateMask::new("key"))
    );
    assert_eq!(reported.bulk_query_field_name(), Reading::Empty);
    assert_eq!(reported.bulk_query_operator(), Reading::Value(">="));
    assert_eq!(reported.event_notification_instance_finder(), Reading::Null);
    let polled = reported.event_poller_configuration().value();
    assert_eq!(polled.as_ref().map(Json::as_str), Some("{}"));
    assert_eq!(
        reported.event_vendor_type(),
        Reading::Value(EventVendorType::Webhook)
    );
    assert_eq!(reported.filter_response_nulls(), Reading::Absent);
}

#[test]
fn act_essentials_reports_its_keys_as_secrets() {
    let instance: actessentials::Instance = response(&ACT_ESSENTIALS);
    let reported = instance.configuration();
    assert_eq!(instance.external_authentication(), Reading::Value("none"));
    assert_eq!(
        reported.username(),
        Reading::Value(Secret::new("<API_KEY>"))
    );
    assert_eq!(
        reported.password(),
        Reading::Value(Secret::new("<DEVELOPER_KEY>"))
    );
    assert_eq!(
        reported.bulk_query_date_mask(),
        Reading::Value(DateMask::new("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"))
    );
    assert_eq!(reported.bulk_add_metadata(), Reading::Null);
    assert_eq!(reported.bulk_relations(), Reading::Null);
    assert_eq!(reported.pagination_max(), Reading::Value(150));
    assert_eq!(reported.pagination_page_startindex(), Reading::Value(1));
    assert_eq!(
        reported.event_vendor_type(),
        Reading::Value(EventVendorType::Polling)
    );
}

#[test]
fn epages_reports_what_it_borrowed_as_unknown() {
    let instance: epages::Instance = response(&EPAGES);
    let reported = instance.configuration();
    assert_eq!(instance.element().key(), Reading::Value("abbyy"));
    assert_eq!(
        reported.unknown_keys().collect::<BTreeSet<_>>(),
        BTreeSet::from([
            "bulk.query.date_mask",
            "bulk.query.field_name",
            "bulk.query.operator",
            "event.notification.instance.finder",
            "password",
            "username",
        ])
    );
    assert_eq!(
        reported.base_url(),
        Reading::Value(Url::new("http://cloud.ocrsdk.com"))
    );
    assert_eq!(reported.shop_base_url(), Reading::Absent);
    assert_eq!(reported.epages_access_token(), Reading::Absent);
    assert_eq!(reported.pagination_max(), Reading::Value(100));
}

#[test]
fn freshservice_reports_a_blank_document() {
    let instance: freshservice::Instance = response(&FRESHSERVICE);
    let reported = instance.configuration();
    assert_eq!(instance.element().id(), Reading::Value(650));
    assert_eq!(reported.subdomain(), Reading::Value("acme"));
    assert_eq!(reported.event_poller_configuration(), Reading::Empty);
    assert_eq!(reported.pagination_offset(), Reading::Value(false));
    assert_eq!(reported.event_poller_refresh_interval(), Reading::Value(15));
    assert_eq!(reported.pagination_type(), Reading::Null);
}

#[test]
fn typeform_reports_an_address_that_is_none() {
    let instance: typeform::Instance = response(&TYPEFORM);
    let reported = instance.configuration();
    let address = || Reading::Value(Url::new("false"));
    assert_eq!(reported.event_notification_callback_url(), address());
    assert_eq!(instance.events_notification_callback_url(), address());
    assert_eq!(reported.api_key(), Reading::Value(Secret::new("<API_KEY>")));
    assert_eq!(reported.event_notification_enabled(), Reading::Value(false));
    assert_eq!(
        reported.event_notification_instance_finder(),
        Reading::Empty
    );
    assert_eq!(reported.event_notification_signature_key(), Reading::Null);
    assert_eq!(reported.authentication_time(), Reading::Null);
}

#[test]
fn a_request_holds_what_is_required_and_no_more() {
    for (guide, spec) in ALL {
        let sent = entries(&json(guide.request));
        let required = spec.entries.iter().filter(|entry| entry.is_required_in(0));
        assert_eq!(
            sent.keys().map(String::as_str).collect::<BTreeSet<_>>(),
            required.map(|entry| entry.key).collect(),
            "{}",
            guide.element
        );
    }
}

/// ePages is left out: its response is ABBYY's.
#[test]
fn a_default_is_what_the_response_shows() {
    for (guide, spec) in ALL.iter().filter(|(guide, _)| guide.element != "epages") {
        let reported = entries(&json(guide.response));
        for entry in spec.entries {
            let (Presence::Default(text), Some(shown)) =
                (entry.presence_in(0), reported.get(entry.key))
            else {
                continue;
            };
            assert_eq!(shown, text, "{} of {}", entry.key, guide.element);
        }
    }
}

#[test]
fn the_definition_holds_the_same_response() {
    for (guide, _) in ALL {
        let path = format!("element-defs/{}.json", guide.element);
        let definition = std::fs::read_to_string(workspace().join(&path)).expect(&path);
        let recorded = &json(&definition)["example"]["instance"];
        assert_eq!(recorded, &json(guide.response), "{path}");
    }
}
