//! Every element of the table is found by its key, with its own types.

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

#[test]
fn an_unknown_key_gives_the_task_back() {
    assert!(for_element("nobody's", Tables).is_err());
}
