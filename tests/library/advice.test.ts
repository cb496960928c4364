import { describe, expect, it } from "vitest";
import { tried } from "../../src/content/tried.ts";
import { advise, type SearchOptions } from "../../src/judge/remedies/search.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { applyEdit } from "../../src/scenario/edits.ts";
import { eventsOf } from "../../src/trace/trace-index.ts";
import { remedies as words } from "../../src/words/en/remedies/index.ts";
import { trace } from "../../src/words/en/trace/index.ts";
import { plain } from "../../src/words/phrase.ts";
import { changeWords, sentLines } from "../../src/words/remedies.ts";
import { stepWords } from "../../src/words/trace/steps.ts";
import { folderOf, folders, scenarioOf } from "./content.ts";
import { reportOf } from "./reports/read.ts";

/** What is advised for one action of a report: the first remedy's changes as a reader sees them, or why there is none. */
function advised(name: string, action: number, options: SearchOptions = {}) {
  const scenario = reportOf(name);
  const advice = advise(scenario, runInMemory(scenario, publicSuffixList), action, publicSuffixList, options);
  const told = advice.remedies.map(({ changes }) =>
    changes.map((change) => {
      const lines = sentLines(words, change).flatMap((sent) => sent.lines.map(({ text }) => plain(text)));
      return [plain(changeWords(words, change, scenario.hosts)), ...lines].join("\n");
    }),
  );
  return { ...advice, told, first: told[0]?.join("\n") ?? advice.kind };
}

const notOurs = { isOurs: () => false };

describe("advice for what people report", () => {
  it.each([0, 1, 2, 3])("an attacker's sandboxed page is told nothing (null-hints, %i)", (action) => {
    expect(advised("null-hints", action)).toMatchObject({ kind: "rightly", because: "attacker" });
  });

  it("an injected script is told nothing (hint-for-an-attacker)", () => {
    expect(advised("hint-for-an-attacker", 0)).toMatchObject({ kind: "rightly", because: "injected" });
  });

  it("after redirects the origin null is named by nobody (null-after-redirect-with-star)", () => {
    const { first, told } = advised("null-after-redirect-with-star", 0);
    expect(first).toBe("The script asks without cookies, if it does not need them.");
    expect(told.flat().join("\n")).not.toMatch(/null/u);
  });

  it.each([0, 1])("a redirect that names http is mended (redirect-loses-https, %i)", (action) => {
    expect(advised("redirect-loses-https", action).first).toBe(
      "api (https://api.shop.example) redirects to https://api.shop.example/users in place of http://api.shop.example/users, so that it stays with https.",
    );
  });

  it.each([
    ["session-over-redirect-to-login", 0],
    ["session-over-redirect-to-login", 1],
    ["login-redirect-sso", 0],
    ["login-redirect-sso", 1],
    ["login-redirect-sso", 2],
    ["login-redirect-sso", 4],
  ] as const)("script is told 401, and no provider of sign-ins is asked for anything (%s, %i)", (name, action) => {
    const { remedies, told, first } = advised(name, action);
    expect(first).toMatch(/answers script with 401 in place of a redirect/u);
    expect(told.flat().join("\n")).not.toMatch(/idp\.example\) (?!itself)/u);
    for (const { changes } of remedies) expect(changes.map(({ at }) => at)).toEqual([{ host: 0 }]);
  });

  it("an answer out of a cache is told apart by Vary (stylesheet-cached-without-cors)", () => {
    expect(advised("stylesheet-cached-without-cors", 1).first).toMatch(
      /sends Vary: Origin with every answer\..* a new URL helps at once/u,
    );
  });

  it("all refused headers are named at once (tracing-header-to-a-third-party)", () => {
    expect(advised("tracing-header-to-a-third-party", 0).first).toMatch(/Access-Control-Allow-Headers: .*baggage, x-trace-id/u);
  });

  it("of a server that is not ours the page leaves them all away (tracing-header-to-a-third-party)", () => {
    expect(advised("tracing-header-to-a-third-party", 0, notOurs).first).toBe("The script does not send x-trace-id and baggage.");
  });

  it("whose a server is stands in the scenario", () => {
    const scenario = reportOf("tracing-header-to-a-third-party");
    const theirs = applyEdit(scenario, { type: "set", path: ["hosts", 0, "owner"], value: "someone else" });
    const { remedies } = advise(theirs, runInMemory(theirs, publicSuffixList), 0, publicSuffixList);
    expect(remedies.map(({ changes }) => changes.map(({ does }) => does))).toEqual([["drop-headers"], ["own-path"]]);
  });

  it("a star that stands for nothing gets the names beside it (star-in-policy-with-credentials)", () => {
    expect(advised("star-in-policy-with-credentials", 0).first).toMatch(/Access-Control-Allow-Headers: .*content-type/u);
  });

  it("a server lets its own pages through (own-origin-refused)", () => {
    expect(advised("own-origin-refused", 0).first).toMatch(/lets its own pages \(https:\/\/trips\.example\) through/u);
  });

  it("a frame is allowed by naming the page (frames-refused)", () => {
    expect(advised("frames-refused", 1).first).toMatch(
      /Content-Security-Policy: frame-ancestors 'self' https:\/\/live\.example/u,
    );
  });
});

