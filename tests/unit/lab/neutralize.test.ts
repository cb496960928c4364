import { describe, expect, test } from "vitest";
import { sampleFiles } from "../../../src/hosts/files.ts";
import type { WireRequest, WireResponse } from "../../../src/http/messages.ts";
import { destinationOf, neutralize } from "../../../src/lab/server/neutralize.ts";

const samples = new Set(Object.values(sampleFiles).map(({ body }) => body));
const answer = (body: string, headers: WireResponse["headers"] = []): WireResponse => ({ status: 200, headers, body });
const bodyFor = (destination: string, body: string) => neutralize(answer(body), destination, samples).body;

const elsewhere = "//evil.example/x";
const playlist = `#EXTM3U\n#EXTINF:9.0,\nhttp:${elsewhere}.ts\n#EXT-X-ENDLIST\n`;
/** Each would make a browser ask another host, if it were taken for what it is. */
const texts = {
  page: `<meta http-equiv="refresh" content="0;url=${elsewhere}">`,
  framed: `<!doctype html><iframe src="${elsewhere}"></iframe>`,
  script: `fetch("${elsewhere}")`,
  "script without a parenthesis": "location='\\x2f\\x2fevil.example'",
  module: `import "${elsewhere}"`,
  "source map": `//# sourceMappingURL=${elsewhere}`,
  "style sheet": `.a { background: url(${elsewhere}) }`,
  "imported style sheet": `@import "${elsewhere}";`,
  "style sheet with escapes": `.a { background: \\75rl(${elsewhere}) }`,
  "image set": `.a { background: image-set("${elsewhere}" 1x) }`,
  SVG: `<svg xmlns="http://www.w3.org/2000/svg"><image href="${elsewhere}"/></svg>`,
  "SVG by its style sheet": `<?xml-stylesheet href="${elsewhere}"?><svg xmlns="http://www.w3.org/2000/svg"/>`,
  "XML with an entity": `<!DOCTYPE x [<!ENTITY e SYSTEM "${elsewhere}">]><x>&e;</x>`,
  playlist,
  "DASH manifest": `<MPD><BaseURL>http:${elsewhere}</BaseURL></MPD>`,
  "list of addresses": `http:${elsewhere}\n`,
  captions: `WEBVTT\n\nSTYLE\n::cue { background: url(${elsewhere}) }\n`,
};
const interpreting = [
  ...["document", "iframe", "frame", "object", "embed", "fencedframe", "script", "worker", "style", "image", "video", "audio"],
  ...["track", "font", "manifest", "xslt", "json", "webidentity", "unknown", "", "what comes next year"],
];

describe.each(Object.entries(texts))("a text that is a %s", (_name, text) => {
  test.each(interpreting)("names nobody to a browser that wants it for %o", (destination) => {
    const body = bodyFor(destination, text);
    expect(body.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/evil|\/\/|\\/u);
  });

  test("comes as it is to a script that reads it", () => {
    expect(bodyFor("empty", text)).toBe(text);
  });
});

test("words, JSON, plain styles, sample files and the bytes of a picture stay what they are, where they are harmless", () => {
  for (const destination of ["script", "style", "video", "image"]) {
    expect(bodyFor(destination, "not found")).toBe("not found");
    expect(bodyFor(destination, '{"a":"//b"}')).toBe('{"a":"//b"}');
  }
  expect(bodyFor("style", ".a { color: red; }")).toBe(".a { color: red; }");
  expect(bodyFor("image", "GIF89a;\0")).toBe("GIF89a;\0");
  for (const sample of samples) expect(bodyFor("video", sample)).toBe(sample);
});

test("JSON that another charset would end early is no script", () => {
  // In GBK the last byte of é takes the backslash behind it along.
  expect(bodyFor("script", '"é\\"; alert(1)//"')).toBe("void 0;\n");
});

test("what is sniffed to be markup is markup afterwards, and an image of SVG is one", () => {
  expect(bodyFor("script", texts.framed)).toMatch(/^<!doctype html>/u);
  expect(bodyFor("image", texts.SVG)).toMatch(/^<svg /u);
});

test("letters and digits that unpack to something else are not unpacked", () => {
  const packed = answer("D0Up0IZUnnnnnnnn", [
    ["Content-Encoding", "deflate"],
    ["Content-Length", "16"],
  ]);
  expect(neutralize(packed, "script", samples).headers).toEqual([["Content-Length", "16"]]);
  expect(neutralize(packed, "empty", samples).headers).toEqual(packed.headers);
});

test("no header sends a browser away, whatever it wants the response for, and none forgets or widens what is kept", () => {
  const loud = [
    ...["Refresh", "Link", "Speculation-Rules", "SourceMap", "X-SourceMap", "Alt-Svc", "Report-To", "Reporting-Endpoints", "NEL"],
    ...["Content-Security-Policy-Report-Only", "X-XSS-Protection", "Expect-CT", "Public-Key-Pins-Report-Only"],
    ...["Attribution-Reporting-Register-Source", "Clear-Site-Data", "Service-Worker-Allowed"],
  ].flatMap((name) => [[name, elsewhere] as const, [name.toLowerCase(), elsewhere] as const]);
  for (const destination of ["empty", ...interpreting])
    expect(neutralize(answer("x", [...loud, ["X-Own", "1"]]), destination, samples).headers).toEqual([["X-Own", "1"]]);
});

test("a header that would end early on the wire and begin another is not sent", () => {
  const split = answer("", [
    ["X-A", `1\r\nRefresh: 0;url=${elsewhere}`],
    ["Link ", elsewhere],
    ["X-B", "2"],
  ]);
  expect(neutralize(split, "empty", samples).headers).toEqual([["X-B", "2"]]);
});

test("a browser that does not say what it wants gets the raw text only while a script is reading", () => {
  const request = (headers: WireRequest["headers"]): WireRequest => ({ method: "GET", url: "http://a/", headers, body: null });
  expect(destinationOf(request([["Sec-Fetch-Dest", "script"]]), true)).toBe("script");
  expect(destinationOf(request([]), true)).toBe("empty");
  expect(destinationOf(request([["Accept", "text/html,*/*"]]), true)).toBe("unknown");
  expect(destinationOf(request([]), false)).toBe("unknown");
});
