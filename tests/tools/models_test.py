"""openapi-spec-validator reads the documents; datamodel-codegen's pydantic models take the guides'
requests and refuse each without a required entry."""

import copy
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import unittest

DOCUMENTS = pathlib.Path(os.environ["DOCUMENTS"])
GUIDES = pathlib.Path(os.environ["ROOT"]) / "tests" / "guides"


def models(version):
    """The module that datamodel-codegen writes."""
    name = f"models_{version.replace('.', '_')}"
    out = DOCUMENTS / f"{name}.py"
    subprocess.run(
        ["datamodel-codegen", "--input", DOCUMENTS / f"few-{version}.json", "--input-file-type", "openapi",
         "--output-model-type", "pydantic_v2.BaseModel", "--output", out],
        check=True, capture_output=True,
    )
    spec = importlib.util.spec_from_file_location(name, out)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def requests():
    """The five guides' requests by the name of their model."""
    for file in sorted(GUIDES.glob("*.request.json")):
        yield file.name.split(".")[0].capitalize() + "Request", json.loads(file.read_text())


class Specification(unittest.TestCase):
    def test_both_documents_keep_the_specification(self):
        for version in ["3.0", "3.1"]:
            with self.subTest(version):
                run = subprocess.run(["openapi-spec-validator", DOCUMENTS / f"few-{version}.json"], capture_output=True)
                self.assertEqual(run.returncode, 0, run.stdout + run.stderr)


class Models(unittest.TestCase):
    def errors(self, model, request):
        import pydantic

        try:
            model.model_validate(request)
        except pydantic.ValidationError as refused:
            return [error["loc"] for error in refused.errors()]
        return []

    def test_the_guides_and_what_is_missing_in_them(self):
        for version in ["3.0", "3.1"]:
            module = models(version)
            found = list(requests())
            self.assertEqual(len(found), 5)
            for name, request in found:
                model = getattr(module, name)
                with self.subTest(f"{version} {name}"):
                    made = model.model_validate(request)
                    sent = json.loads(made.model_dump_json(by_alias=True, exclude_unset=True))
                    self.assertEqual(sent, request, "what is sent is what was given: no mask, no default")
                for entry in request["configuration"]:
                    with self.subTest(f"{version} {name} without {entry}"):
                        less = copy.deepcopy(request)
                        del less["configuration"][entry]
                        self.assertEqual(self.errors(model, less), [("configuration", entry)])
                with self.subTest(f"{version} {name} with a misspelt key"):
                    more = copy.deepcopy(request)
                    more["configuration"]["usrname"] = "ada"
                    self.assertEqual(self.errors(model, more), [("configuration", "usrname")])

    def test_a_way_is_blamed_for_its_own_entries(self):
        model = models("3.1").Netsuitecrmv2Request
        request = {"name": "Acme", "configuration": {"authentication.type": "custom", "netsuite.accountId": "1",
                   "netsuite.sandbox": True, "consumer_key": "a", "consumer_secret": "b", "token_id": "c"}}
        self.assertEqual(self.errors(model, request), [("configuration", "custom", "token_secret")])
        request["configuration"]["authentication.type"] = "oauth2"
        self.assertEqual(self.errors(model, request), [("configuration",)])


if __name__ == "__main__":
    unittest.main()
