import { describe, expect, it } from "vitest";
import { badge, frame } from "../../../../src/views/share/snippets.ts";

const hostile = '"><script>alert(1)</script>](https://evil.example) `x`';

describe("what is to be put somewhere else", () => {
  it("is a frame whose title ends no attribute", () => {
    expect(frame("https://preflight.example/embed/#s=1.a.b", hostile, "small")).toBe(
      '<iframe src="https://preflight.example/embed/#s=1.a.b" width="720" height="480" loading="lazy" ' +
        'title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;](https://evil.example) `x`" style="border: 0"></iframe>',
    );
  });

  it("is a badge whose text is no Markdown", () => {
    expect(badge("https://preflight.example/", "https://preflight.example/#a(b)", hostile)).toBe(
      '[!["\\>\\<script\\>alert\\(1\\)\\</script\\>\\]\\(https://evil.example\\) \\`x\\`]' +
        "(https://preflight.example/badge.svg)](https://preflight.example/#a%28b%29)",
    );
  });
});
