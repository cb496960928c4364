import { waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { describeForms, type Form, field, fieldsIn, serverDid, verdict } from "../support/forms.ts";
import type { Playground } from "../support/playground.ts";

/** Everybody may read. */
const open = { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "*"]] };
const handler = { kind: "handler", routes: [{ path: "/a", body: "{}" }] };

/** A server of these layers with another one behind it, and the same request of two pages. */
function server(...layers: readonly object[]): ScenarioInput {
  return {
    version: 2,
    title: "One server",
    pages: [
      { id: "forum", url: "https://forum.example/" },
      { id: "shop", url: "https://shop.example/" },
    ],
    hosts: [
      { id: "api", origins: ["https://api.example"], layers },
      { id: "deep", origins: ["https://deep.example"], layers: [handler] },
    ],
    actions: [
      { kind: "fetch", page: "forum", url: "https://api.example/a" },
      { kind: "fetch", page: "shop", url: "https://api.example/a" },
    ],
  } as ScenarioInput;
}

/** The form of the layer at this place. */
function layer(index: number) {
  const place = (play: Playground) => {
    const list = within(play.inspector).getByRole("list", { name: "Layers" });
    return [...list.children][index] as HTMLElement;
  };
  const reach = async (play: Playground) => {
    const [toggle] = within(place(play)).getAllByRole("button");
    if (toggle?.getAttribute("aria-expanded") === "false") await play.user.click(toggle);
    // Beside the one that turns it off. Most are fetched when the first of their kind is opened.
    await waitFor(() => expect(fieldsIn(place(play)).length).toBeGreaterThan(1));
  };
  return { place, reach };
}

/** Its fields: where each of them writes to, below the layer. */
function fields(index: number, kind: string, below: Readonly<Record<string, string>>): Form["fields"] {
  const path = `hosts.0.layers.${index}`;
  const written = Object.entries(below).map(([label, place]) => [label, `${path}.${place}`]);
  return { [`${kind}, layer ${index + 1}, is on`]: `${path}.off`, ...Object.fromEntries(written) };
}

const preflight = "On the answer to a preflight (OPTIONS) › ";
const actual = "On every other response › ";

