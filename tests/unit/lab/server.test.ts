import { afterEach, expect, test } from "vitest";
import type { PageReply, RunStarted } from "../../../src/lab/protocol/messages.ts";
import { createLab, type Lab, type LabOptions } from "../../../src/lab/server/lab.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { ask, talk } from "./http.ts";
import { scenario } from "./map.ts";

let lab: Lab | undefined;
afterEach(() => lab?.close());

type Started = Extract<RunStarted, { readonly run: string }>;

const allow: [string, string] = ["Access-Control-Allow-Origin", "https://shop.example"];
const hosts: ScenarioInput["hosts"] = [
  {
    id: "api",
    origins: ["https://api.shop.example"],
    layers: [
      {
        kind: "cors",
        style: "headers",
        actual: [allow, ["X-Twice", "1"], ["X-Twice", "2"], ["Refresh", "0;url=https:evil.test"]],
      },
      {
        kind: "handler",
        routes: [{ path: "/page", headers: [["Content-Type", "text/html"]], body: "<script>alert(1)</script>" }, { body: "hé" }],
      },
    ],
  },
  { id: "dead", origins: ["https://dead.example"], failure: "refused" },
];

async function start(parts: Partial<ScenarioInput> = {}, options: LabOptions = {}): Promise<Started> {
  lab = createLab(options);
  const started = await lab.startRun(scenario({ hosts, ...parts }));
  if ("refused" in started) throw new Error(JSON.stringify(started.refused));
  return started;
}

const places = ({ mapped, start: first }: Started) => {
  const page = new URL(mapped.pages[0]?.url ?? "").origin;
  const secret = /preflight-lab\/([0-9a-f]+)\//u.exec(first ?? "")?.[1] ?? "";
  return {
    page,
    api: mapped.hosts[0]?.origins[0] ?? "",
    dead: mapped.hosts[1]?.origins[0] ?? "",
    task: `${page}/.preflight-lab/${secret}/shop/task`,
  };
};

/** What the page of the run says, and what it is told. */
async function report(started: Started, done: unknown): Promise<PageReply> {
  const { page, task } = places(started);
  const answer = await ask(task, { method: "POST", headers: { Origin: page }, body: JSON.stringify({ done }) });
  return JSON.parse(answer?.body ?? "null");
}

test("a run from its start to its record", async () => {
  const started = await start();
  const { page, api } = places(started);
  const first = await ask(started.start ?? "", { headers: { "User-Agent": "Mine/1" } });
  expect(first?.headers["refresh"]).toMatch(new RegExp(`^0; url=${page}/\\.preflight-lab/`, "u"));
  expect(lab?.state(started.run)).toEqual({ state: "waiting" });
  expect(await report(started, null)).toMatchObject({ task: { action: 0, spec: { url: `${api}/orders` } } });
  const answer = await ask(`${api}/orders?q`, { headers: { Origin: page, Accept: "*/*" } });
  expect(answer).toMatchObject({ status: 200, body: "hé" });
  expect(answer?.headers["access-control-allow-origin"]).toBe(page);
  expect(await report(started, { action: 0, result: { ok: false, error: "TypeError" } })).toHaveProperty("over");
  expect(await lab?.finished(started.run)).toEqual({
    state: "done",
    userAgent: "Mine/1",
    record: {
      wire: [
        {
          action: 0,
          url: "https://api.shop.example/orders?q",
          method: "GET",
          headers: { origin: "https://shop.example" },
          body: "",
        },
      ],
      results: [{ ok: false, error: "TypeError" }],
    },
  });
});

test("headers go out as they are, in their order, twice where they stand twice", async () => {
  const started = await start();
  await report(started, null);
  const answer = await ask(`${places(started).api}/x`);
  expect(answer?.raw.filter((_, i) => i % 2 === 0)).toEqual(
    expect.arrayContaining(["Access-Control-Allow-Origin", "X-Twice", "X-Twice", "Content-Type", "Content-Length"]),
  );
  expect(answer?.headers["date"]).toBeUndefined();
});

test("no text of the scenario becomes a document or a script, and none sends the browser away", async () => {
  const started = await start();
  await report(started, null);
  const url = `${places(started).api}/page`;
  expect((await ask(url, { headers: { "Sec-Fetch-Dest": "empty" } }))?.body).toContain("alert");
  for (const dest of ["document", "iframe", "script"]) {
    const answer = await ask(url, { headers: { "Sec-Fetch-Dest": dest } });
    expect(answer?.body).not.toContain("alert");
    expect(answer?.headers["content-length"]).toBe(String(answer?.body.length));
    expect(answer?.headers["refresh"]).toBeUndefined();
  }
});

test("a host that is down, or nobody's, closes the connection and records nothing", async () => {
  const started = await start();
  await report(started, null);
  const { dead, page } = places(started);
  expect(await ask(`${dead}/`)).toBeNull();
  expect(await ask(`${page}/`)).toBeNull();
  await report(started, { action: 0, result: { ok: false, error: "TypeError" } });
  expect(await lab?.finished(started.run)).toMatchObject({ record: { wire: [] } });
});

