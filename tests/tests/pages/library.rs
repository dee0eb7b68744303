//! The request of the page, made by the library.
//!
//! **Input:** the JSON of a page. **Output:** the request that the element's types make of it.

use std::collections::BTreeMap;

use element_codegen::model::GrantKind;
use element_types::{
    AnyGrant, CreateInstance, ElementConfig, ForElement, NoGrant, OAuth1, OAuth2, for_element,
};
use serde_json::Value;

use element_tests::any_way::AnyWay;

use super::each;

/// The request that the types of an element make of the one on its page.
struct Made<'a>(&'a Value, GrantKind);

impl Made<'_> {
    fn grant(&self) -> AnyGrant {
        let members = self.0["providerData"].as_object().into_iter().flatten();
        let mut data: BTreeMap<&str, &str> = members
            .map(|(key, value)| (key.as_str(), value.as_str().expect("a text")))
            .collect();
        let mut take = |key: &str| data.remove(key).expect("a member of the grant");
        match self.1 {
            GrantKind::None => NoGrant.into(),
            GrantKind::OAuth1 => {
                let grant =
                    OAuth1::new(take("oauth_token"), take("oauth_verifier"), take("secret"));
                let with = |grant: OAuth1, (key, value)| grant.extra(key, value);
                data.into_iter().fold(grant, with).into()
            }
            GrantKind::OAuth2 => {
                let grant = OAuth2::new(take("code"));
                let with = |grant: OAuth2, (key, value)| grant.extra(key, value);
                data.into_iter().fold(grant, with).into()
            }
        }
    }
}

impl ForElement for Made<'_> {
    type Output = Value;

    fn run<C: ElementConfig>(self) -> Value {
        let entries = self.0["configuration"]
            .as_object()
            .expect("entries")
            .clone();
        let config = C::from_map(entries).expect("entries that fit");
        let tags = self.0["tags"].as_array().expect("tags");
        let request = CreateInstance::new(&AnyWay(config), self.grant())
            .name(self.0["name"].as_str().expect("a name"))
            .tags(tags.iter().map(|tag| tag.as_str().expect("a text")))
            .to_request()
            .expect("a request that the library sends");
        serde_json::to_value(request).expect("JSON")
    }
}

#[test]
fn the_library_makes_the_request_of_the_page() {
    each(|element, page| {
        let requests = page.requests(element);
        assert_eq!(requests.len(), element.ways.len(), "{}", element.key);
        for (request, way) in requests.iter().zip(&element.ways) {
            let made = for_element(&element.key, Made(request, way.grant));
            assert_eq!(made.ok().as_ref(), Some(request), "{}", element.key);
        }
    });
}
