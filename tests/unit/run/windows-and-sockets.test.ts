import { describe, expect, test } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory, type Trace } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { ProfileName, ScenarioInput } from "../../../src/scenario/schema.ts";

/* As recorded by hand in Chromium 156, Firefox ESR 153 and WebKitGTK 2.50: a page at localhost, and servers at 127.0.0.1. */

const bank = "https://bank.example";

type Parts = Partial<Pick<ScenarioInput, "actions" | "hosts">> & {
  readonly profile?: ProfileName;
  readonly page?: Partial<ScenarioInput["pages"][number]>;
};

function play({ profile = "chromium", page = {}, hosts = [answering("/t", {})], actions = [] }: Parts): Trace {
  const cookies = [
    "un=1; Secure",
    "lax=1; Secure; SameSite=Lax",
    "strict=1; Secure; SameSite=Strict",
    "none=1; Secure; SameSite=None",
  ];
  const scenario = withDefaults({
    version: 2,
    browser: { profile, cookies: cookies.map((line) => ({ url: `${bank}/`, line })) },
    pages: [{ id: "p", url: "https://evil.example/page", ...page }],
    hosts,
    actions,
  });
  return runInMemory(scenario, publicSuffixList);
}

type Route = NonNullable<
  Extract<NonNullable<ScenarioInput["hosts"][number]["layers"]>[number], { kind: "handler" }>["routes"]
>[number];

function answering(path: string, route: Route, origin = bank): ScenarioInput["hosts"][number] {
  const id = new URL(origin).hostname.replaceAll(".", "-");
  return { id, origins: [origin], layers: [{ kind: "handler", routes: [{ ...route, path }, { body: "x" }] }] };
}

const sent = ({ events }: Trace) => events.flatMap((event) => (event.type === "request" ? [event.request] : []));
const header = (trace: Trace, name: string, at = 0) =>
  sent(trace)[at]?.headers.find(([other]) => other.toLowerCase() === name)?.[1] ?? null;

const link = { kind: "navigation", page: "p", url: `${bank}/t` } as const;
const fields: [string, string][] = [["k", "v"]];
const form = { kind: "form", page: "p", url: `${bank}/t`, target: "top" as ActionTarget, fields } as const;
type ActionTarget = "frame" | "top" | "new-window";

