//! Instances: creating and listing them.
//!
//! **Input:** calls on `/instances` and `/elements/{key}/instances`. **Output:** a new instance, or
//! a page of them. A list is read in steps, so that no list keeps creates waiting.

use serde_json::{Value, json};

use super::create_instance::{self, create};
use crate::http::call::{Answer, Call};
use crate::http::pagination::{Page, Rows};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::Parameters::{Any, Only};
use crate::http::route::{Route, routes};
use crate::http::where_filter::Filter;
use crate::state::instance::Instance;

const LIST: &[&str] = &[
    "tags[]",
    "tags",
    "searchText",
    "nextPage",
    "pageSize",
    "hydrate",
    "where",
    "page",
];

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/instances" Account Only(LIST) => list;
    POST "/instances" Account Any => post;
    GET "/instances/count" Account Any => count;
    GET "/elements/{key}/instances" Account Only(LIST) => list;
    POST "/elements/{key}/instances" Account Any => post;
};

fn post(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let named = Some(call.part("key")).filter(|key| !key.is_empty());
    let created = create(call.service, named, body)?;
    for note in created.notes {
        call.note(note);
    }
    let mut reply = Reply::json(created.json).after(created.saved);
    if created.debug {
        let name = axum::http::HeaderName::from_static("elements-trace-id");
        reply = reply.with_text(name, call.request_id);
    }
    Ok(reply)
}

fn count(call: &Call<'_>) -> Reply {
    let instances = call.service.instances().count(None);
    Reply::value(&json!({ "totalInstances": instances, "elementInstances": instances }))
}

/// Fields that `where` may name.
const FIELDS: &[&str] = &[
    "id",
    "name",
    "disabled",
    "valid",
    "createdDate",
    "externalAuthentication",
    "eventsEnabled",
    "traceLoggingEnabled",
    "element.key",
    "element.id",
    "element.name",
    "element.hub",
];

/// What rows have to be like.
#[derive(Default)]
struct Wanted<'a> {
    tags: Vec<&'a str>,
    /// In lower case.
    text: Option<String>,
    filter: Option<Filter>,
}

impl<'a> Wanted<'a> {
    fn of(call: &'a Call<'_>) -> Result<Self, Refusal> {
        if call.query.get("page").is_some() {
            return Err(Refusal::bad(
                "`page` is unknown here; the next page is asked for with `nextPage`",
            ));
        }
        let filter = call
            .query
            .get("where")
            .map(|text| Filter::read(text, FIELDS));
        Ok(Self {
            tags: call
                .query
                .all("tags[]")
                .chain(call.query.all("tags"))
                .collect(),
            text: call.query.get("searchText").map(str::to_lowercase),
            filter: filter.transpose()?,
        })
    }

    fn is_all(&self) -> bool {
        self.tags.is_empty() && self.text.is_none() && self.filter.is_none()
    }

    /// Whether the tags and the text are there; what `where` says is asked of the whole row.
    fn matches(&self, instance: &Instance) -> bool {
        let tagged = self
            .tags
            .iter()
            .all(|tag| instance.tags.iter().any(|own| own == tag));
        let found = self.text.as_ref().is_none_or(|text| {
            let mut texts = instance
                .tags
                .iter()
                .chain([&instance.name, &instance.element]);
            texts.any(|own| own.to_lowercase().contains(text))
        });
        tagged && found
    }

    fn matches_row(&self, row: &str) -> bool {
        let row = |filter: &Filter| {
            filter.matches(&serde_json::from_str::<Value>(row).unwrap_or_default())
        };
        self.filter.as_ref().is_none_or(row)
    }
}

fn list(call: &Call<'_>) -> Answer {
    let page = Page::of(call)?;
    let wanted = Wanted::of(call)?;
    let element = match call.part("key") {
        "" => None,
        named => Some(call.service.element(named)?.spec.key),
    };
    let rows = if wanted.is_all() {
        plain(call, page, element)
    } else {
        filtered(call, page, element, &wanted)
    };
    if rows.returned == 0 {
        return Err(Refusal::empty("instances"));
    }
    Ok(page.reply(&rows))
}

/// One page without a filter: it costs the same wherever it is.
fn plain(call: &Call<'_>, page: Page, element: Option<&str>) -> Rows {
    let (found, total) = {
        let instances = call.service.instances();
        let ids = instances.after(page.after, element).take(page.size + 1);
        let found: Vec<(u64, Instance)> = ids
            .filter_map(|id| Some((id, instances.get(id)?)))
            .collect();
        (found, instances.count(element))
    };
    let more = found.len() > page.size;
    let rows: Vec<String> = found
        .iter()
        .take(page.size)
        .map(|(id, instance)| row(call, *id, instance))
        .collect();
    Rows {
        json: format!("[{}]", rows.join(",")),
        returned: rows.len(),
        total,
        more_after: found
            .get(rows.len().wrapping_sub(1))
            .map(|(id, _)| *id)
            .filter(|_| more),
    }
}

/// How many instances are read at a time.
const STEP: usize = 512;

/// One page with a filter: every instance is looked at, since the total is counted, too.
fn filtered(call: &Call<'_>, page: Page, element: Option<&str>, wanted: &Wanted<'_>) -> Rows {
    let mut rows = Vec::new();
    let mut last = 0;
    let mut more = false;
    let mut total = 0;
    let mut after = 0;
    loop {
        let step: Vec<(u64, Instance)> = {
            let instances = call.service.instances();
            let ids = instances.after(after, element).take(STEP);
            ids.filter_map(|id| Some((id, instances.get(id)?)))
                .collect()
        };
        let Some((end, _)) = step.last() else {
            break;
        };
        after = *end;
        for (id, instance) in step.iter().filter(|(_, instance)| wanted.matches(instance)) {
            let on_page = *id > page.after && rows.len() <= page.size;
            if !on_page && wanted.filter.is_none() {
                total += 1;
                continue;
            }
            let row = row(call, *id, instance);
            if !wanted.matches_row(&row) {
                continue;
            }
            total += 1;
            if on_page && rows.len() < page.size {
                rows.push(row);
                last = *id;
            } else if on_page {
                more = true;
            }
        }
    }
    Rows {
        json: format!("[{}]", rows.join(",")),
        returned: rows.len(),
        total,
        more_after: more.then_some(last),
    }
}

fn row(call: &Call<'_>, id: u64, instance: &Instance) -> String {
    let element = call.service.elements().find(&instance.element).cloned();
    create_instance::answer(call.service, element.as_deref(), id, instance)
}
