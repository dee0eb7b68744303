//! What the first calls of OAuth carry besides: `oauth_url` of an element, or of its ways.
//!
//! **Input:** a definition and its ways. **Output:** the parameters of each way, and findings.

use super::{Report, readable_text};
use crate::definition::{Definition, ParameterDefinition};
use crate::model::{GrantKind, Way};

/// The parameters as they are written, a list for each way.
fn written(definition: &Definition) -> Vec<&[ParameterDefinition]> {
    if definition.ways.is_empty() {
        return vec![&definition.oauth_url];
    }
    let ways = definition.ways.iter();
    ways.map(|way| way.oauth_url.as_slice()).collect()
}

/// Name and example of every parameter, a list for each way.
pub(super) fn parameters(definition: &Definition) -> Vec<Vec<(String, String)>> {
    let plain = |parameter: &ParameterDefinition| {
        let ParameterDefinition { name, example } = parameter;
        (name.value.clone(), example.value.clone())
    };
    let lists = written(definition).into_iter();
    lists.map(|list| list.iter().map(plain).collect()).collect()
}

/// Reports parameters that no call carries, and texts without words.
pub(super) fn check(definition: &Definition, ways: &[Way], report: &mut Report<'_>) {
    if let [first, ..] = &definition.oauth_url[..]
        && !definition.ways.is_empty()
    {
        let message = "`oauth_url` has no meaning beside `ways`";
        let remedy = "move it into the way whose calls carry the parameters";
        report.no_meaning(first.name.at, message, remedy);
    }
    for (list, way) in written(definition).into_iter().zip(ways) {
        if let [first, ..] = list
            && way.grant == GrantKind::None
        {
            let message = format!("`oauth_url` has no meaning: `{}` is no OAuth", way.name);
            let remedy = "remove `oauth_url`, or write which grant the way adds";
            report.no_meaning(first.name.at, message, remedy);
        }
        for parameter in list {
            readable_text::check("oauth_url", &parameter.name, report);
            readable_text::check("oauth_url", &parameter.example, report);
        }
    }
}
