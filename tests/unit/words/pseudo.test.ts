import { expect, it } from "vitest";
import { say } from "../../../src/words/en/grammar.ts";
import { plain } from "../../../src/words/phrase.ts";
import { pseudo } from "../../../src/words/pseudo.ts";

const words = {
  share: "Share",
  step: (stop: number) => `Step ${stop}`,
  method: (name: string) => say`Method ${name} needs a preflight.`,
  signs: { none: "", passed: "✓" },
  of: (what: string) => `Undone: ${what}.`,
  steps: { made: ({ url }: { url: string }) => ({ title: say`A request is made`, why: say`It goes to ${url}.` }) },
};
const dressed = pseudo(words);

it("accents a text, and puts it into brackets", () => {
  expect(dressed.share).toMatch(/^⟦Šĥåå?ŕéé?~*⟧$/u);
});

it("makes it two fifths longer, without the brackets", () => {
  for (const text of ["Share", "Step back", "The server adds it to this response."]) {
    expect(pseudo(text)).toHaveLength(Math.ceil(text.length * 1.4) + 2);
  }
});

it("leaves the values in a phrase as they are", () => {
  expect(dressed.method("PUT")).toEqual([expect.stringMatching(/^⟦Ṁ.*⟧$/u), { code: "PUT" }, expect.stringMatching(/^⟦.*⟧$/u)]);
  expect(dressed.steps.made({ url: "https://shop.example/" }).why).toContainEqual({ code: "https://shop.example/" });
});

it("reaches what functions return, however deep, and leaves nothing that is empty", () => {
  expect(dressed.step(3)).toMatch(/^⟦Š.*3.*⟧$/u);
  expect(plain(dressed.steps.made({ url: "x" }).title)).toMatch(/^⟦.*⟧$/u);
  expect(dressed.signs).toEqual({ none: "", passed: expect.stringMatching(/^⟦✓/u) });
});

it("dresses a text once that is taken into another", () => {
  const inner = pseudo("the title");
  const outer = dressed.of(inner);
  expect(outer.match(/[⟦⟧]/gu)).toEqual(["⟦", "⟧"]);
  expect(outer).toContain(inner.slice(1, -1));
});
