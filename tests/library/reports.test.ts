import { describe, expect, it } from "vitest";
import { consoles } from "../../src/consoles/index.ts";
import { logOf } from "../../src/consoles/log.ts";
import { observe } from "../../src/judge/observe.ts";
import type { ObservedRun } from "../../src/judge/observed.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { reportOf } from "./reports/read.ts";

type Browser = "chromium" | "firefox" | "webkit";
const browsers = ["chromium", "firefox", "webkit"] as const;

/** A report as a browser plays it, after some edits. */
function played(name: string, profile: Browser, edits: readonly Edit[] = []): ObservedRun {
  const report = edits.reduce(applyEdit, reportOf(name));
  const scenario: Scenario = { ...report, browser: { ...report.browser, profile } };
  const trace = runInMemory(scenario, publicSuffixList);
  return observe(scenario, trace, logOf(scenario, trace, consoles[profile])(trace.events.length));
}

const outcomes = (run: ObservedRun) => run.actions.map(({ outcome }) => outcome);
const effects = (run: ObservedRun) => run.actions.flatMap((action) => action.effects);
const printed = (run: ObservedRun) => run.actions.flatMap((action) => action.console).join("\n");
const set = (path: Extract<Edit, { type: "set" }>["path"], value: unknown): Edit => ({ type: "set", path, value });

describe("addresses", () => {
  it.each(browsers)("a name for development is not public: CORS decides (dev-name-is-not-public, %s)", (browser) => {
    expect(outcomes(played("dev-name-is-not-public", browser))).toEqual(["ACAO_MISSING"]);
  });

  it("Firefox lets the user allow what an http page asks of this machine (local-network-from-http-firefox)", () => {
    const answered = (answer: string) =>
      outcomes(played("local-network-from-http-firefox", "firefox", [set(["browser", "localNetwork"], answer)]));
    expect(outcomes(played("local-network-from-http-firefox", "firefox"))).toEqual(["cors 200"]);
    expect(answered("not-yet")).toEqual(["pending"]);
    expect(answered("denied")).toEqual(["LNA_DENIED"]);
  });

  it("Safari sends nothing from https to http://localhost (safari-http-localhost)", () => {
    const safari = played("safari-http-localhost", "webkit");
    expect(outcomes(safari)).toEqual(["MIXED_CONTENT"]);
    expect(safari.actions[0]?.requests).toEqual([]);
    expect(outcomes(played("safari-http-localhost", "webkit", [set(["pages", 0, "url"], "http://profiler.example/")]))).toEqual([
      "cors 200",
    ]);
    expect(outcomes(played("safari-http-localhost", "chromium"))).toEqual(["cors 200"]);
  });
});

describe("the origins of apps", () => {
  it.each(browsers)("an app's shell has scheme and host for its origin, and passes (app-scheme-origin, %s)", (browser) => {
    const run = played("app-scheme-origin", browser);
    expect(outcomes(run)).toEqual(["cors 200"]);
    expect(run.actions[0]?.requests[0]?.headers).toContainEqual(["Origin", "capacitor://app"]);
  });
});

describe("what comes from elsewhere than a server that is well", () => {
  it("a module's status comes before its type, but in Firefox (module-with-a-bad-status)", () => {
    const wrong = ["NOT_USABLE", "NOT_USABLE", "MIME_BLOCKED", "NOT_USABLE"];
    expect(outcomes(played("module-with-a-bad-status", "chromium"))).toEqual(wrong);
    expect(outcomes(played("module-with-a-bad-status", "webkit"))).toEqual(wrong);
    expect(outcomes(played("module-with-a-bad-status", "firefox"))).toEqual([
      ...Array<string>(3).fill("MIME_BLOCKED"),
      "NOT_USABLE",
    ]);
    expect(printed(played("module-with-a-bad-status", "chromium"))).toContain("responded with a status of 404");
    expect(printed(played("module-with-a-bad-status", "firefox"))).toContain("Loading module from “https://app.example/m404.js”");
  });

  it("a page from the disk gets nothing by CORS (build-opened-from-disk)", () => {
    for (const browser of ["chromium", "firefox"] as const) {
      const run = played("build-opened-from-disk", browser);
      const byCors = [0, 2, 5].map((i) => run.actions[i]?.outcome);
      expect(byCors).toEqual(["SCHEME_NOT_CORS", "SCHEME_NOT_CORS", "SCHEME_NOT_CORS"]);
    }
    expect(played("build-opened-from-disk", "chromium").actions[2]?.console.join("\n")).toContain(
      "Access to fetch at 'file:///C:/app/dist/data.json' from origin 'null' has been blocked by CORS policy: Cross origin requests are only supported for protocol schemes:",
    );
    expect(printed(played("build-opened-from-disk", "firefox"))).toContain("(Reason: CORS request not http)");
  });

  it.each(browsers)(
    "what needs no CORS loads from the disk: script, image, stylesheet (build-opened-from-disk, %s)",
    (browser) => {
      const { actions } = played("build-opened-from-disk", browser);
      expect([1, 3, 4].map((i) => actions[i]?.outcome)).toEqual(["loaded", "loaded, not readable", "loaded, not readable"]);
    },
  );

  it.each(browsers)("no page that came over http loads a file (build-opened-from-disk, %s)", (browser) => {
    const { actions } = played("build-opened-from-disk", browser, [set(["pages", 0, "url"], "http://localhost/")]);
    expect(new Set(actions.slice(0, 3).map(({ outcome }) => outcome))).toEqual(new Set(["SCHEME_NOT_CORS"]));
  });
});

