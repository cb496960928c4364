import { expect, test } from "vitest";
import { clientRequest } from "../../../src/run/client.ts";

const asked = { kind: "client", client: "curl", url: "https://api.example/", method: "POST", wait: 0 } as const;

test("of whitespace only what HTTP knows as such is not part of a header's value", () => {
  const request = clientRequest({ ...asked, headers: [["X-A", "\t\u00a0a\u00a0 "]], body: null });
  expect(request?.headers).toContainEqual(["X-A", "\u00a0a\u00a0"]);
});

test.each(["a=é€😀", "\ud83d", "\ud83dé", "é\ude00", "\ud83d\ud83d\ude00"])("%j: Content-Length is in bytes of UTF-8", (body) => {
  const request = clientRequest({ ...asked, headers: [], body });
  expect(request?.headers).toContainEqual(["Content-Length", String(new TextEncoder().encode(body).length)]);
});
