import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import { hopAt } from "../../../../src/views/inspector/message/hop.ts";
import { actionHeaders } from "../../../../src/views/inspector/request/action-headers.ts";
import { convertAction } from "../../../../src/views/inspector/request/convert.ts";
import { headersNeeded } from "../../../../src/views/inspector/servers/headers-needed.ts";
import type { Parts } from "../../run/play.ts";
import { play } from "../../run/play.ts";

const cors = (actual: [string, string][], preflight: [string, string][] | null = null) =>
  ({ kind: "cors", style: "headers", actual, preflight: preflight && { headers: preflight } }) as const;
type HostInput = NonNullable<Parts["hosts"]>[number];
const handler: NonNullable<HostInput["layers"]>[number] = {
  kind: "handler",
  routes: [{ headers: [["X-Total", "7"]], body: "ok" }],
};
const allow: [string, string] = ["Access-Control-Allow-Origin", "https://shop.example"];

function played(
  layer: ReturnType<typeof cors>,
  action: Partial<Extract<NonNullable<Parts["actions"]>[number], { kind: "fetch" }>> = {},
) {
  const parts = {
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [{ id: "api", origins: ["https://api.example"], layers: [layer, handler] }],
    actions: [{ kind: "fetch" as const, page: "shop", url: "https://api.example/orders", ...action }],
  };
  return { scenario: withDefaults({ version: 2, ...parts }), trace: play(parts) };
}

describe("the message at the cursor", () => {
  test("a header that was looked for and is not there is shown as absent, and decided", () => {
    const { scenario, trace } = played(cors([]));
    const hop = hopAt(trace, trace.events.length, null, scenario.actions);
    expect(hop?.place).toBe("held");
    expect(hop?.responseLines.at(-1)).toEqual({
      name: "Access-Control-Allow-Origin",
      value: null,
      decided: true,
      hidden: false,
      by: null,
    });
  });

  test("nothing has decided before the check has been watched", () => {
    const { scenario, trace } = played(cors([allow]));
    const arrived = trace.events.findIndex(({ type }) => type === "response") + 1;
    expect(hopAt(trace, arrived, null, scenario.actions)?.responseLines.some(({ decided }) => decided)).toBe(false);
    const end = hopAt(trace, trace.events.length, null, scenario.actions);
    expect(end?.responseLines.find(({ name }) => name === "Access-Control-Allow-Origin")?.decided).toBe(true);
    expect(end?.responseLines.find(({ name }) => name === "X-Total")?.hidden).toBe(true);
  });

  test("before anything was sent there is none", () => {
    const { scenario, trace } = played(cors([]));
    expect(hopAt(trace, 0, null, scenario.actions)).toBeNull();
    expect(hopAt(trace, 0, 0, scenario.actions)).toBeNull();
  });

  test("a preflight can be pointed at after the request itself has come back", () => {
    const { scenario, trace } = played(cors([allow], [allow, ["Access-Control-Allow-Methods", "PUT"]]), { method: "PUT" });
    const hop = hopAt(trace, trace.events.length, 0, scenario.actions);
    expect(hop?.request.purpose).toBe("preflight");
    expect(hop?.requestLines.every(({ by }) => by === "browser")).toBe(true);
  });
});

describe("who adds what", () => {
  test("the script its own headers, the browser all others", () => {
    const { scenario, trace } = played(cors([allow], [allow, ["Access-Control-Allow-Headers", "x-a"]]), {
      headers: [
        ["X-A", "1"],
        ["Origin", "https://evil.example"],
      ],
    });
    const { preflight, actual, dropped } = actionHeaders(trace, 0, scenario.actions[0], false);
    expect(preflight?.some(({ name, by }) => name === "Access-Control-Request-Headers" && by === "browser")).toBe(true);
    expect(actual?.filter(({ by }) => by === "script").map(({ name }) => name)).toEqual(["X-A"]);
    expect(actual?.find(({ name }) => name === "Origin")).toMatchObject({ value: "https://shop.example", by: "browser" });
    expect(dropped.map((name) => name.toLowerCase())).toEqual(["origin"]);
  });

  test("Axios its Accept", () => {
    const { scenario, trace } = played(cors([allow]));
    const { actual } = actionHeaders(trace, 0, scenario.actions[0], true);
    expect(actual?.filter(({ by }) => by === "library")).toEqual([
      { name: "Accept", value: "application/json, text/plain, */*", by: "library" },
    ]);
  });

  test("where the preflight failed the request itself is never sent", () => {
    const { scenario, trace } = played(cors([]), { method: "PUT" });
    expect(actionHeaders(trace, 0, scenario.actions[0], false).actual).toBeNull();
  });
});

describe("headers offered by one tap", () => {
  test("a socket, which brings cookies and knows no CORS, is no reason to allow credentials", () => {
    const parts = {
      pages: [{ id: "shop", url: "https://shop.example/" }],
      hosts: [{ id: "api", origins: ["https://api.example"], layers: [handler] }],
      actions: [{ kind: "websocket" as const, page: "shop", url: "wss://api.example/orders" }],
    };
    const scenario = withDefaults({ version: 2, ...parts });
    const [host] = scenario.hosts;
    expect(host && headersNeeded(scenario, play(parts), host).actual).toEqual([allow]);
  });

  test("what the last run has asked for", () => {
    const { scenario, trace } = played(cors([], []), { method: "PUT", headers: [["X-A", "1"]], credentials: "include" });
    const host = scenario.hosts[0];
    expect(host && headersNeeded(scenario, trace, host)).toMatchObject({
      origin: "https://shop.example",
      preflight: [
        allow,
        ["Access-Control-Allow-Credentials", "true"],
        ["Access-Control-Allow-Methods", "PUT"],
        ["Access-Control-Allow-Headers", "X-A"],
        ["Access-Control-Max-Age", "600"],
      ],
    });
  });

  test("never the origin null, which is every sandboxed page's", () => {
    const { scenario, trace } = played(cors([], []), { method: "PUT" });
    const pages = scenario.pages.map((page) => ({ ...page, sandboxed: true }));
    const host = scenario.hosts[0];
    const offered = host && headersNeeded({ ...scenario, pages }, { events: [], outcomes: trace.outcomes }, host);
    expect(JSON.stringify(offered?.actual)).not.toMatch(/Allow-Origin/u);
  });

  test("headers that stayed hidden", () => {
    const { scenario, trace } = played(cors([allow]));
    const host = scenario.hosts[0];
    expect(host && headersNeeded(scenario, trace, host).actual).toEqual([allow, ["Access-Control-Expose-Headers", "x-total"]]);
  });
});

describe("the same request through another API", () => {
  const { scenario } = played(cors([]), { method: "PUT", credentials: "include", url: "/orders", headers: [["X-A", "1"]] });
  const fetching = scenario.actions[0];

  test("credentials are carried over", () => {
    const xhr = fetching && convertAction(fetching, "xhr", scenario);
    expect(xhr).toMatchObject({ kind: "xhr", method: "PUT", withCredentials: true, headers: [["X-A", "1"]] });
    expect(xhr && convertAction(xhr, "fetch", scenario)).toMatchObject({ kind: "fetch", credentials: "include" });
  });

  test("a program gets an absolute URL, and no page", () => {
    const client = fetching && convertAction(fetching, "client", scenario);
    expect(client).toMatchObject({ kind: "client", url: "https://shop.example/orders" });
    expect(client).not.toHaveProperty("page");
  });
});
