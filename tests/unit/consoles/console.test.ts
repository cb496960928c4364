import { describe, expect, it } from "vitest";
import { consoleOf } from "../../../src/consoles/browser-console.ts";
import { chromium } from "../../../src/consoles/chromium.ts";
import { firefox as firefoxWords } from "../../../src/consoles/firefox.ts";
import { consoleLines, warningLines } from "../../../src/consoles/index.ts";
import { webkit } from "../../../src/consoles/webkit.ts";
import type { AnyStep } from "../../../src/trace/steps.ts";
import { readCorpus } from "../../truth/corpus.ts";
import { play } from "../../truth/play.ts";
import { everyFailure } from "../words/failures-of-every-code.ts";

const cases = new Map([...readCorpus("random"), ...readCorpus("elements")].map((of) => [of.id, of]));
const url = "http://127.0.0.1:8702/r";
const firefox = (reason: string, at = url) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${at}. (Reason: ${reason}.`;
const cancelled = (at = url) => firefox("CORS request did not succeed). Status code: (null)", at);
const denied = `Fetch API cannot load ${url} due to access control checks.`;

/** What the engine prints for a recorded case. */
function prints(id: string, browser: "chromium" | "firefox" | "webkit"): readonly string[] {
  const of = cases.get(id);
  if (!of) throw new Error(`no case ${id}`);
  return play(of, browser).console;
}

describe("Chrome", () => {
  it.each([
    [
      "names the page's origin even where `null` was sent, and where the redirect came from",
      "g1001-5",
      "Access to fetch at 'http://localhost:8701/r2' (redirected from 'http://127.0.0.1:8702/r') from origin 'http://localhost:8701' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header contains multiple values 'http://localhost:8701, http://localhost:8701', but only one is allowed. Have the server send the header with a valid value.",
    ],
    [
      "looks at the user name in a Location before the redirect mode, and does not print it",
      "g1001-620",
      "Access to fetch at 'http://127.0.0.1:8702/r' from origin 'http://localhost:8701' has been blocked by CORS policy: Redirect location '' contains a username and password, which is disallowed for cross-origin requests.",
    ],
    [
      "has got to the new URL when a scheme is not one of CORS",
      "g1001-357",
      "Access to fetch at 'mailto:x' (redirected from 'http://127.0.0.1:8702/r') from origin 'http://localhost:8701' has been blocked by CORS policy: Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, chrome-extension, chrome-untrusted, data, http, https, isolated-app.",
    ],
  ])("%s", (_what, id, line) => {
    expect(prints(id, "chromium")).toEqual([line]);
  });

  it("is silent about a redirect to data:, which the network refuses", () => {
    expect(prints("g1001-468", "chromium")).toEqual([]);
  });
});

describe("Firefox", () => {
  it.each([
    [
      "one line for a response that was refused",
      "g1001-148",
      [firefox("CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200")],
    ],
    [
      "two for a redirect that was refused: the channel is cancelled too",
      "g1001-314",
      [firefox("CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 301"), cancelled()],
    ],
    [
      "two for a preflight: the request's own channel is cancelled",
      "g1001-1",
      [firefox("expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’)"), cancelled()],
    ],
    [
      "three for a preflight that is redirected and refused for its headers",
      "g1001-644",
      [firefox("CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 301"), cancelled(), cancelled()],
    ],
    [
      "a redirected preflight that passes is not followed, and its status is no success",
      "g1001-1059",
      [
        firefox("CORS request external redirect not allowed)"),
        firefox("CORS preflight response did not succeed). Status code: 301"),
        cancelled(),
      ],
    ],
    [
      "redirected to another origin, its own origin has become null by then",
      "g1001-123",
      [
        firefox("CORS request external redirect not allowed)"),
        firefox("CORS header ‘Access-Control-Allow-Origin’ does not match ‘http://localhost:8701’)"),
        cancelled(),
      ],
    ],
    [
      "in redirect mode error it is not set out upon",
      "g1001-1260",
      [
        firefox("CORS preflight response did not succeed). Status code: 302", "http://127.0.0.1:8703/r"),
        cancelled("http://127.0.0.1:8703/r"),
      ],
    ],
    ["a redirect to data: is refused before anything is checked", "g1001-832", [cancelled()]],
    [
      "a redirect to mailto: from the page's own origin is told of, and no more",
      "g1001-1035",
      [firefox("CORS request not http)", "mailto:x")],
    ],
    [
      "the URL stands in quotes in one text",
      "g1001-111",
      [firefox("Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’)", `‘${url}’`)],
    ],
    [
      "a referrer policy that tells another site too much is ignored",
      "ref-origin-when-cross-origin-no-cors-X-GET",
      [
        `Referrer Policy: Ignoring the less restricted referrer policy “origin-when-cross-origin” for the cross-site request: ${url}`,
      ],
    ],
    ["nothing, where mode same-origin forbids it", "g1001-28", []],
  ])("%s", (_what, id, lines) => {
    expect(prints(id, "firefox")).toEqual(lines);
  });
});

describe("Safari", () => {
  it.each([
    [
      "a missing header and another origin are one reason, with the origin that was sent",
      "g1001-148",
      ["Origin http://localhost:8701 is not allowed by Access-Control-Allow-Origin. Status code: 200", denied],
    ],
    [
      "of a redirect it says where it would have led, followed or not",
      "g1001-314",
      [
        "Cross-origin redirection to http://127.0.0.1:8702/r2 denied by Cross-Origin Resource Sharing policy: Origin http://localhost:8701 is not allowed by Access-Control-Allow-Origin. Status code: 301",
        denied,
      ],
    ],
    [
      "names header fields in its own spelling, the known ones first",
      "g1001-134",
      ["Request header field Range is not allowed by Access-Control-Allow-Headers.", denied],
    ],
    ["mode same-origin is a bare sentence", "g1001-28", [`Fetch API cannot load ${url}.`]],
    [
      "no-cors with another redirect mode takes three",
      "g1001-176",
      ["No-Cors mode requires follow redirect mode", "Not allowed to request resource", denied],
    ],
    [
      "headers that XMLHttpRequest may not set come before the verdict",
      "g1001-891",
      [
        'Refused to set unsafe header "access-control-request-method"',
        'Cross-origin redirection to http://127.0.0.1:8702/r2 denied by Cross-Origin Resource Sharing policy: Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
        `XMLHttpRequest cannot load ${url} due to access control checks.`,
      ],
    ],
  ])("%s", (_what, id, lines) => {
    expect(prints(id, "webkit")).toEqual(lines);
  });
});

describe("warnings", () => {
  const dropped: AnyStep = {
    name: "drop-headers",
    gate: "request",
    verdict: "note",
    values: { names: ["Host", "te"], because: "forbidden" },
  };

  it.each([
    ["chromium", "xhr", ['Refused to set unsafe header "Host"', 'Refused to set unsafe header "te"']],
    ["webkit", "xhr", ['Refused to set unsafe header "Host"', 'Refused to set unsafe header "te"']],
    ["firefox", "xhr", []],
    ["chromium", "fetch", []],
    ["standard", "xhr", []],
  ] as const)("of %s about headers that %s leaves out", (profile, api, lines) => {
    expect(warningLines({ api, referrerPolicy: "" }, [dropped], profile)).toEqual(lines);
  });
});

describe("beside the reasons", () => {
  it("the Standard prints nothing, and Chrome speaks for it", () => {
    for (const failure of everyFailure) expect(consoleLines(failure, "standard")).toEqual([]);
    expect(consoleOf("standard")).toBe("chromium");
  });

  it("Chrome's network layer speaks where CORS has nothing to say", () => {
    const [unreachable] = everyFailure.filter(({ code }) => code === "NETWORK_ERROR");
    const [missing] = everyFailure.filter(({ code }) => code === "ACAO_MISSING");
    if (!unreachable || !missing) throw new Error("no such failure");
    expect(chromium.network(unreachable)).toBe("GET https://api.shop.example/cart net::ERR_CONNECTION_REFUSED");
    expect(chromium.network(missing)).toBeNull();
    expect(firefoxWords.network(unreachable)).toBeNull();
  });

  it.each([
    ["Chrome", chromium, "Uncaught (in promise) TypeError: Failed to fetch"],
    ["Firefox", firefoxWords, "Uncaught (in promise) TypeError: NetworkError when attempting to fetch resource."],
    ["Safari", webkit, "Unhandled Promise Rejection: TypeError: Load failed"],
  ] as const)("%s prints a rejection that nobody catches", (_name, words, line) => {
    const [failure] = everyFailure.filter(({ code }) => code === "ACAO_MISSING");
    if (!failure) throw new Error("no such failure");
    expect(words.uncaught({ kind: "error", exception: "TypeError", failure })).toBe(line);
  });
});
