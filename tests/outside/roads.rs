//! An application that takes every road from an element to a request.
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications)]

use element_types::elements::{freshservice, hubspotcrm};
use element_types::{
    AnyGrant, Catalog, Configuration, CreateInstance, ElementConfig, ForElement, Instance, Invalid,
    NoGrant, OAuth2, Request, Secret, Untyped, for_element,
};

/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "oauth2"
)]
#[element(way(name = "oauth2", grant = "oauth2", requires(client_id)))]
#[element(way(name = "token", requires(token)))]
pub struct AcmeDeskConfig {
    /// The application's client id.
    #[config(key = "oauth.api.key")]
    pub client_id: Option<Secret>,
    /// The account's token.
    pub token: Option<Secret>,
}

/// What a client does with a request: the answer is an instance of the configuration it was made of.
fn send<C: Configuration>(request: &Request<C>) -> Instance<C::InstanceConfig> {
    println!("{}", request.to_json());
    Instance::from_json(r#"{"id": 7, "configuration": {"subdomain": "acme"}}"#).expect("JSON")
}

/// A request for whichever element it is, through its types.
struct Connect<'a>(&'a [(&'a str, &'a str)], AnyGrant);

impl ForElement for Connect<'_> {
    type Output = Result<Request, Invalid>;

    fn run<C: ElementConfig>(self) -> Self::Output {
        let configuration = C::from_map(self.0.iter().copied())?;
        let create = CreateInstance::with_any_grant(&configuration, self.1);
        create.erase().name("By task").to_request()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Typed: nothing about the answer is annotated.
    let config = freshservice::Config::builder();
    let config = config
        .username("ada")
        .password("planted")
        .subdomain("acme")
        .build();
    let typed = CreateInstance::new(&config, NoGrant)
        .name("Typed")
        .to_request()?;
    println!("{:?}", send(&typed).configuration().subdomain());

    // Typed, in one of several ways.
    let config: hubspotcrm::ApiKeyConfig = hubspotcrm::Config::api_key()
        .hubspot_authorization_apikey("planted")
        .build();
    let way = CreateInstance::new(&config, NoGrant)
        .name("Way")
        .to_request()?;
    send(&way);

    // Derived, with ways of its own.
    let config: AcmeDeskOauth2Config = AcmeDeskConfig::oauth2().client_id("planted").build();
    let derived = CreateInstance::new(&config, OAuth2::new("planted-code")).name("Derived");
    let kept = derived.to_wire().as_str().to_owned();
    send(&derived.to_request()?);

    // Dynamic: key, map and grant; the application's own element beside the generated ones.
    let catalog = Catalog::generated().with::<AcmeDeskConfig>();
    let form = [
        ("username", "ada"),
        ("password", "planted"),
        ("subdomain", "acme"),
    ];
    let dynamic = catalog
        .create("freshservice", form, NoGrant)?
        .name("Dynamic")
        .to_request()?;
    let own = catalog
        .create("acmedesk", [("token", "planted")], NoGrant)?
        .name("Own")
        .to_request()?;
    let task = for_element("freshservice", Connect(&form, NoGrant.into()));
    let task = task.ok().expect("the hub is enabled")?;

    // Nobody wrote a definition of this one.
    let nobody = Untyped::new("nobody.knows").entry("site", "acme");
    let nobody = CreateInstance::new(&nobody, NoGrant)
        .name("Nobody")
        .to_request()?;

    // Mixed: all of them in one queue.
    let queue: Vec<Request> = vec![typed.erase(), way.erase(), dynamic, own, task, nobody];
    for request in &queue {
        println!("{} {:?}", request.element(), send(request).id());
    }

    // Kept and read back.
    let read = catalog.read(&serde_json::from_str(&kept)?)?;
    assert_eq!(read.to_request()?.to_json(), kept);

    // What is wrong is told by the table, whichever road it came.
    let wrong = catalog.create("freshservice", [("username", "ada")], OAuth2::new("code"))?;
    let invalid = wrong.name("Wrong").to_request().unwrap_err();
    let keys = invalid.problems().iter().map(element_types::Problem::key);
    println!("{:?}", keys.collect::<Vec<_>>());
    Ok(())
}