describe("a window that goes to another site", () => {
  test("a link and a form by GET take Lax cookies along, never Strict ones", () => {
    for (const profile of ["standard", "chromium", "firefox", "webkit"] as const) {
      for (const action of [
        link,
        { ...form, method: "GET" as const },
        { ...form, target: "new-window" as const, method: "GET" as const },
      ])
        expect(header(play({ profile, actions: [action] }), "cookie")).toBe("un=1; lax=1; none=1");
    }
  });

  test("a form into a frame leaves them behind", () => {
    expect(header(play({ actions: [{ ...form, target: "frame", method: "GET" }] }), "cookie")).toBe("none=1");
  });

  test("by POST one without SameSite goes along, in Chrome for two minutes", () => {
    const posted = (profile: ProfileName, wait = 0) => header(play({ profile, actions: [{ ...form, wait }] }), "cookie");
    expect(posted("chromium")).toBe("none=1");
    const afterSigningIn = (wait: number) => {
      const signIn = answering("/t", { cookies: ["young=1; Secure"] });
      return header(play({ hosts: [signIn], actions: [link, { ...form, wait }] }), "cookie", 1);
    };
    expect(afterSigningIn(120_000)).toBe("none=1; young=1");
    expect(afterSigningIn(120_001)).toBe("none=1");
    expect(posted("standard")).toBe("none=1");
    expect(posted("firefox", 200_000)).toBe("un=1; none=1");
  });

  test("a redirect that makes it a GET lets Lax cookies travel from there on", () => {
    const redirecting = answering("/t", { status: 302, headers: [["Location", "/u"]] });
    const trace = play({ hosts: [redirecting], actions: [form] });
    expect([0, 1].map((at) => header(trace, "cookie", at))).toEqual(["none=1", "un=1; lax=1; none=1"]);
    expect([0, 1].map((at) => header(trace, "origin", at))).toEqual(["https://evil.example", null]);
  });

  test("says where it comes from, what it is, and who began it", () => {
    const names = ["sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "sec-fetch-user", "referer"];
    const said = (actions: ScenarioInput["actions"]) => {
      const trace = play({ actions });
      return names.map((name) => header(trace, name));
    };
    const evil = "https://evil.example/";
    expect(said([link])).toEqual(["cross-site", "navigate", "document", "?1", evil]);
    expect(said([{ ...link, by: "window-open" }])).toEqual(["cross-site", "navigate", "document", "?1", evil]);
    expect(said([{ ...link, by: "script" }])).toEqual(["cross-site", "navigate", "document", null, evil]);
    expect(header(play({ profile: "webkit", actions: [link] }), "sec-fetch-user")).toBeNull();
  });

  test("may store cookies of every kind", () => {
    const setting = answering("/t", { cookies: ["a=1; Secure; SameSite=Strict", "b=1; Secure; SameSite=Lax"] });
    const [, second] = play({ hosts: [setting], actions: [form, { ...link, url: `${bank}/u` }] }).events.filter(
      ({ type }) => type === "request",
    );
    expect(second?.type === "request" && second.request.headers.find(([name]) => name === "Cookie")?.[1]).toContain("b=1");
  });

  test("tells the old page nothing; of a window that it has opened, only where that is of its own origin", () => {
    const own = answering("/t", {}, "https://evil.example");
    const outcomes = play({
      hosts: [own, answering("/t", {})],
      actions: [
        link,
        { ...link, by: "window-open" },
        { ...link, by: "window-open", url: "/t" },
        { ...form, target: "new-window" },
      ],
    }).outcomes;
    expect(outcomes.map((o) => o.kind === "embedded" && [o.event, o.opened, o.readable])).toEqual([
      ["navigated", { in: "top", origin: bank }, null],
      ["navigated", { in: "new-window", origin: bank }, { what: "window", allowed: false }],
      ["navigated", { in: "new-window", origin: "https://evil.example" }, { what: "window", allowed: true }],
      ["navigated", { in: "new-window", origin: bank }, null],
    ]);
  });

  test("stays where nothing is to be shown, and where form-action forbids it; frame-src has no say", () => {
    const ends = (parts: Parts) => play(parts).outcomes.map((o) => o.kind === "embedded" && [o.event, o.failure?.code]);
    expect(ends({ hosts: [answering("/t", { status: 204 })], actions: [link] })).toEqual([["none", undefined]]);
    const attachment = answering("/t", { headers: [["Content-Disposition", "attachment"]] });
    expect(ends({ hosts: [attachment], actions: [link] })).toEqual([["none", undefined]]);
    expect(ends({ page: { csp: "form-action 'self'" }, actions: [form, link] })).toEqual([
      ["none", "CSP_BLOCKED"],
      ["navigated", undefined],
    ]);
    expect(ends({ page: { csp: "default-src 'none'" }, actions: [form] })).toEqual([["navigated", undefined]]);
  });

  test("a sandboxed frame sends it nowhere", () => {
    const trace = play({ page: { sandboxed: true }, actions: [link, { ...link, by: "window-open" }, form] });
    expect(trace.outcomes.map((o) => o.kind === "embedded" && o.failure?.code)).toEqual(Array(3).fill("NAVIGATION_SANDBOXED"));
    expect(sent(trace)).toEqual([]);
  });

  test("neither framing rules nor the page's embedder policy count", () => {
    const strict = answering("/t", {
      headers: [
        ["X-Frame-Options", "DENY"],
        ["Cross-Origin-Resource-Policy", "same-origin"],
      ],
    });
    const [outcome] = play({ page: { coep: "require-corp" }, hosts: [strict], actions: [link] }).outcomes;
    expect(outcome).toMatchObject({ event: "navigated", failure: null });
  });
});

describe("a WebSocket", () => {
  const socket = { kind: "websocket", page: "p", url: "wss://bank.example/t" } as const;
  const open = answering("/t", { file: "websocket", body: "hello" });
  const ends = (parts: Parts) =>
    play(parts).outcomes.map((o) =>
      o.kind === "embedded" ? [o.event, o.message] : o.kind === "error" ? [o.exception, o.failure.code] : o.kind,
    );

  test("of another origin opens without CORS and preflight, with Origin and the cookies of a third party", () => {
    const trace = play({ hosts: [open], actions: [socket] });
    expect(ends({ hosts: [open], actions: [socket] })).toEqual([["message", "hello"]]);
    expect(sent(trace).map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${bank}/t`]);
    expect(["origin", "cookie", "upgrade", "referer", "sec-fetch-mode"].map((name) => header(trace, name))).toEqual([
      ...["https://evil.example", "none=1", "websocket", null, null],
    ]);
    expect(header(play({ profile: "firefox", hosts: [open], actions: [socket] }), "sec-fetch-dest")).toBe("empty");
  });

  test("is open without a message where the server says nothing", () => {
    expect(ends({ hosts: [answering("/t", { file: "websocket" })], actions: [socket] })).toEqual([["open", null]]);
  });

  test("is refused by a server that looks at Origin", () => {
    const [base] = [open];
    const host = {
      ...base,
      layers: [
        {
          kind: "answer" as const,
          status: 403,
          unless: [{ of: "header" as const, name: "Origin", test: "equals" as const, value: bank }],
        },
        ...(base.layers ?? []),
      ],
    };
    expect(ends({ hosts: [host], actions: [socket] })).toEqual([["error event", "WEBSOCKET_REFUSED"]]);
    expect(ends({ hosts: [host], page: { url: `${bank}/` }, actions: [socket] })).toEqual([["message", "hello"]]);
  });

  test("needs 101: neither 200 nor a redirect will do, but in WebKitGTK, which follows", () => {
    expect(ends({ hosts: [answering("/t", {})], actions: [socket] })).toEqual([["error event", "WEBSOCKET_REFUSED"]]);
    const host = answering("/t", { status: 302, headers: [["Location", "/s"]] });
    const layers = [
      {
        kind: "handler" as const,
        routes: [
          { path: "/t", status: 302, headers: [["Location", "/s"]] as [string, string][] },
          { path: "/s", file: "websocket" as const, body: "hi" },
        ],
      },
    ];
    const hosts = [{ ...host, layers }];
    expect(ends({ hosts, actions: [socket] })).toEqual([["error event", "WEBSOCKET_REFUSED"]]);
    expect(ends({ profile: "webkit", hosts, actions: [socket] })).toEqual([["message", "hi"]]);
  });

  test("takes http URLs and relative ones, and no fragment and no other scheme", () => {
    const urls = [`${bank}/t`, "wss://bank.example/t#x", "ftp://bank.example/t", "wss://"];
    expect(ends({ hosts: [open], actions: urls.map((url) => ({ ...socket, url })) })).toEqual([
      ["message", "hello"],
      ...Array(3).fill(["SyntaxError", "INVALID_REQUEST"]),
    ]);
  });

  test("is let through by 'self' at home, by ws sources and by *, and by no http source", () => {
    const forbidden = ["'none'", "'self'", bank, "bank.example"].map((source) =>
      ends({ page: { csp: `connect-src ${source}` }, hosts: [open], actions: [socket] }),
    );
    expect(forbidden).toEqual(Array(4).fill([["error event", "CSP_BLOCKED"]]));
    for (const source of ["*", "wss:", "ws:", "wss://bank.example"])
      expect(ends({ page: { csp: `connect-src ${source}` }, hosts: [open], actions: [socket] })).toEqual([["message", "hello"]]);
    const page = { url: `${bank}/`, csp: "connect-src 'self'" };
    expect(ends({ page, hosts: [open], actions: [socket] })).toEqual([["message", "hello"]]);
    const firefox = ends({ profile: "firefox", page: { csp: "connect-src 'self'" }, hosts: [open], actions: [socket] });
    expect(firefox).toEqual([["NS_ERROR_CONTENT_BLOCKED", "CSP_BLOCKED"]]);
  });

  test("without TLS is mixed content on a secure page", () => {
    const plain = answering("/t", { file: "websocket" }, "http://bank.example");
    expect(ends({ hosts: [plain], actions: [{ ...socket, url: "ws://bank.example/t" }] })).toEqual([
      ["error event", "MIXED_CONTENT"],
    ]);
  });
});