test("a method that Node does not know arrives all the same", async () => {
  const started = await start();
  await report(started, null);
  const { host, port } = new URL(places(started).api);
  const answer = await talk(Number(port), `patch /x HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
  await report(started, { action: 0, result: { ok: false, error: "TypeError" } });
  expect(await lab?.finished(started.run)).toMatchObject({ record: { wire: [{ method: "patch", body: "{}" }] } });
});

test("clients are played by the lab itself, without a browser", async () => {
  const started = await start({
    actions: [
      { kind: "client", url: "https://api.shop.example/x" },
      { kind: "client", url: "https://dead.example/" },
    ],
  });
  expect(started.start).toBeNull();
  expect(await lab?.finished(started.run)).toMatchObject({
    record: {
      results: [
        { client: true, status: 200 },
        { client: true, status: null },
      ],
    },
  });
});

test("cookies are planted at the URLs that set them, one after the other, before the first page", async () => {
  const cookies = [
    { url: "https://api.shop.example/a/b", line: "deep=1" },
    { url: "https://shop.example/", line: "d=1; Domain=shop.example" },
  ];
  const started = await start({ browser: { cookies } });
  const { api, page } = places(started);
  expect((await ask(started.start ?? ""))?.headers["refresh"]).toBe(`0; url=${api}/a/b`);
  const first = await ask(`${api}/a/b`);
  expect(first?.headers).toMatchObject({ "set-cookie": ["deep=1"], refresh: `0; url=${page}/` });
  const second = await ask(`${page}/`);
  expect(second?.headers["set-cookie"]).toEqual([`d=1; Domain=${new URL(page).hostname}`]);
  expect(second?.headers["refresh"]).toMatch(/shop\/$/u);
});

test("who has no business here is turned away", async () => {
  const started = await start();
  const { page, api, task } = places(started);
  const post = { method: "POST", body: '{"done":null}' };
  const port = new URL(page).port;
  expect((await ask(`http://localhost:${port}/`))?.status).toBe(421);
  expect((await ask(`http://shop-other.localhost:${port}/`))?.status).toBe(421);
  expect((await ask(`${page}/`, { headers: { Host: "evil.example" } }))?.status).toBe(421);
  expect((await ask(task.replace(/[0-9a-f]{32}/u, "0".repeat(32)), post))?.status).toBe(404);
  expect((await ask(task, post))?.status).toBe(403);
  expect((await ask(task, { ...post, headers: { Origin: api } }))?.status).toBe(403);
  expect((await ask(task, { ...post, headers: { Origin: page }, body: "[" }))?.status).toBe(400);
  expect((await ask(task, { headers: { Origin: page } }))?.status).toBe(405);
  expect((await ask(task.replace(page, api), { ...post, headers: { Origin: api } }))?.status).toBe(404);
  // Before its first action the run has no hosts.
  expect((await ask(`${api}/orders`))?.status).toBe(404);
});

test("a body, and the number of requests, have a bound", async () => {
  const started = await start();
  await report(started, null);
  const { api } = places(started);
  expect((await ask(`${api}/x`, { method: "POST", body: "x".repeat(300_000) }))?.status ?? 413).toBe(413);
  for (let i = 0; i < 2100 && lab?.state(started.run)?.state === "playing"; i++) await ask(`${api}/x`);
  expect(lab?.state(started.run)).toEqual({ state: "failed", reason: "too-much" });
});

test("four runs at once and no fifth; one that is stopped makes place", async () => {
  lab = createLab();
  const runs = [];
  for (let i = 0; i < 4; i++) runs.push(await lab.startRun(scenario()));
  expect(await lab.startRun(scenario())).toEqual({ refused: [{ because: "busy", limit: 4 }] });
  const [first] = runs;
  if (first && "run" in first) {
    lab.stop(first.run);
    expect(lab.state(first.run)).toEqual({ state: "failed", reason: "stopped" });
  }
  expect(await lab.startRun(scenario())).toHaveProperty("run");
});

test("a run that nobody plays ends, and the ports are closed", async () => {
  const started = await start({}, { idle: 60 });
  expect(await lab?.finished(started.run)).toEqual({ state: "failed", reason: "timeout" });
  await expect.poll(() => ask(started.start ?? "")).toBeNull();
});

test("ports that are taken: the next ones, and it is said once", async () => {
  const other = createLab();
  const blocking = await other.startRun(scenario());
  const firstPort = "start" in blocking ? Number(new URL(blocking.start ?? "").port) : 0;
  const said: (readonly (readonly number[])[])[] = [];
  const started = await start({}, { firstPort, onTaken: (...both) => said.push(both) });
  const port = Number(new URL(started.start ?? "").port);
  expect(port).toBeGreaterThan(firstPort);
  expect(said).toEqual([[expect.arrayContaining([firstPort]), expect.arrayContaining([port])]]);
  await other.close();
});
