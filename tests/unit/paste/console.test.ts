import { describe, expect, it } from "vitest";
import { readConsole } from "../../../src/paste/console/read-console.ts";
import { type Engine, engines, givenCorpora, readCorpus } from "../../truth/corpus.ts";

const line =
  "Access to fetch at 'https://api.shop.example/orders/7' from origin 'https://shop.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

const read = (text: string) =>
  readConsole(text).map((piece) => (piece.kind === "console" ? piece : { ...piece, codes: [] as string[] }));

describe("a console message", () => {
  it("tells the browser, the failure and its values", () => {
    expect(read(line)).toMatchObject([
      {
        browsers: ["chromium"],
        codes: ["P_ACAO_MISSING"],
        apis: ["fetch"],
        partly: "no",
        values: { url: "https://api.shop.example/orders/7", origin: "https://shop.example" },
      },
    ]);
  });

  it("is read with file names and a stack around it, wrapped at spaces, in the quotation marks of a word processor", () => {
    const wrapped = line.replaceAll(" from origin", "\n    from origin").replaceAll("'", "’");
    const [piece, ...others] = read(`index.js:42 ${wrapped}\nload @ index.js:42\n(anonymous) @ app.js:3`);
    expect(piece).toMatchObject({ codes: ["P_ACAO_MISSING"], values: { url: "https://api.shop.example/orders/7" } });
    expect(piece?.at).toMatchObject({ line: 1, lastLine: 2 });
    expect(others).toEqual([]);
  });

  it("that breaks off stands for all that could go on so", () => {
    const [piece] = read(`${line.slice(0, line.indexOf("Response to"))}Resp…`);
    expect(piece).toMatchObject({ partly: "end", values: { origin: "https://shop.example" } });
    expect(piece?.codes).toEqual(expect.arrayContaining(["P_ACAO_MISSING", "P_STATUS"]));
    expect(piece?.codes).not.toContain("ACAO_MISSING");
  });

  it("is known by its reason alone", () => {
    expect(read("Why? No 'Access-Control-Allow-Origin' header is present on the requested resource.")).toMatchObject([
      { codes: expect.arrayContaining(["ACAO_MISSING"]), partly: "middle", browsers: ["chromium"] },
    ]);
    expect(
      read("header ‘x-a’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response"),
    ).toMatchObject([{ codes: ["P_HEADER_NOT_ALLOWED"], values: { header: "x-a" }, browsers: ["firefox"] }]);
  });

  it("of Safari goes over two lines, the second of which names the address", () => {
    const text =
      "[Error] Origin https://shop.example is not allowed by Access-Control-Allow-Origin. Status code: 401\n[Error] Fetch API cannot load https://api.shop.example/x due to access control checks.";
    expect(read(text)).toMatchObject([
      { browsers: ["webkit"], leads: true, values: { status: "401", origin: "https://shop.example" } },
      { leads: false, apis: ["fetch"], values: { url: "https://api.shop.example/x" } },
    ]);
  });

  it("of Chrome's network code tells the method, and the status of what was withheld", () => {
    expect(read("PUT https://api.shop.example/orders/7 net::ERR_FAILED 200 (OK)")).toMatchObject([
      { kind: "sign", sign: "FAILED", method: "PUT", status: 200 },
    ]);
  });
});

it("every message of the recordings is read as that browser's, whole, and with nothing left", () => {
  const heardLines = new Set<string>();
  for (const corpus of givenCorpora) {
    for (const { truth } of readCorpus(corpus)) {
      for (const engine of engines)
        for (const heard of truth[engine].console ?? []) heardLines.add(`${engine}: ${asWritten(heard, engine)}`);
    }
  }
  expect(heardLines.size).toBeGreaterThan(1200);
  const missed = [...heardLines].filter((heard) => {
    const engine = engines.find((name) => heard.startsWith(`${name}: `)) ?? "chromium";
    const text = heard.slice(engine.length + 2);
    const [piece, ...more] = readConsole(text);
    if (piece === undefined || more.length > 0) return true;
    if (piece.kind === "sign") return piece.sign !== "warning";
    return piece.partly !== "no" || !piece.browsers.includes(engine) || piece.text !== text.replace(/\s+/gu, " ").trim();
  });
  expect(missed.sort()).toEqual([
    "chromium: Failed to decode downloaded font: http://localhost:8701/r",
    "webkit: ArrayBuffer is deprecated in XMLHttpRequest.send(). Use ArrayBufferView instead.",
  ]);
});

/** WebKit's messages came through a terminal that took every byte for a character. */
const asWritten = (heard: string, engine: Engine) => (engine === "webkit" ? Buffer.from(heard, "latin1").toString() : heard);

it("a sentence that was typed off, with other marks and without its spaces, is read", () => {
  const [piece] = readConsole(
    `Access to XMLHttpRequest at "http://127.0.0.1:8086/api" from origin "http://www.shop.example" has been blocked by CORS policy:Response to preflight request doesn't pass access control check:No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
  );
  expect(piece).toMatchObject({
    kind: "console",
    values: { url: "http://127.0.0.1:8086/api", origin: "http://www.shop.example" },
    codes: ["P_ACAO_MISSING"],
  });
});
