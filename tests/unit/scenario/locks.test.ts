import { describe, expect, it } from "vitest";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";
import { keepsLocked, lockOf, type Opening } from "../../../src/scenario/locks.ts";

const start = withDefaults({
  version: 2,
  pages: [{ id: "shop", url: "https://shop.example/" }],
  hosts: [
    {
      id: "api",
      origins: ["https://api.shop.example"],
      layers: [
        { kind: "auth", needs: "cookie", value: "session" },
        { kind: "cors", style: "policy", origins: ["https://shop.example"] },
        { kind: "handler", routes: [{ path: "/orders" }] },
      ],
    },
  ],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/orders" }],
});

const keeps = (open: readonly Opening[], ...edits: readonly Edit[]) =>
  keepsLocked({ start, open }, edits.reduce(applyEdit, start));

describe("of a host's layers those of some kinds may be changed", () => {
  const open: readonly Opening[] = [{ at: ["hosts", 0, "layers"], kinds: ["cors"] }];

  it("these change, come, go and move among the others", () => {
    expect(keeps(open, { type: "set", path: ["hosts", 0, "layers", 1, "credentials"], value: true })).toBe(true);
    expect(keeps(open, { type: "moveLayer", host: 0, from: 1, to: 0 })).toBe(true);
    // The same, said of the other one.
    expect(keeps(open, { type: "moveLayer", host: 0, from: 0, to: 1 })).toBe(true);
    expect(keeps(open, { type: "removeLayer", host: 0, layer: 1 })).toBe(true);
    expect(keeps(open, { type: "addLayer", host: 0, kind: "cors" })).toBe(true);
  });

  it("the others stay, and so does everything else", () => {
    expect(keeps(open, { type: "set", path: ["hosts", 0, "layers", 0, "off"], value: true })).toBe(false);
    expect(keeps(open, { type: "removeLayer", host: 0, layer: 0 })).toBe(false);
    expect(keeps(open, { type: "moveLayer", host: 0, from: 2, to: 0 })).toBe(false);
    expect(keeps(open, { type: "addLayer", host: 0, kind: "answer" })).toBe(false);
    expect(keeps(open, { type: "removeHost", host: 0 })).toBe(false);
    expect(keeps(open, { type: "set", path: ["actions", 0, "url"], value: "https://other.example/" })).toBe(false);
    expect(keeps(open, { type: "addPage" })).toBe(false);
  });

  it("each place says what it is", () => {
    const locks = { start, open };
    expect(lockOf(locks, start, ["hosts", 0, "layers", 1, "origins"])).toBe("open");
    expect(lockOf(locks, start, ["hosts", 0, "layers", 0, "off"])).toBe("locked");
    expect(lockOf(locks, start, ["hosts", 0])).toBe("partly");
    expect(lockOf(locks, start, ["pages", 0])).toBe("locked");
    // Where it stands now, and not where it stood.
    const moved = applyEdit(start, { type: "moveLayer", host: 0, from: 1, to: 0 });
    expect(lockOf(locks, moved, ["hosts", 0, "layers", 0, "origins"])).toBe("open");
  });
});

it("whose rules apply is free; of a value that is open nothing beside it is", () => {
  const open: readonly Opening[] = [{ at: ["actions", 0, "url"] }];
  expect(keeps(open, { type: "set", path: ["browser", "profile"], value: "firefox" })).toBe(true);
  expect(keeps(open, { type: "set", path: ["actions", 0, "url"], value: "/orders" })).toBe(true);
  expect(keeps(open, { type: "set", path: ["actions", 0, "method"], value: "PUT" })).toBe(false);
  expect(keeps(open, { type: "duplicateAction", action: 0 })).toBe(false);
});
