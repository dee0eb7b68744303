//! One response into the types of its element, every getter asked, and back.

use element_types::{
    DateMask, ElementConfig, EntrySpec, ForElement, Instance, Json, List, Reading, Reported,
    Secret, TimestampMs, UntypedConfig, Url, ValueType,
};

use super::same;

/// A response to decode.
pub struct Decode<'a>(pub &'a str);

/// What a decoded response holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// Entries that the element's table knows.
    pub known: usize,
    /// Entries that it does not know, by key.
    pub unknown: Vec<String>,
    /// Entries of the table that the response does not have.
    pub absent: usize,
    /// Known entries that are null.
    pub null: usize,
    /// Known entries without text.
    pub empty: usize,
    /// Members and entries whose value is not of their type.
    pub other: Vec<Misfit>,
    /// Whether the same JSON value came back.
    pub same: bool,
}

/// A value that is not of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The entry's key, or the name of a member of the instance.
    pub key: String,
    /// Its JSON, unless that may be a secret.
    pub found: String,
}

impl ForElement for Decode<'_> {
    type Output = Result<Decoded, String>;

    fn run<C: ElementConfig>(self) -> Self::Output {
        decode::<C::InstanceConfig>(self.0)
    }
}

impl Decode<'_> {
    /// For an element without a module.
    ///
    /// # Errors
    ///
    /// When the response is no JSON object.
    pub fn untyped(self) -> Result<Decoded, String> {
        decode::<UntypedConfig>(self.0)
    }
}

fn decode<C: Reported>(text: &str) -> Result<Decoded, String> {
    let instance: Instance<C> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let written = serde_json::to_string(&instance.to_wire()).map_err(|error| error.to_string())?;
    let mut decoded = Decoded {
        same: same::value(text, &written),
        ..Decoded::default()
    };
    // The getters around the configuration are the same for every element.
    let around = serde_json::from_str(text).map_err(|error| error.to_string())?;
    members(&around, &mut decoded);
    let configuration = instance.configuration();
    decoded.unknown = configuration.unknown_keys().map(str::to_owned).collect();
    decoded.known = configuration.keys().count() - decoded.unknown.len();
    for entry in C::SPEC.entries {
        match state(configuration, entry) {
            State::Absent => decoded.absent += 1,
            State::Null => decoded.null += 1,
            State::Empty => decoded.empty += 1,
            State::Value => {}
            State::Other(found) => decoded.other.push(Misfit {
                key: entry.key.to_owned(),
                found,
            }),
        }
    }
    Ok(decoded)
}

/// What a getter said, without its value.
enum State {
    Absent,
    Null,
    Empty,
    Value,
    Other(String),
}

impl<T> From<Reading<'_, T>> for State {
    fn from(reading: Reading<'_, T>) -> Self {
        match reading {
            Reading::Absent => Self::Absent,
            Reading::Null => Self::Null,
            Reading::Empty => Self::Empty,
            Reading::Value(_) => Self::Value,
            // Its `Debug` knows what may be shown.
            Reading::Other(unexpected) => Self::Other(format!("{unexpected:?}")),
        }
    }
}

/// Reads an entry as the generated getter of its type does.
fn state<C: Reported>(configuration: &C, entry: &EntrySpec) -> State {
    let key = entry.key;
    match entry.value_type {
        _ if entry.secret => configuration.entry::<Secret>(key).into(),
        ValueType::Boolean => configuration.entry::<bool>(key).into(),
        ValueType::Integer => configuration.entry::<i64>(key).into(),
        ValueType::Url => configuration.entry::<Url>(key).into(),
        ValueType::Json => configuration.entry::<Json>(key).into(),
        ValueType::List => configuration.entry::<List>(key).into(),
        ValueType::TimestampMs => configuration.entry::<TimestampMs>(key).into(),
        ValueType::DateMask => configuration.entry::<DateMask>(key).into(),
        // The options of a choice are open: any text is one.
        _ => configuration.entry::<String>(key).into(),
    }
}

/// Asks the getters of the instance around the configuration.
fn members(instance: &Instance<UntypedConfig>, decoded: &mut Decoded) {
    let element = instance.element();
    let states: [(&str, State); 26] = [
        ("id", instance.id().into()),
        ("name", instance.name().into()),
        ("token", instance.token().into()),
        ("createdDate", instance.created_date().into()),
        ("elementId", instance.element_id().into()),
        ("tags", instance.tags().into()),
        ("valid", instance.valid().into()),
        ("disabled", instance.disabled().into()),
        ("maxCacheSize", instance.max_cache_size().into()),
        ("cacheTimeToLive", instance.cache_time_to_live().into()),
        ("cachingEnabled", instance.caching_enabled().into()),
        ("eventsEnabled", instance.events_enabled().into()),
        (
            "traceLoggingEnabled",
            instance.trace_logging_enabled().into(),
        ),
        (
            "externalAuthentication",
            instance.external_authentication().into(),
        ),
        ("user", instance.user().into()),
        (
            "eventsNotificationCallbackUrl",
            instance.events_notification_callback_url().into(),
        ),
        ("subscriptionId", instance.subscription_id().into()),
        (
            "provisionInteractions",
            instance.provision_interactions().into(),
        ),
        ("providerData", instance.provider_data().into()),
        ("element.id", element.id().into()),
        ("element.key", element.key().into()),
        ("element.name", element.name().into()),
        ("element.hub", element.hub().into()),
        ("element.image", element.image().into()),
        ("element.active", element.active().into()),
        ("element.deleted", element.deleted().into()),
    ];
    for (key, state) in states {
        if let State::Other(found) = state {
            let key = format!("(member) {key}");
            decoded.other.push(Misfit { key, found });
        }
    }
}
