"""What an application does with the library cloudelements: one line of JSON for each answer."""

import http.client
import json
import os
import urllib.parse

from cloudelements import CloudElements

CloudElements.base_url = os.environ["ELEMENTS_BASE_URL"]
sdk = CloudElements(os.environ["ELEMENTS_USER_SECRET"], os.environ["ELEMENTS_ORGANIZATION_SECRET"])


def show(what, answer):
    print(json.dumps([what, answer.status_code, answer.json()]))
    return answer.json()


application = ("app", "s", "http://app.example/back")
url = show("url", sdk.get_sales_force_provision_url(*application))["oauthUrl"]
# The click that a person would make on the page at this address.
page = urllib.parse.urlsplit(url)
browser = http.client.HTTPConnection(page.netloc)
browser.request("POST", page.path, page.query, {"content-type": "application/x-www-form-urlencoded"})
back = urllib.parse.urlsplit(browser.getresponse().headers["location"])
code = urllib.parse.parse_qs(back.query)["code"][0]
instance = show("create", sdk.provision_sales_force_instance(*application, "Acme", code))
number = instance["id"]
show("list", sdk.get_instances())
show("get", sdk.get_instance(number))
show("form", sdk.update_instance(number, data={"name": "Renamed", "element": {"key": "sfdc"}}))
show("elements", sdk.get_all_elements())
show("keys", sdk.get_all_element_keys())
show("element", sdk.get_element_by_key("freshservice"))
show("configuration", sdk.get_element_config_by_key("freshservice"))
show("hubs", sdk.get_hubs())
show("hub keys", sdk.get_hubs_keys())
show("hub", sdk.get_hub_key("crm"))
show("hub elements", sdk.get_hub_key_for_elements("crm"))

sdk.element_token = instance["token"]
account = show("account created", sdk.create_crm_accounts({"name": "Ada"}))
show("account", sdk.get_crm_account_by_id(account["id"]))
show("account changed", sdk.update_crm_account_by_id(account["id"], data={"name": "Grace"}))
show("account deleted", sdk.delete_crm_account_by_id(account["id"]))
show("accounts", sdk.get_crm_accounts(None))
show("accounts by a filter", sdk.get_crm_accounts("name = 'Example'"))
show("accounts by one nobody understands", sdk.get_crm_accounts("name like 'Ada'"))
show("contact created", sdk.create_crm_contact({"lastname": "Lovelace"}))
show("contacts", sdk.get_crm_contacts(None))
show("leads", sdk.get_crm_leads(None))
show("list with a token", sdk.get_instances())
show("get with a token", sdk.get_instance(number))
show("transformations", sdk.get_instance_transformations(number))
show("transformation", sdk.get_instance_transformation(number, "accounts"))
show("transformation created", sdk.create_instance_transformation(number, "accounts", {"fields": []}))
show("transformations deleted", sdk.delete_instance_transformations(number))
show("delete", sdk.delete_instance(number))
show("account of a deleted instance", sdk.get_crm_account_by_id(1))
