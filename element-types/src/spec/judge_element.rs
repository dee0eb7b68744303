//! The table as the judge of requests looks at it.
//!
//! **Input:** the table. **Output:** `element_core::Element`.

use element_core::{Element, Entry, Extra, Need, Way};

use super::{ElementSpec, EntrySpec, GrantKind, Presence, SuppliedBy, ValueType, WaySpec};

impl Element for ElementSpec {
    fn key(&self) -> &str {
        self.key
    }

    fn way(&self, place: usize) -> Option<&dyn Way> {
        self.ways.get(place).map(|way| way as &dyn Way)
    }

    fn entry(&self, place: usize) -> Option<&dyn Entry> {
        self.entries.get(place).map(|entry| entry as &dyn Entry)
    }
}

impl Way for WaySpec {
    fn name(&self) -> &str {
        self.name
    }

    fn grant(&self) -> GrantKind {
        self.grant
    }

    fn extra(&self, place: usize) -> Option<Extra<'_>> {
        self.extras.get(place).map(|extra| Extra {
            key: extra.key,
            label: extra.label,
            required: extra.required,
        })
    }
}

impl Entry for EntrySpec {
    fn key(&self) -> &str {
        self.key
    }

    fn label(&self) -> &str {
        self.label
    }

    fn value_type(&self) -> ValueType {
        self.value_type
    }

    fn is_secret(&self) -> bool {
        self.secret
    }

    fn supplied_by(&self) -> SuppliedBy {
        self.supplied_by
    }

    fn presence(&self, way: usize) -> Need<'_> {
        match self.presence_in(way) {
            Presence::Required => Need::Required,
            Presence::Optional | Presence::Default(_) => Need::Optional,
            Presence::Fixed(text) => Need::Fixed(text),
        }
    }

    fn default(&self) -> Option<&str> {
        EntrySpec::default(self)
    }

    fn options(&self) -> Vec<&str> {
        self.options().to_vec()
    }

    fn spellings(&self) -> Vec<&str> {
        self.details.spellings.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use element_core::Judge;
    use serde_json::{Value, json};

    use super::*;
    use crate::json_view;
    use crate::spec::EntryDetails;

    const DESK: ElementSpec = ElementSpec {
        key: "desk",
        entries: &[
            EntrySpec {
                key: "source",
                label: "Source",
                value_type: ValueType::Choice,
                details: &EntryDetails {
                    options: &["polling", "webhook"],
                    spellings: &["webhooks"],
                    ..EntryDetails::NONE
                },
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "site.url",
                label: "Site",
                value_type: ValueType::Url,
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "hook.url",
                label: "Hook",
                value_type: ValueType::Url,
                secret: true,
                ..EntrySpec::TEXT
            },
        ],
        ..ElementSpec::BASE
    };

    fn told(element: &Value, configuration: &Value) -> String {
        let request = json!({ "element": element, "configuration": configuration, "name": "Acme" });
        let problems = Judge::of(&DESK).problems(json_view::of(&request));
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        told.join("\n")
    }

    #[test]
    fn what_the_table_says_is_asked_of_a_request() {
        let desk = json!({ "key": "desk" });
        for (element, configuration, expected) in [
            (&desk, json!({ "source": "webhook" }), ""),
            (&desk, json!({ "source": "webhooks" }), ""),
            (
                &desk,
                json!({ "source": "webhoks" }),
                "`source` (Source) is none of the options; did you mean `webhook`?",
            ),
            (
                &desk,
                json!({ "site.url": "desk.example" }),
                "`site.url` (Site) has no scheme; write the address with `https://`",
            ),
            // Of a secret nothing is said but that it fits.
            (&desk, json!({ "hook.url": "desk.example" }), ""),
            (
                &json!({ "id": 7 }),
                json!({}),
                "`element.id` differs between environments; write `\"key\": \"desk\"`, which is the same in all",
            ),
        ] {
            assert_eq!(told(element, &configuration), expected, "{configuration}");
        }
    }
}
