import { describe, expect, it, test } from "vitest";
import { readAdvice } from "../../../src/paste/advice.ts";
import { recognise } from "../../../src/paste/recognise.ts";

const advised = (text: string) => recognise(text).advice.map(({ advice }) => advice);

describe("what is advised, in prose and in code", () => {
  it.each([
    ["Just set `Access-Control-Allow-Origin: *` on the server.", "star"],
    [`res.header("Access-Control-Allow-Origin", "*");`, "star"],
    ["You can allow all origins in your backend.", "star"],
    [`In FastAPI pass allow_origins=["*"] to it.`, "star"],
    ["builder.AllowAnyOrigin().AllowAnyHeader()", "star"],
    [`res.setHeader("Access-Control-Allow-Origin", req.headers.origin);`, "echo"],
    ["policy.SetIsOriginAllowed(_ => true)", "echo"],
    ["Reflect the request's Origin back in the response.", "echo"],
    [`response.headers["Access-Control-Allow-Origin"] = "null"`, "null"],
    ["Also allow the 'null' origin.", "null"],
    ["Start Chrome with --disable-web-security.", "switch-off"],
    ["Install the Allow CORS extension.", "switch-off"],
    ["Disable your browser's same-origin policy while you develop.", "switch-off"],
    [`fetch("https://cors-anywhere.herokuapp.com/" + url)`, "public-proxy"],
    ["Use a free CORS proxy such as corsproxy.io.", "public-proxy"],
    ["Set the mode to 'no-cors'.", "no-cors"],
    [`fetch(url, { mode: "no-cors" })`, "no-cors"],
    [`fetch(url, { headers: { "Access-Control-Allow-Origin": "*" } })`, "header-on-request"],
    ["Allow only trusted origins on the server.", "named"],
    ["Set `Access-Control-Allow-Origin: https://shop.example` and add Vary.", "named"],
    ["Configure Vite's proxy while you develop.", "own-proxy"],
    ["Put both behind a reverse proxy.", "own-proxy"],
  ])("%s", (text, advice) => {
    expect(advised(text)).toEqual([advice]);
  });

  it("finds several, in the order of the text, each once", () => {
    expect(
      advised("1. Disable web security.\n2. Use a CORS proxy.\n3. Allow all origins.\n4. Or use another CORS proxy."),
    ).toEqual(["switch-off", "public-proxy", "star"]);
  });
});

test.each([
  "Access to fetch at 'https://a.example/x' from origin 'https://b.example' has been blocked by CORS policy: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
  "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\n",
  "server { add_header Access-Control-Allow-Origin $http_origin; }",
  `app.use(cors({ origin: "*" }))`,
  "The proxy in front of it is nginx, and CORS fails.",
  "Rob--W/cors-anywhere, issue 330",
])("what advises nothing: %s", (text) => {
  expect(advised(text)).toEqual([]);
});

test("in a list of advice, code is advice and not the reader's own", () => {
  const text = `Here are some ways:
1. Use fetch(url, { headers: { "Access-Control-Allow-Origin": "*" } })
2. app.use(cors({ origin: true, credentials: true }));
3. Use JSONP.`;
  const { advice, listed, pieces } = recognise(text);
  expect(advice.map((one) => one.advice)).toEqual(["header-on-request", "echo"]);
  expect(listed).toBe(3);
  expect(pieces).toEqual([]);
});

test("a line that advises something is understood", () => {
  expect(recognise("Allow all origins on the server.\nkind regards").notUnderstood).toEqual([{ line: 2, text: "kind regards" }]);
});

test("a text that is made to hurt takes as long as its length is worth", () => {
  for (const part of [
    "headers: {",
    "access-control-allow-origin: ",
    "disable the the the ",
    "reflect the any ",
    "fetch header ",
  ]) {
    expect(readAdvice(part.repeat(20_000)).length).toBeLessThan(8);
  }
});
