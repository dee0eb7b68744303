//! What an instance offers, as a Swagger document.
//!
//! **Input:** calls on `/instances/{id}/docs`. **Output:** Swagger 2.0 of what the stub answers.

use serde_json::{Value, json};

use super::instance::{meant, none};
use crate::http::call::{Answer, Call};
use crate::http::reply::Reply;
use crate::http::route::{BASE, Parameters::Any, Route, routes};

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/instances/{id}/docs" Account Any => docs;
    GET "/instances/docs" Instance Any => docs;
};

fn docs(call: &Call<'_>) -> Answer {
    let id = meant(call)?;
    let instance = call.service.instances().get(id).ok_or_else(|| none(id))?;
    let element = call.service.elements().find(&instance.element).cloned();
    let title = element.map_or(instance.element, |element| element.spec.name.to_owned());
    let row = json!({
        "200": { "description": "The stub's answer", "schema": { "$ref": "#/definitions/row" } },
    });
    let get = |summary: &str| json!({ "get": { "summary": summary, "tags": ["stub"], "responses": row } });
    let document = json!({
        "swagger": "2.0",
        "info": { "title": title, "version": "1" },
        "host": call.host,
        "basePath": BASE,
        "schemes": ["http"],
        "tags": [{ "name": "stub" }],
        "paths": {
            "/ping": get("Whether the connected account answers"),
            "/objects": get("The objects of the connected account"),
            "/{objectName}": get("Rows of an object"),
        },
        "definitions": { "row": { "type": "object", "properties": properties() } },
    });
    Ok(Reply::value(&document))
}

fn properties() -> Value {
    json!({ "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": "string" } })
}