const forms: Readonly<Record<string, Form>> = {
  "a server": {
    reach: async () => {},
    place: (play) => within(play.inspector).getByRole("region", { name: "Server" }),
    scenario: server(open, handler),
    fields: {
      Name: "hosts.0.name",
      "Origin 1": "hosts.0.origins.0",
      "Stands in": "hosts.0.addressSpace",
      "What goes wrong on the way": "hosts.0.failure",
      "Who can change it": "hosts.0.owner",
    },
    change: (play, form) => play.choose(field(form, "What goes wrong on the way"), "refused"),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ No answer" },
  },
  "a CORS layer, as headers": {
    ...layer(0),
    scenario: server(
      {
        kind: "cors",
        style: "headers",
        preflight: { status: 204, headers: [["Access-Control-Allow-Methods", "PUT"]] },
        actual: [["Access-Control-Allow-Origin", "https://other.example"]],
      },
      handler,
    ),
    fields: fields(0, "CORS", {
      "Answers preflights": "preflight",
      [`${preflight}Header 1 name`]: "preflight.headers.0.0",
      [`${preflight}Access-Control-Allow-Methods value`]: "preflight.headers.0.1",
      "Preflight status": "preflight.status",
      [`${actual}Header 1 name`]: "actual.0.0",
      [`${actual}Access-Control-Allow-Origin value`]: "actual.0.1",
      "Its headers stand on": "onStatuses",
      "These headers also on answers to OPTIONS": "onPreflights",
    }),
    change: (play, form) => play.write(field(form, `${actual}Access-Control-Allow-Origin value`), "*"),
    ...{ seen: verdict, before: "✕ Blocked", after: "✓ Allowed" },
  },
  "a CORS layer, as a policy": {
    ...layer(0),
    scenario: server(
      {
        kind: "cors",
        style: "policy",
        origins: ["https://other.example"],
        methods: ["PUT"],
        headers: ["X-A"],
        rules: [{ test: "ends", value: ".other.example" }],
        expose: ["X-B"],
        maxAge: 5,
      },
      handler,
    ),
    fields: fields(0, "CORS", {
      "Allowed origins": "origins",
      "Origin 1": "origins.0",
      "The origin": "rules.0.test",
      Text: "rules.0.value",
      "An unknown origin": "unknownOrigin",
      "Allowed methods": "methods",
      Methods: "methods",
      "Allowed headers": "headers",
      Headers: "headers",
      "Exposed headers": "expose",
      "Max age, seconds": "maxAge",
      "Allow credentials": "credentials",
      "Send Vary: Origin": "vary",
      Preflights: "preflights",
      "The server’s own origin": "ownOrigin",
      "Its headers stand on": "onStatuses",
    }),
    change: (play, form) => play.choose(field(form, "Allowed origins"), "any"),
    ...{ seen: verdict, before: "✕ Blocked", after: "✓ Allowed" },
  },
  authentication: {
    ...layer(1),
    scenario: server(open, { kind: "auth", needs: "bearer", value: "t" }, handler),
    fields: fields(1, "Authentication", {
      Needs: "needs",
      Token: "value",
      Otherwise: "status",
      "Lets OPTIONS through": "exemptOptions",
    }),
    change: (play, form) => play.write(field(form, "Otherwise"), "403"),
    ...{ seen: serverDid, before: "GET /a answered with 401", after: "GET /a answered with 403" },
  },
  "a redirect": {
    ...layer(1),
    scenario: server(
      open,
      { kind: "redirect", to: "location", when: [{ of: "path", test: "equals", value: "/b" }], location: "/c" },
      handler,
    ),
    fields: fields(1, "Redirect", {
      To: "to",
      Location: "location",
      Status: "status",
      "Asks for": "when.0",
      Which: "when.0.test",
      Value: "when.0.value",
    }),
    change: (play, form) => play.write(field(form, "Value"), "/a"),
    ...{ seen: serverDid, before: "GET /a answered with 200", after: "GET /a answered with 301" },
  },
  "an answer": {
    ...layer(1),
    scenario: server(
      open,
      {
        kind: "answer",
        status: 401,
        headers: [["X-A", "1"]],
        unless: [{ of: "header", name: "Origin", test: "begins", value: "https://" }],
      },
      handler,
    ),
    fields: fields(1, "Early answer", {
      Status: "status",
      "Header 1 name": "headers.0.0",
      "X-A value": "headers.0.1",
      "Headers so far": "earlierHeaders",
      Body: "body",
      "Asks for": "unless.0",
      Name: "unless.0.name",
      Which: "unless.0.test",
      Value: "unless.0.value",
    }),
    change: (play, form) => play.choose(field(form, "Which"), "absent"),
    ...{ seen: serverDid, before: "GET /a answered with 200", after: "GET /a answered with 401" },
  },
  "a shared cache": {
    ...layer(0),
    scenario: server({ kind: "cache", defaultMaxAge: 60 }, { kind: "cors", style: "policy", origins: "reflect" }, handler),
    fields: fields(0, "Cache", { "Keeps for, seconds": "defaultMaxAge", "Takes no notice of Vary": "ignoreVary" }),
    // Then the shop gets what was made for the forum.
    change: (play, form) => play.user.click(field(form, "Takes no notice of Vary")),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "a handler": {
    ...layer(1),
    scenario: server(open, {
      kind: "handler",
      routes: [{ path: "/a", methods: ["GET"], headers: [["X-A", "1"]], cookies: ["a=1"], body: "{}", effect: "sells tea" }],
    }),
    fields: fields(1, "Handler", {
      Path: "routes.0.path",
      Methods: "routes.0.methods",
      Status: "routes.0.status",
      "Header 1 name": "routes.0.headers.0.0",
      "X-A value": "routes.0.headers.0.1",
      "Cookie 1": "routes.0.cookies.0",
      "Answers with": "routes.0.file",
      Body: "routes.0.body",
      "What it does": "routes.0.effect",
    }),
    change: (play, form) => play.write(field(form, "Status"), "201"),
    ...{ seen: serverDid, before: "GET /a answered with 200", after: "GET /a answered with 201" },
  },
  "a reverse proxy": {
    ...layer(1),
    scenario: server(open, {
      kind: "forward",
      upstreams: ["https://deep.example", "https://deep.example/other"],
      prefix: "/a",
      origin: "rewrite",
      originValue: "https://partner.example",
      addRequestHeaders: [["X-A", "1"]],
      removeRequestHeaders: ["X-B"],
      addResponseHeaders: [["X-C", "1"]],
      removeResponseHeaders: ["X-D"],
    }),
    fields: fields(1, "Forward", {
      "Upstream 1": "upstreams.0",
      "Upstream 2": "upstreams.1",
      Balance: "balance",
      "Path prefix": "prefix",
      "Take the prefix off": "stripPrefix",
      "Origin header": "origin",
      "Rewritten to": "originValue",
      "Host header": "host",
      "Added to the request › Header 1 name": "addRequestHeaders.0.0",
      "Added to the request › X-A value": "addRequestHeaders.0.1",
      "Taken off the request": "removeRequestHeaders",
      "Added to the response › Header 1 name": "addResponseHeaders.0.0",
      "Added to the response › X-C value": "addResponseHeaders.0.1",
      "Taken off the response": "removeResponseHeaders",
      "Added on": "onStatuses",
    }),
    change: (play, form) => play.write(field(form, "Path prefix"), "/b"),
    ...{ seen: serverDid, before: "deep.example: GET /other/a answered", after: "api.example: GET /a answered with 404" },
  },
};

describeForms("the form of", forms);
