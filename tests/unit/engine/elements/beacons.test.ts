import { describe, expect, it } from "vitest";
import { answer, api, beacons, headerOf, noticed, openServer, purposes, shop } from "../browse.ts";

describe("a beacon", () => {
  it.each([
    ["text", "", "text/plain;charset=UTF-8"],
    ["urlsearchparams", "", "application/x-www-form-urlencoded;charset=UTF-8"],
    ["blob", "text/plain", "text/plain"],
    ["arraybuffer", "", null],
  ] as const)("of %s %s goes out at once, in mode no-cors, with cookies and Content-Type %s", (bodyType, blobType, type) => {
    const { sent, outcome } = beacons(`${api}/log`, () => answer(), { bodyType, blobType });
    expect(sent.map(({ method, purpose }) => [method, purpose])).toEqual([["POST", "actual"]]);
    expect(sent[0] && headerOf(sent[0], "content-type")).toBe(type);
    expect(sent[0] && headerOf(sent[0], "sec-fetch-mode")).toBe("no-cors");
    expect(outcome).toMatchObject({ kind: "embedded", event: "queued", readable: null, failure: null });
  });

  it("of a type that no form sends needs a preflight", () => {
    const json = { bodyType: "blob", blobType: "application/json" } as const;
    expect(purposes(beacons(`${api}/log`, openServer, json))).toEqual(["preflight", "actual"]);
    expect(purposes(beacons(`${shop}/log`, openServer, json))).toEqual(["actual"]);
  });

  it("that is refused is queued all the same: script never learns", () => {
    const refused = beacons(`${api}/log`, () => answer({}, 204, ""), { bodyType: "blob", blobType: "application/json" });
    expect(noticed(refused)).toBe("queued, P_ACAO_MISSING");
    expect(purposes(refused)).toEqual(["preflight"]);
  });

  it("of more than 64 KiB is not even queued", () => {
    const { outcome, sent } = beacons(`${api}/log`, openServer, { body: "x".repeat(65_537) });
    expect(outcome).toMatchObject({ kind: "error", failure: { code: "KEEPALIVE_QUOTA" } });
    expect(sent).toEqual([]);
  });
});
