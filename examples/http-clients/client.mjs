// A client of `autotaste serve` that knows nothing but /openapi.json; Node 18 or newer, and no package.
//
//     node client.mjs http://127.0.0.1:8080 recommendToUser id=7 count=5
//     node client.mjs http://127.0.0.1:8080 recommendToProfiles '{"profiles": [{"likes": ["1", "50"]}], "count": 5}'
//
// Prints the answer; a problem goes to standard error, and the exit code is 1. AUTOTASTE_TOKEN is shown if it is set.

/** One function for each operation: its parameters by their names, and its body. */
export async function connect(address, token) {
  const send = async (method, path, body) => {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const answer = await fetch(new URL(path, address), {method, headers, body: body && JSON.stringify(body)});
    const text = await answer.text();
    const value = text ? JSON.parse(text) : undefined;
    if (!answer.ok) throw new Error(`${value.status} ${value.title}: ${value.detail}`);
    return value;
  };
  const client = {};
  for (const [template, methods] of Object.entries((await send("GET", "/openapi.json")).paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      client[operation.operationId] = (given = {}, body) => {
        let path = template;
        const query = new URLSearchParams(), known = operation.parameters ?? [];
        for (const [name, value] of Object.entries(given)) {
          const parameter = known.find(one => one.name === name);
          if (!parameter) throw new TypeError(`${operation.operationId} has no parameter ${name}`);
          if (parameter.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
          else query.set(name, value);
        }
        return send(method.toUpperCase(), String(query) ? `${path}?${query}` : path, body);
      };
    }
  }
  return client;
}

try {
  const [address, operation, ...rest] = process.argv.slice(2);
  const client = await connect(address, process.env.AUTOTASTE_TOKEN);
  const body = rest.find(text => text.startsWith("{"));
  const given = Object.fromEntries(rest.filter(text => !text.startsWith("{")).map(text => text.split(/=(.*)/s, 2)));
  console.log(JSON.stringify(await client[operation](given, body && JSON.parse(body))));
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
