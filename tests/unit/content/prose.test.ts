import { describe, expect, it } from "vitest";
import { noteProse, parseProse } from "../../../src/content/markdown.ts";

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

describe("a note that came with a link", () => {
  const text = (markdown: string) => JSON.stringify(noteProse(markdown));

  it("has paragraphs, lists, emphasis, code, and links within the library", () => {
    expect(noteProse("Try *this*:\n\n- `PUT`\n- [the same origin](#same-origin)")).toMatchObject([
      { kind: "paragraph", content: [{ text: "Try " }, { kind: "em" }, { text: ":" }] },
      {
        kind: "list",
        items: [[{ content: [{ kind: "code", text: "PUT" }] }], [{ content: [{ kind: "link", href: "#same-origin" }] }]],
      },
    ]);
  });

  it.each([
    "[sign in](https://evil.example/)",
    "[run](javascript:alert(1))",
    "[other](#s=2.abc.def)",
    "<https://evil.example/>",
    "[up](../)",
  ])("leads nowhere else: %s", (markdown) => {
    expect(text(markdown)).not.toContain('"href"');
  });

  it("writes out where a link would have led", () => {
    expect(noteProse("[sign in](https://evil.example/)")).toEqual([
      {
        kind: "paragraph",
        content: [
          { kind: "text", text: "sign in " },
          { kind: "code", text: "https://evil.example/" },
        ],
      },
    ]);
  });

  it.each([
    ["HTML", "<script>alert(1)</script>"],
    ["an image", "![x](https://evil.example/x.png)"],
    ["a table", "| a |\n|---|\n| b |"],
  ])("%s stays the text that it is", (_what, markdown) => {
    const [block] = noteProse(markdown);
    expect(block).toEqual({ kind: "paragraph", content: [{ kind: "text", text: markdown }] });
  });

  it.each([">".repeat(4000), "- ".repeat(2000), "_a*".repeat(1333), "[".repeat(4000), "&#".repeat(2000)])(
    "is shown whatever it is: %.9s…",
    (markdown) => {
      expect(noteProse(markdown).length).toBeGreaterThan(0);
    },
  );
});
