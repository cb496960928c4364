import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory, type Trace } from "../../../src/run/run.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { type ProfileName, profiles } from "../../../src/scenario/schema.ts";
import type { Outcome } from "../../../src/trace/events.ts";

/* Situations out of public reports and questions, as links of version 1 hold them, with what browsers really do. */

interface Written {
  browser: { localNetwork: string };
  pages: { url: string }[];
  hosts: { addressSpace?: string }[];
  actions: Record<string, unknown>[];
}

function play(name: string, profile?: ProfileName, edit: (written: Written) => void = () => {}): Trace {
  const written = JSON.parse(readFileSync(new URL(`reported/${name}.json`, import.meta.url), "utf8")) as Written;
  edit(written);
  const parsed = parseScenario(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { scenario } = parsed;
  const browser = profile === undefined ? scenario.browser : { ...scenario.browser, profile };
  return runInMemory({ ...scenario, browser }, publicSuffixList);
}

const told = (outcome: Outcome) => {
  if (outcome.kind === "error") return outcome.failure.code;
  return outcome.kind === "response" ? outcome.status : (outcome.kind === "embedded" && outcome.failure?.code) || outcome.kind;
};
const sentIn = ({ events }: Trace) => events.flatMap((event) => (event.type === "request" ? [event.request.url] : []));
const effectsOf = ({ events }: Trace) => events.flatMap((event) => (event.type === "effect" ? [event.effect] : []));

test("JSON labelled text/plain deletes the account, by Chrome as it is shipped", () => {
  const deleted = Object.fromEntries(profiles.map((name) => [name, effectsOf(play("json-sent-as-text", name)).length]));
  // By fetch() and by the form; the one that says application/json is asked about first.
  expect(deleted).toEqual({ standard: 2, chromium: 2, firefox: 0, webkit: 0 });
  expect(play("json-sent-as-text").outcomes.map(told)).toEqual(["ACAO_MISSING", "P_ACAO_MISSING", "embedded"]);
});

test("an https page and http://localhost: Safari sends nothing, and loads images; from an http page it works", () => {
  const went = (profile: ProfileName, edit?: (written: Written) => void) => {
    const trace = play("safari-http-localhost", profile, edit);
    return [trace.outcomes.map(told), sentIn(trace).length];
  };
  expect(went("webkit")).toEqual([["MIXED_CONTENT"], 0]);
  expect(went("chromium")).toEqual([[200], 1]);
  expect(went("firefox")).toEqual([[200], 1]);
  const overHttp = (written: Written) => {
    written.pages[0]!.url = "http://profiler.example/";
  };
  expect(went("webkit", overHttp)).toEqual([[200], 1]);
  const images = ({ actions }: Written) =>
    void actions.splice(0, 1, { kind: "element", element: "img", page: "prof", url: "http://127.0.0.1:8000/profile.json" });
  expect(sentIn(play("safari-http-localhost", "webkit", images))).toHaveLength(1);
});

const answering = (answer: string) => (written: Written) => {
  written.browser.localNetwork = answer;
};

test("from an http page Firefox asks the user, Chrome refuses at once", () => {
  const answered = (profile: ProfileName, answer: string) =>
    told(play("local-network-from-http-firefox", profile, answering(answer)).outcomes[0]!);
  const answers = ["granted", "denied", "not-yet"];
  expect(answers.map((answer) => answered("firefox", answer))).toEqual([200, "LNA_DENIED", "pending"]);
  expect(answers.map((answer) => answered("chromium", answer))).toEqual(Array(3).fill("LNA_INSECURE_CONTEXT"));
  expect(answers.map((answer) => answered("webkit", answer))).toEqual([200, 200, 200]);
});

test("as long as the user has not answered nothing is sent, and what comes after goes on", () => {
  const trace = play("local-network-from-http-firefox", "firefox", (written) => {
    answering("not-yet")(written);
    written.actions.push(
      { kind: "beacon", page: "p", url: "http://localhost:8080/" },
      { kind: "fetch", page: "p", url: "data:,x" },
    );
  });
  expect(trace.outcomes.map(told)).toEqual(["pending", "embedded", 200]);
  expect(sentIn(trace)).toEqual([]);
});

test("a name under .test is not public: what is missing is Access-Control-Allow-Origin", () => {
  for (const profile of ["chromium", "firefox", "webkit"] as const) {
    expect(play("dev-name-is-not-public", profile).outcomes.map(told)).toEqual(["ACAO_MISSING"]);
  }
});

test("an app's shell has scheme and host for its origin", () => {
  for (const profile of profiles) {
    const trace = play("app-scheme-origin", profile);
    expect(trace.outcomes.map(told)).toEqual([200]);
    const [request] = trace.events.flatMap((event) => (event.type === "request" ? [event.request.headers] : []));
    expect(request).toContainEqual(["Origin", "capacitor://app"]);
  }
});

test("a page of an extension, and one at a blob: URL", () => {
  const sentOrigin = (url: string) => {
    const at = (written: Written) => {
      written.pages[0]!.url = url;
    };
    const { events } = play("app-scheme-origin", "chromium", at);
    const headers = events.flatMap((event) => (event.type === "request" ? event.request.headers : []));
    return headers.find(([name]) => name === "Origin")?.[1];
  };
  expect(sentOrigin("chrome-extension://abcdefghijklmnop/popup.html")).toBe("chrome-extension://abcdefghijklmnop");
  expect(sentOrigin("moz-extension://0d1e/page.html")).toBe("moz-extension://0d1e");
  expect(sentOrigin("blob:https://shop.example/0f3a")).toBe("https://shop.example");
  expect(sentOrigin("file:///index.html")).toBe("null");
});

test("an image whose URL holds a password: Chrome sends nothing, Firefox and Safari load it", () => {
  const sent = (profile: ProfileName) => sentIn(play("wpt-embed", profile)).length;
  expect([sent("chromium"), sent("firefox"), sent("webkit")]).toEqual([0, 1, 1]);
  expect(play("wpt-embed", "chromium").outcomes.map(told)).toEqual(["URL_HAS_CREDENTIALS"]);
});