describe("what servers do", () => {
  it.each(browsers)("headers that are not on errors leave the 404 unreadable (headers-not-on-errors, %s)", (browser) => {
    const onStatuses = (value: string) => [set(["hosts", 0, "layers", 0, "onStatuses"], value)];
    expect(outcomes(played("headers-not-on-errors", browser, onStatuses("success")))).toEqual(["cors 200", "ACAO_MISSING"]);
    expect(outcomes(played("headers-not-on-errors", browser))).toEqual(["cors 200", "cors 404"]);
  });

  it.each(browsers)("a middleware exempts its own origin, as it sees it (own-origin-refused, %s)", (browser) => {
    const exempt = set(["hosts", 0, "layers", 0, "ownOrigin"], "exempt");
    const inner = "http://app.trips.example:8080";
    const behindProxy: readonly Edit[] = [
      exempt,
      set(["hosts", 0, "origins", 0], inner),
      { type: "insert", path: ["hosts"], value: { ...reportOf("own-origin-refused").hosts[0], id: "proxy", layers: [forward] } },
    ];
    expect(outcomes(played("own-origin-refused", browser))).toEqual(["basic 403"]);
    expect(outcomes(played("own-origin-refused", browser, [exempt]))).toEqual(["basic 200"]);
    expect(outcomes(played("own-origin-refused", browser, behindProxy))).toEqual(["basic 403"]);
  });

  it.each(browsers)(
    "a policy sends a literal star, or echoes what was asked (star-in-policy-with-credentials, %s)",
    (browser) => {
      const echo = set(["hosts", 0, "layers", 0, "headers"], "echo");
      expect(outcomes(played("star-in-policy-with-credentials", browser))).toEqual(["P_HEADER_NOT_ALLOWED"]);
      expect(outcomes(played("star-in-policy-with-credentials", browser, [echo]))).toEqual(["cors 200"]);
    },
  );

  it.each(browsers)("a redirect that names http ends as mixed content (redirect-loses-https, %s)", (browser) => {
    expect(outcomes(played("redirect-loses-https", browser))).toEqual(["MIXED_CONTENT", "MIXED_CONTENT"]);
  });

  it.each(browsers)("a sign-in page is for nobody's script, and 401 is (login-redirect-sso, %s)", (browser) => {
    const refusal = reportOf("login-redirect-sso").hosts[0]?.layers[0]?.when ?? [];
    const answer: Edit = {
      type: "insert",
      path: ["hosts", 0, "layers"],
      at: 0,
      value: { ...plainAnswer, status: 401, when: refusal },
    };
    for (const name of ["login-redirect-sso", "session-over-redirect-to-login"]) {
      const asked = played(name, browser).actions;
      expect(asked.filter(({ readable }) => readable)).toEqual([]);
      expect(new Set(outcomes(played(name, browser, [answer])))).toEqual(new Set(["basic 401"]));
    }
  });
});

describe("what is allowed", () => {
  it("there are no patterns in the header, whoever reads it (pattern-in-allow-origin)", () => {
    for (const browser of browsers) expect(outcomes(played("pattern-in-allow-origin", browser))).toEqual(["ACAO_MISMATCH"]);
    expect(printed(played("pattern-in-allow-origin", "chromium"))).toContain("that is not equal to the supplied origin");
  });

  it("Firefox warns that the star does not cover Authorization (star-and-authorization-warning)", () => {
    const firefox = played("star-and-authorization-warning", "firefox");
    expect(outcomes(firefox)).toEqual(["cors 200"]);
    expect(printed(firefox)).toMatch(/will disallow reading the remote resource at \S+ soon\. .*`Authorization`/u);
  });

  it.each(browsers)("after a redirect the star is none for credentials (null-after-redirect-with-star, %s)", (browser) => {
    const run = played("null-after-redirect-with-star", browser);
    expect(outcomes(run)).toEqual(["ACAO_WILDCARD_WITH_CREDENTIALS"]);
    expect(run.actions[0]?.requests.at(-1)?.headers).toContainEqual(["Origin", "null"]);
  });

  it.each(browsers)("nothing here is read by the sandboxed frame of a strange site (null-hints, %s)", (browser) => {
    expect(played("null-hints", browser).actions.map(({ readable }) => readable)).toEqual([false, false, false, false]);
  });

  it.each(browsers)("all headers that a server refuses stop the request, none stops without them (tracing, %s)", (browser) => {
    expect(outcomes(played("tracing-header-to-a-third-party", browser))).toEqual(["P_HEADER_NOT_ALLOWED", "cors 200"]);
  });
});

