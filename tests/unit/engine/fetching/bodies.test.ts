import { describe, expect, it } from "vitest";
import { sampleFiles } from "../../../../src/hosts/files.ts";
import type { HeaderList } from "../../../../src/http/messages.ts";
import { fetches, type Played, shop, xhrs } from "../browse.ts";

const bodyOf = ({ outcome }: Played) => (outcome.kind === "response" ? outcome.body : outcome.kind);

function readBy(read: typeof fetches | typeof xhrs, body: string, type = ""): string {
  const headers: HeaderList = type === "" ? [] : [["Content-Type", type]];
  return bodyOf(read(`${shop}/x`, () => ({ status: 200, headers, body })));
}

describe("what script reads of a body", () => {
  it("text() is UTF-8 decode, whatever the Content-Type says: a byte order mark goes", () => {
    expect(readBy(fetches, "é€", "text/plain;charset=iso-8859-1")).toBe("é€");
    expect(readBy(fetches, "\ufeffhi")).toBe("hi");
    expect(readBy(fetches, "\ufeff\ufeffhi")).toBe("\ufeffhi");
  });

  it.each([
    ["png", "\ufffdPNG\r\n"],
    ["font", "\0\u0001\0\0\0\n\0\ufffd"],
    ["video", "\u001aE\u07e3\ufffdB"],
  ] as const)("bytes of %s that are no UTF-8 become U+FFFD", (kind, beginning) => {
    for (const read of [fetches, xhrs]) expect(readBy(read, sampleFiles[kind].body).startsWith(beginning)).toBe(true);
  });

  it.each([
    ["text/plain;charset=iso-8859-1", "Ã©â‚¬"],
    ["text/plain;charset=UTF-8", "é€"],
    ["text/plain;charset=nonsense", "é€"],
    ["text/plain", "é€"],
    ["charset", "é€"],
  ])("responseText goes by the charset of %s", (type, text) => {
    expect(readBy(xhrs, "é€", type)).toBe(text);
  });

  it("responseText goes by a byte order mark before it goes by the charset", () => {
    expect(readBy(xhrs, "\ufeffé", "text/plain;charset=iso-8859-1")).toBe("é");
  });
});
