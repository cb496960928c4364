import fc from "fast-check";
import { expect, it } from "vitest";
import { longestPaste, recognise } from "../../src/paste/recognise.ts";
import { withoutSecrets } from "../../src/paste/secrets.ts";

/** What pastes are made of, whole and broken. */
const bits = fc.oneof(
  fc.constantFrom(
    ...[
      "Access to fetch at '",
      "' from origin '",
      "' has been blocked by CORS policy: ",
      "(Reason: ",
      "Origin ",
      "curl ",
      "fetch(",
      "{",
      "}",
      "[",
    ],
    ...[
      "server {",
      "add_header A b;",
      "if ($request_method = OPTIONS) {",
      "\\",
      "^",
      '"',
      "'",
      "`",
      "$'",
      "\n",
      "\r\n",
      " ",
      "HTTP/1.1 200 OK\n",
    ],
    ...[
      "Vary: Origin\n",
      "> GET / HTTP/1.1\n",
      "new XMLHttpRequest",
      ".open(",
      "@{",
      "Invoke-WebRequest ",
      "net::ERR_FAILED",
      "//",
      "/*",
      "$([char]",
    ],
    ...[
      "CORSMiddleware(",
      "allow_origins=[",
      "CORS(app, ",
      "CORS_ALLOWED_ORIGINS = [",
      "cors.Options{",
      "[]string{",
      "@CrossOrigin(",
    ],
    ...["new CorsConfiguration()", ".setAllowedOrigins(", '.addMapping("/**")', '{"AllowedOrigins": ["', '"AllowMethods": ["'],
    ...["<CORSRule>", "<AllowedOrigin>", "Header always set Access-Control-Allow-Origin ", "SetEnvIf Origin ", "<Location />\n"],
    ...[
      "RewriteRule ^ - [R=204,L]\n",
      "@a method OPTIONS\n",
      "header @a Access-Control-Allow-Origin *\n",
      "(s) {\n",
      "import s\n",
    ],
    ...["__proto__", "constructor: 1", "<img src=x onerror=alert(1)>", "lambda", "**", "re.compile(", "#", "|"],
    ...["https://a.example/", "Authorization: Bearer ", "Cookie: a=b", "…", "/* ", "cors(", "-H ", "--data-raw "],
  ),
  fc.string({ maxLength: 12 }),
);
const pastes = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(""));

it("never throws, and what is not in a piece is listed, or is nothing", () => {
  fc.assert(
    fc.property(pastes, (text) => {
      const { pieces, notUnderstood } = recognise(text);
      for (const { at } of pieces) {
        expect(at.from).toBeGreaterThanOrEqual(0);
        expect(at.to).toBeLessThanOrEqual(text.length);
        expect(at.from).toBeLessThan(at.to);
      }
      for (const { line } of notUnderstood) expect(line).toBeLessThanOrEqual(text.split("\n").length);
    }),
  );
});

it("a text without secrets has none to replace any more", () => {
  fc.assert(
    fc.property(pastes, (text) => {
      const once = withoutSecrets(text).text;
      expect(withoutSecrets(once).text).toBe(once);
    }),
  );
});

/** The slowest are those that begin many things and end none. */
it.each([
  "Access to fetch at '",
  'curl ^"',
  "fetch({",
  'fetch(["',
  "add_header {",
  "server{",
  "Cookie: a=",
  "Origin x is not allowed by ",
  "@{",
  "https://a:",
  "/*",
  "$'",
  "[[[",
  "a\\",
  "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ",
])("takes about ten times as long for ten times as much of %j", (unit) => {
  const time = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const start = process.cpuUsage().user;
    recognise(withoutSecrets(text).text);
    return process.cpuUsage().user - start;
  };
  time(longestPaste / 20);
  // In milliseconds of the processor; what grows with the square would take minutes.
  expect(time(longestPaste) / 1000).toBeLessThan(3000);
});
