import { describe, expect, test } from "vitest";
import { bytesOf, type FileKind, sampleFiles } from "../../../src/hosts/files.ts";
import { sniff } from "../../../src/http/sniff.ts";
import { loads, noticed, serving } from "../engine/browse.ts";
import { play } from "../run/play.ts";

const kinds = Object.keys(sampleFiles) as FileKind[];
const route = (file: FileKind, headers: [string, string][] = []) => ({
  id: "shop",
  origins: ["https://shop.example"],
  layers: [{ kind: "handler" as const, routes: [{ file, headers }] }],
});

describe("a sample file", () => {
  test.each([
    ["png", "img"],
    ["js", "script"],
    ["js", "module"],
    ["css", "stylesheet"],
    ["font", "font"],
    ["video", "video"],
  ] as const)("of kind %s is what %s takes", (kind, element) => {
    expect(noticed(loads(element, "https://shop.example/x", serving(kind)))).toMatch(/^load/u);
  });

  test.each(kinds)("%s says how long it is on the wire", (kind) => {
    const { body, size } = sampleFiles[kind];
    expect(bytesOf(body).length).toBe(size);
  });

  test("begins with the bytes of its kind", () => {
    expect([...bytesOf(sampleFiles.png.body).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect([sampleFiles.font, sampleFiles.video].map(({ body }) => sniff(body))).toEqual(["font", "video"]);
    expect([...bytesOf("é")]).toEqual([0xc3, 0xa9]);
  });

  test("is answered with its type and length, or with the type that the route gives it", () => {
    const fetched = (headers: [string, string][]) => {
      const parts = { hosts: [route("png", headers)], actions: [{ kind: "fetch" as const, page: "shop", url: "/x" }] };
      const [outcome] = play(parts).outcomes;
      return outcome?.kind === "response" ? Object.fromEntries(outcome.headers) : outcome;
    };
    expect(fetched([])).toEqual({ "content-type": "image/png", "content-length": "73" });
    expect(fetched([["Content-Type", "text/plain"]])).toMatchObject({ "content-type": "text/plain" });
  });
});
