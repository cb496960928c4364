import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLabApi } from "../../../src/lab/server/api.ts";
import { createLab, type Lab } from "../../../src/lab/server/lab.ts";
import { ask } from "./http.ts";
import { scenario } from "./map.ts";

let lab: Lab;
let server: Server;
let base = "";

beforeEach(async () => {
  lab = createLab();
  const api = createLabApi(lab);
  server = createServer((request, response) => void api((request.url ?? "").slice("/lab/".length), request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://localhost:${typeof address === "object" ? address?.port : 0}`;
});

afterEach(async () => {
  await lab.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const token = async () => JSON.parse((await ask(`${base}/lab/session`))?.body ?? "{}").token as string;
const status = async (path: string, asked: Parameters<typeof ask>[1]) => (await ask(`${base}/lab/${path}`, asked))?.status;

test("a scenario is started, asked about and stopped", async () => {
  const headers = { "x-preflight-lab": await token(), Origin: base };
  const started = await ask(`${base}/lab/runs`, { method: "POST", headers, body: JSON.stringify({ scenario: scenario() }) });
  const { run, start } = JSON.parse(started?.body ?? "{}");
  expect(start).toMatch(/^http:\/\/shop-r[a-z0-9]+\.localhost:\d+\/\.preflight-lab\//u);
  expect((await ask(`${base}/lab/runs/${run}`, { headers }))?.body).toBe('{"state":"waiting"}');
  expect((await ask(`${base}/lab/runs/${run}`, { method: "DELETE", headers }))?.body).toBe(
    '{"state":"failed","reason":"stopped"}',
  );
});

test("what cannot be mapped is answered with the reasons", async () => {
  const headers = { "x-preflight-lab": await token() };
  const body = JSON.stringify({ scenario: scenario({ actions: [] }) });
  const answer = await ask(`${base}/lab/runs`, { method: "POST", headers, body });
  expect(JSON.parse(answer?.body ?? "{}")).toEqual({ refused: [{ because: "no-actions" }] });
});

test("another Host is refused: a name that somebody has pointed at this machine", async () => {
  expect(await status("session", { headers: { Host: "evil.example" } })).toBe(421);
  expect(await status("session", { headers: { Host: "localhost:1" } })).toBe(421);
  expect(await status("session", { headers: { Host: new URL(base).host.replace("localhost", "127.0.0.1") } })).toBe(200);
});

test("another Origin is refused, and a page of another site that sends none", async () => {
  expect(await status("session", { headers: { Origin: "https://evil.example" } })).toBe(403);
  expect(await status("session", { headers: { Origin: "null" } })).toBe(403);
  expect(await status("session", { headers: { "Sec-Fetch-Site": "cross-site" } })).toBe(403);
  expect(await status("session", { headers: { "Sec-Fetch-Site": "same-origin" } })).toBe(200);
});

test("no token, or a wrong one, and nothing is started, told or stopped", async () => {
  const known = await token();
  for (const headers of [{}, { "x-preflight-lab": "wrong" }, { "x-preflight-lab": "0".repeat(known.length) }]) {
    expect(await status("runs", { method: "POST", headers, body: JSON.stringify({ scenario: scenario() }) })).toBe(403);
    expect(await status("runs/r1", { headers })).toBe(403);
    expect(await status("runs/r1", { method: "DELETE", headers })).toBe(403);
  }
});

test("what is no scenario, too long, or not there is refused by its name", async () => {
  const headers = { "x-preflight-lab": await token() };
  expect(await status("runs", { method: "POST", headers, body: "{" })).toBe(400);
  expect(await status("runs", { method: "POST", headers, body: '{"scenario":{"version":1}}' })).toBe(400);
  expect((await status("runs", { method: "POST", headers, body: "x".repeat(1_100_000) })) ?? 413).toBe(413);
  expect(await status("runs", { headers })).toBe(405);
  expect(await status("runs/r1", { headers })).toBe(404);
  expect(await status("other", { headers })).toBe(404);
  expect(await status("session", { method: "POST" })).toBe(405);
});

test("no answer lets another origin read it", async () => {
  const answer = await ask(`${base}/lab/session`);
  expect(Object.keys(answer?.headers ?? {}).filter((name) => name.startsWith("access-control"))).toEqual([]);
});
