import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { askServer, type Question } from "../../../scripts/probe/asking.ts";
import { hiding } from "../../../scripts/probe/hide.ts";
import { record } from "../../../scripts/probe/recorded/record.ts";
import { report } from "../../../scripts/probe/report.ts";
import { encodeLink } from "../../../src/scenario/link.ts";
import { firstDanger } from "../../dangerous-text.ts";
import { question, serve, stopAll } from "./servers.ts";

afterAll(stopAll);

const shop = "https://shop.example";

/** A server with a policy, and what it was asked. */
async function server(says: (origin: string | undefined, request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.origin ?? "-"}`);
    says(request.headers.origin, request, response);
    response.end("{}");
  });
  return { url, asked };
}

const named = () =>
  server((origin, { method }, response) => {
    response.setHeader("Vary", "Origin");
    response.statusCode = method === "OPTIONS" ? 204 : 200;
    if (origin !== shop) return;
    response.setHeader("Access-Control-Allow-Origin", shop);
    response.setHeader("Access-Control-Allow-Credentials", "true");
    if (method === "OPTIONS") response.setHeader("Access-Control-Allow-Methods", "PUT");
  });

async function probed(asked: Question) {
  const answers = await askServer(asked);
  const hide = hiding(asked.headers, asked.cookies);
  const recording = record(answers, hide, false);
  const got = Object.fromEntries(
    answers.asked.map((one) => [`${one.asker.origin}${one.profile === "chromium" ? "" : ` ${one.profile}`}`, one.got]),
  );
  return { answers, recording, got, text: report(answers, recording, "#link", hide) };
}

describe("probe", () => {
  test("the page reads, those who must stay out do not; the recording leads to the same, as one CORS layer", async () => {
    const { url, asked } = await named();
    const { got, recording, text } = await probed(
      question(`${url}/list`, { credentials: "include", profiles: ["chromium", "firefox"] }),
    );
    expect(got[shop]).toBe("reads");
    expect(got[`${shop} firefox`]).toBe("reads");
    const others = Object.entries(got).filter(([origin]) => !origin.startsWith(shop) || origin.includes("elsewhere"));
    expect(others.length).toBeGreaterThan(5);
    expect(new Set(others.map(([, one]) => one))).toEqual(new Set(["fails"]));
    expect(recording).toMatchObject({ asPolicy: true, differs: [] });
    expect(recording.scenario.hosts[0]?.layers[0]).toMatchObject({
      style: "policy",
      origins: [shop],
      credentials: true,
      vary: true,
    });
    // Two browsers ask alike: it is sent once.
    expect(asked.filter((one) => one === `GET /list ${shop}`)).toHaveLength(1);
    expect(text).toContain("✓ Chrome: The script reads status 200");
    expect(text).toContain("Nothing was found.");
  });

  test("a method that changes something is not sent; what its answer would say is unknown", async () => {
    const { url, asked } = await named();
    const { got, text } = await probed(question(`${url}/cart`, { method: "PUT", credentials: "include" }));
    expect(new Set(asked.map((one) => one.split(" ")[0]))).toEqual(new Set(["OPTIONS"]));
    expect(got[shop]).toBe("would-send");
    expect(got["https://elsewhere.example"]).toBe("fails");
    expect(text).toContain("? Access-Control-Allow-Origin: https://shop.example, found unknown");
    const simple = await probed(question(`${url}/cart`, { method: "POST", body: "x" }));
    expect(simple.got[shop]).toBe("unknown");
    expect(asked.some((one) => one.startsWith("POST"))).toBe(false);
    const sent = await probed(question(`${url}/cart`, { method: "PUT", credentials: "include", sendsUnsafe: true }));
    expect(sent.got[shop]).toBe("reads");
    expect(asked).toContain(`PUT /cart ${shop}`);
  });

  test("reflection is found with credentials, and told as what lets somebody in", async () => {
    const { url } = await server((origin, _request, response) => {
      response.setHeader("Access-Control-Allow-Origin", origin ?? "*");
      response.setHeader("Access-Control-Allow-Credentials", "true");
    });
    const { got, text, recording } = await probed(question(`${url}/`, { credentials: "include" }));
    expect(got["https://elsewhere.example"]).toBe("reads");
    expect(text).toContain("! https://elsewhere.example (another site) reads it, with credentials");
    expect(text).toContain("Lets somebody in: Whoever asks is allowed, with credentials");
    expect(recording.differs).toEqual([]);
  });

  test("a preflight that fails: what the request’s own answer lacks is told as well", async () => {
    const { url } = await server((_origin, { method }, response) => {
      response.statusCode = method === "OPTIONS" ? 401 : 200;
    });
    const { got, text } = await probed(question(`${url}/`, { headers: [["X-Id", "1"]] }));
    expect(got[shop]).toBe("fails");
    expect(text).toMatch(/The answer to OPTIONS .* \(now 401\)/u);
    expect(text).toMatch(/The answer to GET .* \(now 200\)\n {4}✕ Access-Control-Allow-Origin/u);
    expect(text).toContain("though no browser would have sent it");
  });

  test("redirects are followed hop by hop, and a circle of them ends", async () => {
    const { url, asked } = await server((_origin, { url: path }, response) => {
      response.setHeader("Access-Control-Allow-Origin", "*");
      if (path !== "/end") {
        response.statusCode = 302;
        response.setHeader("Location", path === "/start" ? "/end" : "/circle");
      }
    });
    const to = await probed(question(`${url}/start`));
    expect(to.got[shop]).toBe("reads");
    expect(to.recording.differs).toEqual([]);
    expect(asked).toContain(`GET /end ${shop}`);
    const round = await probed(question(`${url}/circle`));
    expect(round.got[shop]).toBe("fails");
    expect(asked.filter((one) => one === `GET /circle ${shop}`)).toHaveLength(1);
  });

  test("answers that follow no one rule are kept each for those who got it", async () => {
    const { url } = await server((origin, _request, response) => {
      response.setHeader("Access-Control-Allow-Origin", origin === shop ? [shop, shop] : "https://other.test");
    });
    const { recording } = await probed(question(`${url}/`));
    expect(recording).toMatchObject({ asPolicy: false, differs: [] });
    expect(recording.scenario.hosts[0]?.layers.every(({ kind }) => kind === "answer")).toBe(true);
  });

  test("nobody who answers: the reason is told, and outsiders are not sent after it", async () => {
    const url = await serve(() => {});
    await stopAll();
    const { answers, text } = await probed(question(`${url}/`));
    expect(answers.exchanges).toHaveLength(1);
    expect(text).toContain("nobody listens there");
  });
});

test("no secret is in the text, in the link or in the scenario, even where the server says it back", async () => {
  const secrets = ["tok-4f6c2d9a77", "ck-secret-cookie", "key-12345678", "server-set-this", "private-body"];
  const { url } = await server((_origin, { headers, url: path }, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Echo", `${headers.authorization} ${headers.cookie} ${path}`);
    response.setHeader("Set-Cookie", "sid=server-set-this; Path=/");
    response.write("private-body");
  });
  const asked = question(`${url}/list?api_key=key-12345678`, {
    ...{ headers: [["Authorization", "Bearer tok-4f6c2d9a77"]], cookies: ["sid=ck-secret-cookie; SameSite=None; Secure"] },
    credentials: "include",
  });
  const { recording, text, answers } = await probed(asked);
  expect(JSON.stringify(answers.exchanges)).toContain("tok-4f6c2d9a77");
  const written = `${text}${JSON.stringify(recording.scenario)}`;
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  expect((await encodeLink(recording.scenario, { stop: null, tab: null })).length).toBeGreaterThan(100);
});

test("what a terminal obeys is written out", async () => {
  const { url } = await server((_origin, _request, response) => {
    response.setHeader("Access-Control-Allow-Origin", Buffer.from("https://\u009b31mshop.example", "latin1").toString("latin1"));
  });
  const { text } = await probed(question(`${url}/\u202e`));
  expect(firstDanger(text.replaceAll("\n", ""))).toBeNull();
});
