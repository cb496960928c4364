import { describe, expect, it } from "vitest";
import { parseProse } from "../../../scripts/content/prose.ts";

describe("prose", () => {
  it("becomes blocks of plain data", () => {
    const blocks = parseProse("# One\n\nA *b* **c**\n`d` [e](#same-origin) 1 < 2\n\n- x\n- y `z`\n\n```http\nGET /\n```");
    expect(blocks).toEqual([
      { kind: "heading", level: 1, content: [{ kind: "text", text: "One" }] },
      {
        kind: "paragraph",
        content: [
          { kind: "text", text: "A " },
          { kind: "em", content: [{ kind: "text", text: "b" }] },
          { kind: "text", text: " " },
          { kind: "strong", content: [{ kind: "text", text: "c" }] },
          { kind: "text", text: " " },
          { kind: "code", text: "d" },
          { kind: "text", text: " " },
          { kind: "link", href: "#same-origin", content: [{ kind: "text", text: "e" }] },
          { kind: "text", text: " 1 < 2" },
        ],
      },
      {
        kind: "list",
        ordered: false,
        items: [
          [{ kind: "paragraph", content: [{ kind: "text", text: "x" }] }],
          [
            {
              kind: "paragraph",
              content: [
                { kind: "text", text: "y " },
                { kind: "code", text: "z" },
              ],
            },
          ],
        ],
      },
      { kind: "code", language: "http", text: "GET /" },
    ]);
  });

  it.each([
    ["HTML", "a <b>bold</b> word"],
    ["a block of HTML", "<script>alert(1)</script>"],
    ["an image", "![x](y.png)"],
    ["a table", "| a |\n|---|\n| b |"],
    ["a link that runs", "[x](javascript:alert(1))"],
    ["a link without encryption", "[x](http://example.com/)"],
  ])("cannot hold %s", (_what, markdown) => {
    expect(() => parseProse(markdown)).toThrow("Prose cannot hold");
  });
});
