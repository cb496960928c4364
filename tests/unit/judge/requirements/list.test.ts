import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { requiring } from "../../../../src/judge/requirements/requirements.ts";
import { runInMemory } from "../../../../src/run/run.ts";
import { defaultRule } from "../../../../src/run/world.ts";
import { applyEdit } from "../../../../src/scenario/edits.ts";
import { type Scenario, ScenarioSchema } from "../../../../src/scenario/schema.ts";

const handler = { kind: "handler", routes: [{ path: "/cart", methods: ["PUT"], body: "{}" }] };
const star = {
  kind: "cors",
  style: "headers",
  preflight: {
    status: 204,
    headers: [
      ["Access-Control-Allow-Origin", "*"],
      ["Access-Control-Allow-Methods", "GET, POST"],
    ],
  },
  actual: [["Access-Control-Allow-Origin", "*"]],
};

/** A shop puts JSON into a cart, with cookies. */
function cart(layers: readonly object[], rest: { profile?: string; page?: object; owner?: string } = {}): Scenario {
  return v.parse(ScenarioSchema, {
    version: 2,
    title: "A cart",
    browser: { profile: rest.profile ?? "chromium" },
    pages: [{ id: "shop", url: "https://shop.example/", ...rest.page }],
    hosts: [{ id: "api", origins: ["https://api.shop.example"], layers, ...(rest.owner && { owner: rest.owner }) }],
    actions: [
      {
        kind: "fetch",
        page: "shop",
        url: "https://api.shop.example/cart",
        method: "PUT",
        headers: [["Content-Type", "application/json"]],
        body: "{}",
        credentials: "include",
      },
    ],
  });
}

function listed(scenario: Scenario) {
  const work = requiring(scenario, runInMemory(scenario, defaultRule), 0, defaultRule);
  if (work === null) throw new Error("No page asks.");
  work.list.advance();
  const list = work.list.result();
  const fixing = work.fixes();
  fixing.advance();
  const fixes = fixing.result();
  const lines = list.rows.map(({ demand: { of, says, value }, state }) => `${of} ${says} ${value} ${state}`);
  return { list, fixes, lines, fixOf: (i: number) => fixes.of.get(list.rows[i]!) };
}

describe("everything that must be said", () => {
  it("is told at once, in the order in which Chrome complains", () => {
    expect(listed(cart([star, handler])).lines).toEqual([
      "preflight origin https://shop.example wrong",
      "preflight credentials true absent",
      "preflight status 204 said",
      "preflight method PUT wrong",
      "preflight header content-type absent",
      "actual origin https://shop.example wrong",
      "actual credentials true absent",
    ]);
  });

  it("begins with the status in Safari", () => {
    const auth = { kind: "auth", needs: "cookie", value: "id" };
    const { lines } = listed(cart([auth, star, handler], { profile: "webkit" }));
    expect(lines[0]).toBe("preflight status 204 wrong");
  });

  it("is applied line by line, or all at once; then the script reads", () => {
    const scenario = cart([star, handler]);
    const { fixes, fixOf } = listed(scenario);
    const one = fixOf(4);
    expect(typeof one).toBe("object");
    const after = typeof one === "object" ? one.edits.reduce(applyEdit, scenario) : scenario;
    expect(listed(after).lines[4]).toBe("preflight header content-type said");
    const all = (fixes.all ?? []).reduce(applyEdit, scenario);
    expect(runInMemory(all, defaultRule).outcomes[0]).toMatchObject({ kind: "response", status: 200 });
  });

  it("a value that cannot be read forbids, and stands where the browser complains of it", () => {
    const layer = {
      ...star,
      preflight: { status: 204, headers: [["Access-Control-Allow-Headers", "x a"]] },
      actual: star.actual,
    };
    const { lines, list } = listed(cart([layer, handler]));
    const at = lines.indexOf("preflight header-list  wrong");
    expect(at).toBeGreaterThanOrEqual(0);
    expect(lines.indexOf("preflight header content-type wrong")).toBeGreaterThan(at);
    expect(list.rows[at]?.found).toBe("x a");
  });

  it("authentication that answers first is passed by the order of the layers", () => {
    const auth = { kind: "auth", needs: "cookie", value: "id" };
    const policy = {
      ...{ kind: "cors", style: "policy", origins: ["https://shop.example"], credentials: true },
      ...{ methods: ["PUT"], headers: ["Content-Type"] },
    };
    const { fixOf } = listed(cart([auth, policy, handler]));
    expect(fixOf(0)).toMatchObject({ changes: [{ does: "layer-first" }] });
  });

  it("nobody names null, and a server of somebody else's is not changed", () => {
    const sandboxed = listed(cart([star, handler], { page: { sandboxed: true } }));
    expect(sandboxed.fixOf(0)).toBe("nobody");
    expect(sandboxed.fixes.all).toBeNull();
    const theirs = listed(cart([star, handler], { owner: "someone else" }));
    expect(theirs.fixOf(0)).toBe("not-ours");
  });

  it("nothing is demanded of the page's own server", () => {
    const { list } = listed(cart([star, handler], { page: { url: "https://api.shop.example/" } }));
    expect(list).toMatchObject({ rows: [], answers: [], because: "same-origin" });
  });
});
