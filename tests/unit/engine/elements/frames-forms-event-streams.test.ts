import { describe, expect, it } from "vitest";
import {
  api,
  frames,
  headerOf,
  listens,
  noticed,
  openServer,
  redirecting,
  sandboxed,
  serving,
  shop,
  sister,
  submits,
} from "../browse.ts";

describe("a frame", () => {
  it("loads whatever comes; the page looks inside only if it is of its own origin", () => {
    expect(noticed(frames(`${shop}/help`, serving("html")))).toBe("load, readable");
    expect(noticed(frames(`${api}/help`, serving("html")))).toBe("load, not readable");
    expect(noticed(frames(`${sister}/help`, serving("html")))).toBe("load, not readable");
    expect(noticed(frames(`${shop}/help`, serving("html", {}, 500)))).toBe("load, readable");
  });

  it("of a sandboxed page is sandboxed itself", () => {
    expect(noticed(frames(`${shop}/help`, serving("html"), {}, { page: sandboxed() }))).toBe("load, not readable");
  });

  it("is judged by where it ends up", () => {
    expect(noticed(frames(`${api}/a`, redirecting({ [`${api}/a`]: `${shop}/b` })))).toBe("load, readable");
    expect(noticed(frames(`${shop}/a`, redirecting({ [`${shop}/a`]: `${api}/b` })))).toBe("load, not readable");
  });

  it("that is redirected on and on is given up after 20 redirects, in Chromium after 19", () => {
    const loops = (profile: "standard" | "chromium" | "firefox") =>
      frames(`${api}/a`, redirecting({ [`${api}/a`]: `${api}/a` }), {}, { profile });
    const sent = (["standard", "chromium", "firefox"] as const).map((profile) => loops(profile).sent.length);
    expect(sent).toEqual([21, 20, 21]);
    expect(noticed(loops("chromium"))).toBe("load, not readable, REDIRECT_LIMIT");
  });

  it("of a server that does not answer loads an error page, as if nothing had happened", () => {
    const played = frames(`${api}/help`, () => ({ failure: "refused", host: "api.example" }));
    expect(noticed(played)).toBe("load, not readable, NETWORK_ERROR");
  });
});

describe("a form", () => {
  it("by POST sends its page's Origin and is not asked about by a preflight", () => {
    const { sent, outcome } = submits(`${api}/pay`, openServer);
    expect(sent.map(({ method, purpose, body }) => [method, purpose, body])).toEqual([["POST", "actual", "k=v"]]);
    expect(sent[0] && headerOf(sent[0], "origin")).toBe(shop);
    expect(sent[0] && headerOf(sent[0], "content-type")).toBe("application/x-www-form-urlencoded");
    expect(outcome).toMatchObject({ kind: "embedded", event: "navigated", readable: { what: "document", allowed: false } });
  });

  it("by GET puts its fields where the query was, and sends no Origin", () => {
    const fields = [
      ["a b", "ä&"],
      ["~", "\ud800"],
    ] as const;
    const { sent } = submits(`${api}/find?old=1#here`, openServer, { method: "GET", fields });
    expect(sent.map(({ url }) => url)).toEqual([`${api}/find?a+b=%C3%A4%26&%7E=%EF%BF%BD`]);
    expect(sent[0] && headerOf(sent[0], "origin")).toBeNull();
  });

  it("has three encodings", () => {
    const fields = [["note", "two\nlines"]] as const;
    const plain = submits(`${api}/pay`, openServer, { enctype: "text/plain", fields }).sent[0];
    expect(plain?.body).toBe("note=two\r\nlines\r\n");
    const parts = submits(`${api}/pay`, openServer, { enctype: "multipart/form-data", fields }).sent[0];
    expect(parts?.body).toContain('name="note"\r\n\r\ntwo\r\nlines\r\n');
    expect(parts && headerOf(parts, "content-type")).toMatch(/^multipart\/form-data; boundary=/u);
    const pairs = submits(`${api}/pay`, openServer, { fields }).sent[0];
    expect(pairs?.body).toBe("note=two%0D%0Alines");
  });
});

describe("an EventSource", () => {
  const open = { "Access-Control-Allow-Origin": "*" };

  it("reads the first message of a stream that allows it, without a preflight", () => {
    const played = listens(`${api}/news`, serving("event-stream", open));
    expect(played.outcome).toMatchObject({ kind: "embedded", event: "message", message: "hello" });
    expect(played.sent.map(({ purpose }) => purpose)).toEqual(["actual"]);
  });

  it("fails without permission, with a wildcard and credentials, with another type or status", () => {
    expect(noticed(listens(`${api}/news`, serving("event-stream")))).toBe("ACAO_MISSING");
    const wildcard = listens(`${api}/news`, serving("event-stream", open), { withCredentials: true });
    expect(noticed(wildcard)).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
    expect(noticed(listens(`${shop}/news`, serving("json")))).toBe("NOT_USABLE");
    expect(noticed(listens(`${shop}/news`, serving("event-stream", {}, 206)))).toBe("NOT_USABLE");
  });

  it("joins the lines of a message and passes over other events and comments", () => {
    const stream = ": hi\nevent: other\ndata: no\n\ndata: one\ndata:two\n\n";
    const played = listens(`${shop}/news`, () => ({
      status: 200,
      headers: [["Content-Type", "text/event-stream"]],
      body: stream,
    }));
    expect(played.outcome).toMatchObject({ message: "one\ntwo" });
  });
});
