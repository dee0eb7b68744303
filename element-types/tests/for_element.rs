//! Every element of the table is found by its key, with its own types.

mod common;

use common::acmedesk;
use element_types::{ELEMENTS, ElementConfig, ElementSpec, ForElement, Reported, for_element};

struct Tables;

impl ForElement for Tables {
    type Output = [&'static ElementSpec; 2];

    fn run<C: ElementConfig>(self) -> Self::Output {
        [C::SPEC, C::InstanceConfig::SPEC]
    }
}

#[test]
fn every_key_leads_to_its_own_types() {
    for spec in ELEMENTS {
        let found = for_element(spec.key, Tables).ok();
        assert_eq!(found, Some([*spec, *spec]), "{}", spec.key);
    }
}

/// Asks an application's own element first.
fn for_any_element<T: ForElement>(key: &str, task: T) -> Result<T::Output, T> {
    if key == acmedesk::Config::SPEC.key {
        return Ok(task.run::<acmedesk::Config>());
    }
    for_element(key, task)
}

#[test]
fn an_element_of_ones_own_is_asked_first_and_hides_no_other() {
    let own = acmedesk::Config::SPEC;
    assert_eq!(for_any_element(own.key, Tables).ok(), Some([own, own]));
    for spec in ELEMENTS {
        assert_eq!(for_any_element(spec.key, Tables).ok(), Some([*spec, *spec]));
    }
    assert!(for_any_element("nobody's", Tables).is_err());
}

#[test]
fn an_unknown_key_gives_the_task_back() {
    assert!(for_element("nobody's", Tables).is_err());
}
