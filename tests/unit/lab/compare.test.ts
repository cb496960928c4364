import { expect, test } from "vitest";
import { compareRecords, pairsOf } from "../../../src/lab/protocol/compare.ts";
import { type LabRecord, type LabResult, unmappedRecord, type WireLine, wireLine } from "../../../src/lab/protocol/record.ts";
import { recordOf } from "../../../src/lab/protocol/record-of.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { map, scenario } from "./map.ts";

const line = (parts: Partial<WireLine> = {}): WireLine => ({
  action: 0,
  url: "https://a.example/",
  method: "GET",
  headers: {},
  body: "",
  ...parts,
});
const ok: LabResult = {
  ok: true,
  type: "cors",
  status: 200,
  redirected: false,
  headers: [
    ["a", "1"],
    ["b", "2"],
  ],
  body: "",
};
const record = (parts: Partial<LabRecord> = {}): LabRecord => ({ wire: [line()], results: [ok], ...parts });

test("equal records have no differences, whatever the order of response headers", () => {
  const other = { ...ok, headers: [...ok.headers].reverse() };
  expect(compareRecords(record(), record({ results: [other] }))).toEqual([]);
});

test("a request that only one of them sent is one difference", () => {
  const preflight = line({ method: "OPTIONS" });
  expect(compareRecords(record(), record({ wire: [line(), preflight] }))).toEqual([
    { action: 0, of: "request", field: "request 2", simulated: null, real: "OPTIONS https://a.example/" },
  ]);
});

test("a preflight that only one of them sent does not shift the request behind it", () => {
  const preflight = line({ method: "OPTIONS" });
  const both = { simulated: line(), real: line() };
  expect(pairsOf(record({ wire: [preflight, line()] }), record(), 0)).toEqual([{ simulated: preflight, real: null }, both]);
  expect(pairsOf(record(), record({ wire: [line(), preflight, line()] }), 0).map(({ simulated }) => simulated === null)).toEqual([
    false,
    true,
    true,
  ]);
  expect(pairsOf(record(), record({ wire: [] }), 0)).toEqual([{ simulated: line(), real: null }]);
});

test("a header, a body and a status are compared by themselves", () => {
  const real = record({ wire: [line({ headers: { cookie: "a=1" }, body: "x" })], results: [{ ...ok, status: 304 }] });
  expect(compareRecords(record(), real).map(({ of, field, simulated, real: there }) => [of, field, simulated, there])).toEqual([
    ["request", "request 1 body", "", "x"],
    ["request", "request 1 cookie", null, "a=1"],
    ["result", "status", "200", "304"],
  ]);
});

test("a result that is missing differs in all of its fields", () => {
  expect(compareRecords(record({ results: [{ ok: false, error: "TypeError" }] }), record({ results: [] }))).toHaveLength(2);
});

test("the boundary of a form is another one each time, and is no difference, even where a redirect has taken the body away", () => {
  const sent = (boundary: string, part = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`) => {
    const url = "https://a.example/";
    const headers: [string, string][] = [["Content-Type", `multipart/form-data; boundary=${boundary}`]];
    const body = `${part}--${boundary}--\r\n`;
    const wire = [
      wireLine(0, { method: "POST", url, headers, body }),
      wireLine(0, { method: "GET", url, headers, body: null }),
      wireLine(1, { method: "GET", url, headers: [["Content-Type", "of another action: one"]], body: null }),
    ];
    return unmappedRecord(record({ wire }), []).wire;
  };
  expect(sent("one").slice(0, 2)).toEqual(sent("two").slice(0, 2));
  expect(sent("one")[2]?.headers["content-type"]).toBe("of another action: one");
  // A form without fields.
  expect(sent("one", "").slice(0, 2)).toEqual(sent("two", "").slice(0, 2));
});

test("the engine's record is in the words of the scenario, without what arrives nowhere", () => {
  const { mapped, origins } = map(
    scenario({
      hosts: [
        { id: "api", origins: ["https://api.shop.example"], layers: [{ kind: "handler", routes: [{}] }] },
        { id: "dead", origins: ["https://dead.example"], failure: "refused" },
      ],
      actions: [
        { kind: "fetch", page: "shop", url: "https://api.shop.example/orders" },
        { kind: "fetch", page: "shop", url: "https://dead.example/" },
        { kind: "client", url: "https://api.shop.example/orders" },
      ],
    }),
  );
  const { wire, results } = recordOf(runInMemory(mapped, publicSuffixList), mapped, origins);
  expect(wire.map(({ action, method, url }) => `${action} ${method} ${url}`)).toEqual([
    "0 GET https://api.shop.example/orders",
    "2 GET https://api.shop.example/orders",
  ]);
  expect(wire[0]?.headers["origin"]).toBe("https://shop.example");
  expect(results).toEqual([
    { ok: false, error: "TypeError" },
    { ok: false, error: "TypeError" },
    { ok: true, client: true, status: 200 },
  ]);
});
