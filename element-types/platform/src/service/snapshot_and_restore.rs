//! Everything that is kept, at once.
//!
//! **Input:** a snapshot. **Output:** it in the place of everything, or everything as a snapshot.

use element_types::ElementSpec;
use serde_json::{Map, Value};

use super::Service;
use crate::element_json;
use crate::state::element::Origin;
use crate::state::instances::Instances;
use crate::store::{Change, Contents, Saved, Snapshot};

impl Service {
    /// All instances and elements of this moment.
    pub(crate) fn snapshot(&self) -> Snapshot {
        let elements = self.elements();
        let instances = self.instances();
        let created = elements.iter().filter_map(|element| match &element.origin {
            Origin::Created(document) => Some((
                element.spec.key.to_owned(),
                Value::Object(document.clone()).to_string(),
            )),
            Origin::Catalogue | Origin::Application => None,
        });
        Snapshot(Contents {
            key: None,
            last: instances.last(),
            elements: created.collect(),
            instances: instances
                .records()
                .map(|(id, record)| (id, record.into()))
                .collect(),
        })
    }

    /// Puts a snapshot in the place of everything. Tokens of instances that it does not have fit
    /// nothing afterwards, since their numbers are not given again.
    pub(crate) fn restore(&self, mut snapshot: Snapshot) -> Result<Option<Saved>, String> {
        snapshot.0.last = snapshot.0.last.max(self.instances().last());
        self.replace(snapshot)
    }

    /// Replaces everything, or nothing when an element of it is not accepted.
    pub(crate) fn replace(&self, Snapshot(contents): Snapshot) -> Result<Option<Saved>, String> {
        let mut created = Vec::new();
        for (key, document) in &contents.elements {
            created.push(created_element(key, document)?);
        }
        let mut instances = Instances::default();
        for (id, record) in &contents.instances {
            if !instances.restore(*id, record.clone()) {
                return Err(format!("instance {id} cannot be read"));
            }
        }
        instances.skip_to(contents.last);
        let mut elements = self.elements_mut();
        let mut kept = self.instances_mut();
        let before: Vec<&str> = elements
            .iter()
            .filter(|it| it.is_created())
            .map(|it| it.spec.key)
            .collect();
        for key in before {
            elements.remove(key);
        }
        for (spec, active, document) in created {
            elements.put(spec, active, Origin::Created(document));
        }
        *kept = instances;
        let contents = Contents {
            key: Some(self.key),
            ..contents
        };
        Ok(self.store.save(vec![Change::Replace(Box::new(contents))]))
    }
}

/// An element of the data file or of a snapshot.
pub(crate) fn created_element(
    key: &str,
    document: &str,
) -> Result<(&'static ElementSpec, bool, Map<String, Value>), String> {
    let document: Value = serde_json::from_str(document).unwrap_or_default();
    let Value::Object(mut document) = document else {
        return Err(format!("the element {key} cannot be read"));
    };
    document.remove("id");
    let spec = element_json::read(&document);
    let spec = spec.map_err(|wrong| format!("the element {key}: {}", wrong.join("; ")))?;
    let active = document.get("active") != Some(&Value::Bool(false));
    Ok((spec, active, document))
}
