import { afterAll, describe, expect, test } from "vitest";
import { ask, networkLimits } from "../../../scripts/probe/network.ts";
import { serve, serveBytes, stopAll } from "./servers.ts";

afterAll(stopAll);

const get = (url: string, limits = { ...networkLimits, timeout: 2000 }) =>
  ask({ method: "GET", url, headers: [], body: null }, limits);
const soon = { ...networkLimits, timeout: 150 };

describe("a server that means no good", () => {
  test("lines come as they stood on the wire, two of one name as two", async () => {
    const url = await serveBytes((socket) =>
      socket.end(
        "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\naccess-control-allow-origin: https://a.example\r\nContent-Length: 2\r\n\r\nok",
      ),
    );
    const { result, note } = await get(url);
    expect(note).toBeNull();
    expect(result).toEqual({
      status: 200,
      headers: [
        ["Access-Control-Allow-Origin", "*"],
        ["access-control-allow-origin", "https://a.example"],
        ["Content-Length", "2"],
      ],
      body: "ok",
    });
  });

  test("a huge head is given up, with its reason", async () => {
    const url = await serveBytes((socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Huge: ${"a".repeat(200_000)}\r\n\r\n`));
    expect(await get(url)).toMatchObject({ result: { failure: "reset" }, note: expect.stringContaining("head") });
  });

  test("a body without an end is cut; the head counts", async () => {
    const url = await serveBytes((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\n");
      const more = (error?: Error | null) => !error && socket.write("a".repeat(64 * 1024), more);
      more();
    });
    const { result, note } = await get(url);
    expect(result).toMatchObject({ status: 200, headers: [["Access-Control-Allow-Origin", "*"]] });
    expect(note).toContain("longer than");
  });

  test("a body that stands still is not waited for", async () => {
    const url = await serve((_request, response) => void response.write("a"));
    expect(await get(url, soon)).toMatchObject({ result: { status: 200 }, note: expect.stringContaining("did not end") });
  });

  test("a silent server is a timeout", async () => {
    const url = await serve(() => {});
    expect(await get(url, soon)).toMatchObject({ result: { failure: "timeout", host: "127.0.0.1" } });
  });

  test("a body shorter than its Content-Length keeps its head, and is told", async () => {
    const url = await serveBytes((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort"));
    expect(await get(url)).toMatchObject({ result: { status: 200, body: "short" }, note: expect.stringContaining("shorter") });
  });

  test("what is no HTTP, another protocol, and a connection that is dropped", async () => {
    const noise = await serveBytes((socket) => socket.end("\u0000\u0001 hello\r\n\r\n"));
    const other = await serveBytes((socket) =>
      socket.write("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
    );
    const drops = await serveBytes((socket) => socket.destroy());
    expect(await get(noise)).toMatchObject({ result: { failure: "reset" }, note: expect.stringContaining("not HTTP") });
    expect(await get(other)).toMatchObject({ result: { failure: "reset" } });
    expect(await get(drops)).toMatchObject({ result: { failure: "reset" } });
  });

  test("nobody listens; TLS where there is none", async () => {
    const url = await serve((_request, response) => response.end());
    const { port } = new URL(url);
    expect(await get(`https://127.0.0.1:${port}/`)).toMatchObject({
      result: { failure: "reset" },
      note: expect.stringContaining("TLS"),
    });
    await stopAll();
    expect(await get(url)).toMatchObject({ result: { failure: "refused" }, note: expect.stringContaining("refused") });
  });
});