it.each([0, 1, 2, 3])("a frame that is refused does not show the document before it fails (frames-refused, %i)", (action) => {
  const events = eventsOf(runInMemory(reportOf("frames-refused"), publicSuffixList), action);
  const told = events.flatMap((event) => (event.type === "step" ? [plain(stepWords(trace, event.step).title)] : []));
  expect(told.at(-1)).toBe("The frame shows an error page");
  expect(told.join("\n")).not.toMatch(/shows the document/u);
});

it("a server that allowed everybody does not keep a page in the clear when cookies come in", () => {
  const { scenario } = folderOf("credentials-done-right");
  const mended = [
    { type: "set", path: ["pages", 0, "url"], value: "http://shop.example/" },
    { type: "set", path: ["hosts", 0, "layers", 0, "origins"], value: "any" },
    { type: "set", path: ["hosts", 0, "layers", 0, "methods"], value: [] },
    { type: "set", path: ["actions", 1, "method"], value: "DELETE" },
  ] as const;
  const inTheClear = mended.reduce(applyEdit, scenario);
  const { remedies } = advise(inTheClear, runInMemory(inTheClear, publicSuffixList), 1, publicSuffixList);
  expect(remedies.length).toBeGreaterThan(0);
  const layers = remedies.map(({ edits }) => edits.reduce(applyEdit, inTheClear).hosts.find(({ id }) => id === "api")?.layers);
  expect(JSON.stringify(layers)).not.toMatch(/http:\/\/shop/u);
});

describe("advice where nothing has failed", () => {
  const inLibrary = (id: string, action: number) => {
    const scenario = scenarioOf(id);
    const { kind, wish, remedies } = advise(scenario, runInMemory(scenario, publicSuffixList), action, publicSuffixList);
    return { kind, wish, does: remedies[0]?.changes.map((change) => change.does) };
  };

  it("a header that script cannot read is exposed", () => {
    expect(inLibrary("header-not-exposed", 0)).toEqual({ kind: "remedies", wish: "headers", does: ["send-headers"] });
  });

  it("an image that script cannot look into is asked for with CORS, and the server allows it", () => {
    expect(inLibrary("image-shown-but-not-readable", 0)).toMatchObject({ wish: "look", does: ["crossorigin", "send-headers"] });
  });

  it("an opaque answer is asked for in mode cors", () => {
    expect(inLibrary("no-cors-is-not-the-fix", 1)).toMatchObject({ wish: "look", does: ["mode", "send-headers"] });
  });

  it("a server that does not know who asks is sent the cookies", () => {
    expect(inLibrary("credentials-done-right", 0)).toMatchObject({ wish: "known", does: ["credentials"] });
  });

  it("what an injected script got is not what anybody wishes more of", () => {
    expect(inLibrary("injected-script-has-the-pages-origin", 1)).toMatchObject({ kind: "none-wished" });
  });

  it("a page that looks like another one was rightly stopped", () => {
    const { scenario, tries } = folderOf("look-alike-origins");
    const mended = tried(scenario, tries.find(({ id }) => id === "list")?.edits ?? []);
    const trace = runInMemory(mended, publicSuffixList);
    expect(advise(mended, trace, 3, publicSuffixList)).toMatchObject({ kind: "rightly", because: "look-alike" });
  });
});

it("no two remedies tell this page's reader the same: what only caches are told makes no choice", () => {
  for (const id of folders) {
    const scenario = scenarioOf(id);
    const run = runInMemory(scenario, publicSuffixList);
    for (const action of scenario.actions.keys()) {
      const told = advise(scenario, run, action, publicSuffixList).remedies.map(({ changes }) =>
        changes.map((change) => [
          plain(changeWords(words, change, scenario.hosts)),
          ...sentLines(words, change).flatMap(({ lines }) =>
            lines.map(({ text }) => plain(text)).filter((line) => !line.startsWith("Vary")),
          ),
        ]),
      );
      const texts = told.map((changes) => JSON.stringify(changes));
      expect(texts, `${id}, ${action}`).toEqual([...new Set(texts)]);
    }
  }
});
