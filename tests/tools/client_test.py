"""openapi-generator's Python client creates an instance on the local platform, and no mask travels."""

import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import unittest

DOCUMENTS = pathlib.Path(os.environ["DOCUMENTS"])
CLIENT = DOCUMENTS / "client"
PASSWORD = "correct-horse-battery"


def platform():
    """The platform on a free port, its address and the header that it wants."""
    process = subprocess.Popen([os.environ["PLATFORM"], "--port", "0", "--strict"], stdout=subprocess.PIPE, text=True)
    said = ""
    while "organization" not in said:
        line = process.stdout.readline()
        if not line:
            raise AssertionError(f"the platform ended: {said}")
        said += line
    word = lambda name: re.search(rf"^{name}\s+(\S+)$", said, re.M)[1]
    return process, word("API"), f"User {word('user')}, Organization {word('organization')}"


class Recorder(http.server.BaseHTTPRequestHandler):
    """Keeps what was posted."""

    bodies = []

    def do_POST(self):
        self.bodies.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(500)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Client(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = subprocess.run(
            ["openapi-generator-cli", "generate", "-g", "python", "-i", DOCUMENTS / "few-3.1.json", "-o", CLIENT,
             "--additional-properties=packageName=instances"],
            capture_output=True, text=True,
        )
        assert made.returncode == 0, made.stderr
        sys.path.insert(0, str(CLIENT))
        cls.process, cls.address, cls.authorization = platform()

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait()
        cls.process.stdout.close()

    def client(self, address):
        import instances

        key = {"account": self.authorization}
        return instances.ApiClient(instances.Configuration(host=address, api_key=key))

    def request(self):
        from instances.models import FreshserviceConfiguration, FreshserviceRequest

        configuration = FreshserviceConfiguration(username="agent@acme.example", password=PASSWORD, subdomain="acme")
        return FreshserviceRequest(name="Acme", configuration=configuration, tags=["docs"])

    def test_an_instance_from_create_to_delete(self):
        import instances

        with self.client(self.address) as client:
            made = instances.HelpdeskApi(client).create_freshservice_instance(self.request())
            self.assertEqual(made.element.key, "freshservice")
            self.assertEqual(made.configuration["subdomain"], "acme")
            self.assertEqual(made.configuration["password"], "********", "the platform reports a mask")
            account = instances.InstancesApi(client)
            self.assertIn(made.id, [one.id for one in account.list_instances()])
            change = instances.InstanceChange(tags=["live"])
            self.assertEqual(account.change_instance(made.id, change).tags, ["live"])
            account.delete_instance(made.id)
            with self.assertRaises(instances.exceptions.NotFoundException) as refused:
                account.get_instance(made.id)
            self.assertIn(str(made.id), json.loads(refused.exception.body)["message"])

    def test_the_password_travels_and_no_mask(self):
        import instances

        server = http.server.HTTPServer(("127.0.0.1", 0), Recorder)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with self.client(f"http://127.0.0.1:{server.server_port}") as client:
            with self.assertRaises(instances.exceptions.ServiceException):
                instances.HelpdeskApi(client).create_freshservice_instance(self.request())
        server.shutdown()
        server.server_close()
        [body] = Recorder.bodies
        self.assertEqual(json.loads(body)["configuration"]["password"], PASSWORD)
        self.assertNotIn("**", body)

    def test_keys_that_would_meet_in_one_field(self):
        import instances
        from instances.models import EpagesConfiguration, EpagesRequest

        address = "https://acme.epages.example/rs/shops/acme"
        configuration = EpagesConfiguration(**{"epages.access.token": "a-token", "base.url": address})
        with self.client(self.address) as client:
            request = EpagesRequest(name="Acme", configuration=configuration)
            made = instances.EcommerceApi(client).create_epages_instance(request)
        self.assertEqual(made.configuration["base.url"], address)

    def test_a_missing_entry_is_refused_before_anything_is_sent(self):
        from instances.models import FreshserviceConfiguration

        with self.assertRaisesRegex(ValueError, "subdomain"):
            FreshserviceConfiguration(username="agent@acme.example", password=PASSWORD)


if __name__ == "__main__":
    unittest.main()