describe("what pages do", () => {
  it("as it is shipped, Chrome sends the cookie, and the account is deleted (json-sent-as-text)", () => {
    const run = played("json-sent-as-text", "chromium");
    expect(run.actions.map((action) => action.effects)).toEqual([["deletes the account"], [], ["deletes the account"]]);
    const blocked = played("json-sent-as-text", "chromium", [set(["browser", "thirdPartyCookies"], "blocked")]);
    expect(effects(blocked)).toEqual([]);
  });

  it.each<[string, object]>([
    ["Content-Type", { of: "header", name: "Content-Type", test: "begins", value: "application/json" }],
    ["Origin", { of: "header", name: "Origin", test: "own-origin" }],
    ["Sec-Fetch-Site", { of: "header", name: "Sec-Fetch-Site", test: "equals", value: "same-origin" }],
    ["a token", { of: "header", name: "X-Csrf-Token", test: "same-as-cookie", value: "csrf" }],
  ])("a server that checks %s does not delete it (json-sent-as-text)", (_, condition) => {
    const check = { ...plainAnswer, status: 403, unless: [condition] };
    const edit: Edit = { type: "insert", path: ["hosts", 0, "layers"], at: 0, value: check };
    expect(effects(played("json-sent-as-text", "chromium", [edit]))).toEqual([]);
  });

  it.each(browsers)("a form in the top window takes a Lax cookie along by GET alone (lax-and-top-level-get, %s)", (browser) => {
    const form = (target: string, method: string) =>
      effects(
        played("lax-and-top-level-get", browser, [set(["actions", 0, "target"], target), set(["actions", 0, "method"], method)]),
      );
    expect(form("frame", "GET")).toEqual([]);
    expect(form("frame", "POST")).toEqual([]);
    expect(form("top", "GET")).toEqual(["transfers 100 €"]);
    expect(form("new-window", "GET")).toEqual(["transfers 100 €"]);
    expect(form("top", "POST")).toEqual([]);
  });

  it("an injected script is stopped by the page's policy before anything leaves (hint-for-an-attacker)", () => {
    const run = played("hint-for-an-attacker", "chromium");
    expect(outcomes(run)).toEqual(["CSP_BLOCKED"]);
    expect(run.actions[0]?.requests).toEqual([]);
  });

  it("a style sheet kept without CORS headers is blocked, in Firefox asked for again (stylesheet-cached-without-cors)", () => {
    for (const browser of ["chromium", "webkit"] as const) {
      expect(outcomes(played("stylesheet-cached-without-cors", browser))).toEqual(["loaded, not readable", "ACAO_MISSING"]);
    }
    expect(outcomes(played("stylesheet-cached-without-cors", "firefox"))).toEqual(["loaded, not readable", "loaded, readable"]);
    const told = set(["hosts", 0, "layers", 0, "vary"], true);
    expect(outcomes(played("stylesheet-cached-without-cors", "chromium", [told]))[1]).toBe("loaded, readable");
  });

  it.each(browsers)("a frame that is refused says why (frames-refused, %s)", (browser) => {
    const failures = played("frames-refused", browser).actions.map(({ failure }) => failure);
    const local = browser === "webkit" ? "MIXED_CONTENT" : "LNA_DENIED";
    expect(failures).toEqual([local, "FRAMING_REFUSED", "CSP_BLOCKED", "CSP_BLOCKED"]);
  });
});

const plainAnswer = {
  kind: "answer",
  off: false,
  when: [],
  unless: [],
  headers: [],
  body: "",
  earlierHeaders: "kept",
};

const forward = {
  kind: "forward",
  off: false,
  when: [],
  unless: [],
  prefix: "",
  stripPrefix: false,
  upstreams: ["http://app.trips.example:8080"],
  balance: "round-robin",
  host: "rewrite",
  origin: "keep",
  originValue: "",
  addRequestHeaders: [],
  removeRequestHeaders: [],
  addResponseHeaders: [],
  onStatuses: "all",
  removeResponseHeaders: [],
};
