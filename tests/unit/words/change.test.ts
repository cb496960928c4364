import { expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { tried } from "../../../src/content/tried.ts";
import type { Edit } from "../../../src/scenario/edits.ts";
import { changedPart } from "../../../src/words/change.ts";
import { english } from "../../english.tsx";

const after = (...edits: Edit[]) => changedPart(english.of("board").history, first.scenario, tried(first.scenario, edits));

it("names what was changed", () => {
  expect(after({ type: "set", path: ["title"], value: "Mine" })).toBe("the title");
  expect(after({ type: "set", path: ["browser", "profile"], value: "firefox" })).toBe("the browser");
  expect(after({ type: "set", path: ["note"], value: "Mine" })).toBe("the notes");
  expect(after({ type: "duplicateAction", action: 0 })).toBe("requests");
  expect(after({ type: "set", path: ["actions", 0, "method"], value: "PUT" })).toBe("request 1");
  expect(after({ type: "set", path: ["hosts", 0, "failure"], value: "refused" })).toBe("Weather API");
  expect(after({ type: "addHost", role: "server" })).toBe("servers");
});

it("does not list everything", () => {
  const edits: Edit[] = [
    { type: "set", path: ["title"], value: "Mine" },
    { type: "set", path: ["actions", 0, "method"], value: "PUT" },
  ];
  expect(after(...edits)).toBe("the title and request 1");
  expect(after(...edits, { type: "addHost", role: "server" })).toBe("several things");
});
