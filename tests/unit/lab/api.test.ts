import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
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

test("on port 80 browsers leave the port out, and no other name gets in by that", async () => {
  const api = createLabApi(lab);
  const asked = async (localPort: number, headers: IncomingHttpHeaders) => {
    const statuses: number[] = [];
    const response = { headersSent: false, writeHead: (status: number) => statuses.push(status), end: () => {} };
    const request = { method: "GET", headers, socket: { localPort } };
    await api("session", request as IncomingMessage, response as unknown as ServerResponse);
    return statuses[0];
  };
  expect(await asked(80, { host: "localhost", origin: "http://localhost" })).toBe(200);
  expect(await asked(80, { host: "[::1]" })).toBe(200);
  expect(await asked(80, { host: "localhost:80" })).toBe(200);
  expect(await asked(80, { host: "evil.example" })).toBe(421);
  expect(await asked(80, { host: "localhost", origin: "http://localhost:8080" })).toBe(403);
  expect(await asked(4173, { host: "localhost" })).toBe(421);
});

test("what breaks in the lab is said, and not met with silence", async () => {
  const api = createLabApi({ ...lab, startRun: () => Promise.reject(new Error("broken")) });
  const broken = createServer((request, response) => void api((request.url ?? "").slice("/lab/".length), request, response));
  await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
  const address = broken.address();
  const there = `http://localhost:${typeof address === "object" ? address?.port : 0}`;
  const { token } = JSON.parse((await ask(`${there}/lab/session`))?.body ?? "{}");
  const headers = { "x-preflight-lab": token };
  const body = JSON.stringify({ scenario: scenario() });
  expect(await ask(`${there}/lab/runs`, { method: "POST", headers, body })).toMatchObject({
    status: 500,
    body: expect.stringContaining("fault of the lab"),
  });
  await new Promise((resolve) => broken.close(resolve));
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

test("whatever is sent that is no scenario gets an answer that says so", async () => {
  const headers = { "x-preflight-lab": await token() };
  const post = (body: string) => ask(`${base}/lab/runs`, { method: "POST", headers, body });
  for (const body of ["", "{", "\u0000", "scenario=1", "[".repeat(100_000)])
    expect(await post(body)).toMatchObject({ status: 400, body: "This is not JSON.\n" });
  for (const body of ["null", "1", '"a"', "[]", "{}", '{"scenario":null}', '{"scenario":[]}', '{"__proto__":{"scenario":{}}}'])
    expect(await post(body)).toMatchObject({ status: 400, body: expect.stringMatching(/^This is no scenario\. /u) });
  expect(await post('{"scenario":{"version":1,"<b>":1}}')).toMatchObject({ body: expect.not.stringContaining("<b>") });
});

test("a scenario that is too long is told so, though it is still being sent", async () => {
  const headers = { "x-preflight-lab": await token() };
  for (const length of [4_200_000, 20_000_000]) {
    const answer = await ask(`${base}/lab/runs`, { method: "POST", headers, body: "x".repeat(length) });
    expect(answer).toMatchObject({ status: 413, body: "The scenario is too long.\n" });
  }
});

test("another method, another path: each is named", async () => {
  const headers = { "x-preflight-lab": await token() };
  expect(await status("runs", { headers })).toBe(405);
  expect(await status("runs/r1", { headers })).toBe(404);
  expect(await status("other", { headers })).toBe(404);
  expect(await status("session", { method: "POST" })).toBe(405);
});

test("no answer lets another origin read it", async () => {
  const answer = await ask(`${base}/lab/session`);
  expect(Object.keys(answer?.headers ?? {}).filter((name) => name.startsWith("access-control"))).toEqual([]);
});
