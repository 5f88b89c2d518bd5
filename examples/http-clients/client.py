"""A client of `autotaste serve` that knows nothing but /openapi.json; Python's standard library is enough.

    python3 client.py http://127.0.0.1:8080 recommendToUser id=7 count=5
    python3 client.py http://127.0.0.1:8080 recommendToProfiles '{"profiles": [{"likes": ["1", "50"]}], "count": 5}'

Prints the answer; a problem goes to standard error, and the exit code is 1. AUTOTASTE_TOKEN is shown if it is set.
"""

import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen


class Client:
    def __init__(self, address, token=None):
        self.address = address.rstrip("/")
        self.headers = {"Authorization": "Bearer " + token} if token else {}
        self.operations = {
            operation["operationId"]: (path, method, operation)
            for path, methods in self._send("GET", "/openapi.json")["paths"].items()
            for method, operation in methods.items()
        }

    def call(self, name, body=None, **given):
        """Calls an operation by its name, with its parameters wherever the description says they belong."""
        path, method, operation = self.operations[name]
        query = {}
        for parameter in operation.get("parameters", []):
            if parameter["name"] not in given:
                continue
            value = str(given.pop(parameter["name"]))
            if parameter["in"] == "path":
                path = path.replace("{" + parameter["name"] + "}", quote(value, safe=""))
            else:
                query[parameter["name"]] = value
        if given:
            raise TypeError(f"{name} has no parameters {', '.join(given)}")
        return self._send(method.upper(), path + ("?" + urlencode(query) if query else ""), body)

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = dict(self.headers, **({} if body is None else {"Content-Type": "application/json"}))
        with urlopen(Request(self.address + path, data, headers, method=method), timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None


def main(address, operation, *arguments):
    client = Client(address, os.environ.get("AUTOTASTE_TOKEN"))
    body = next((json.loads(text) for text in arguments if text.startswith("{")), None)
    given = dict(text.split("=", 1) for text in arguments if not text.startswith("{"))
    print(json.dumps(client.call(operation, body, **given)))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except HTTPError as failure:
        problem = json.load(failure)
        sys.exit(f"{problem['status']} {problem['title']}: {problem['detail']}")
