import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planLimits } from "../../src/plans/limits.ts";
import { digitOf, letterOf } from "../../src/plans/receipt/alphabet.ts";
import { marks, readReceipt, receiptOf } from "../../src/plans/receipt/code.ts";
import { readPasted } from "../../src/plans/receipt/results.ts";
import { mostChanges, mostHints, type PartAnswer, type PartShape } from "../../src/plans/receipt/shape.ts";
import { sureness } from "../../src/progress/progress.ts";

const shapes: fc.Arbitrary<PartShape> = fc.oneof(
  fc.record({
    kind: fc.constant("question" as const),
    choose: fc.constantFrom("one" as const, "some" as const),
    keys: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 9 }),
    tries: fc.integer({ min: 1, max: planLimits.tries }),
  }),
  fc.constant({ kind: "task" as const }),
  fc.constant({ kind: "look" as const }),
);

const picksOf = ({ choose, keys }: Extract<PartShape, { kind: "question" }>): fc.Arbitrary<readonly string[]> =>
  choose === "one" ? fc.constantFrom(...keys).map((key) => [key]) : fc.subarray([...keys]);

function answerTo(shape: PartShape): fc.Arbitrary<PartAnswer> {
  if (shape.kind === "question")
    return fc.record({
      kind: fc.constant("question" as const),
      picked: fc.option(picksOf(shape), { nil: null }),
      sure: fc.constantFrom(...sureness),
      tries: fc.integer({ min: 1, max: shape.tries }),
      right: fc.boolean(),
    });
  if (shape.kind === "task")
    return fc.oneof(
      fc.constant({ kind: "task" as const, met: false, changes: 0, hints: 0 }),
      fc.record({
        kind: fc.constant("task" as const),
        met: fc.constant(true),
        changes: fc.nat(mostChanges),
        hints: fc.nat(mostHints),
      }),
    );
  return fc.constant({ kind: "look" as const });
}

const taken = fc.array(shapes, { minLength: 1, maxLength: 12 }).chain((all) =>
  fc.record({
    mark: fc.nat(marks - 1),
    shapes: fc.constant(all),
    answers: fc.tuple(...all.map((shape) => fc.option(answerTo(shape)))),
  }),
);

const letters = Array.from({ length: 32 }, (_, digit) => letterOf(digit));

describe("a receipt", () => {
  it("reads what was answered, whatever was answered", () => {
    fc.assert(
      fc.property(taken, ({ mark, shapes: all, answers }) => {
        expect(readReceipt(mark, all, receiptOf(mark, all, answers))).toEqual({ ok: true, receipt: { answers } });
      }),
    );
  });

  it("is read in small letters, without hyphens, with O for 0 and I for 1, and with a name before it", () => {
    fc.assert(
      fc.property(taken, ({ mark, shapes: all, answers }) => {
        const code = receiptOf(mark, all, answers);
        const spoken = code.slice(3).toLowerCase().replaceAll("-", "").replaceAll("0", "o").replaceAll("1", "l");
        for (const written of [code.toLowerCase(), `Table 4: ${code}.`, `PF1${spoken}`])
          expect(readReceipt(mark, all, written), written).toEqual({ ok: true, receipt: { answers } });
      }),
    );
  });

  it("with any one character changed is mistyped, and with any two neighbours that changed places", () => {
    fc.assert(
      fc.property(taken, ({ mark, shapes: all, answers }) => {
        const code = receiptOf(mark, all, answers);
        for (let at = 4; at < code.length; at++) {
          if (code[at] === "-") continue;
          for (const letter of letters) {
            if (letter === code[at]) continue;
            const typed = code.slice(0, at) + letter + code.slice(at + 1);
            expect(readReceipt(mark, all, typed), typed).toEqual({ ok: false, why: "mistyped" });
          }
        }
        const plain = code.slice(4).replaceAll("-", "");
        for (let at = 0; at + 1 < plain.length; at++) {
          const [one = "", other = ""] = plain.slice(at, at + 2);
          if (one === other) continue;
          const typed = `PF1-${plain.slice(0, at)}${other}${one}${plain.slice(at + 2)}`;
          expect(readReceipt(mark, all, typed), typed).toEqual({ ok: false, why: "mistyped" });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of another plan is told from a mistyped one", () => {
    fc.assert(
      fc.property(taken, fc.nat(marks - 1), ({ mark, shapes: all, answers }, other) => {
        fc.pre(other !== mark);
        expect(readReceipt(other, all, receiptOf(mark, all, answers))).toEqual({ ok: false, why: "other-plan" });
      }),
    );
  });

  it("is never made of junk, and nothing throws", () => {
    const junk = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string().map((text) => `PF1-${text}`),
    );
    fc.assert(
      fc.property(fc.nat(marks - 1), fc.array(shapes, { maxLength: 6 }), fc.array(junk), (mark, all, lines) => {
        const { receipts, not } = readPasted(mark, all, lines.join("\n"));
        expect(receipts.length + not.length).toBeLessThanOrEqual(lines.join("\n").split("\n").length);
      }),
    );
  });
});

it("of its alphabet no letter is mistaken for another", () => {
  expect(letters).not.toEqual(expect.arrayContaining(["I"]));
  expect(letters).not.toEqual(expect.arrayContaining(["U"]));
  expect(letters.map(digitOf)).toEqual(letters.map((_, digit) => digit));
  expect(["o", "O", "i", "l", "U", "-", ""].map(digitOf)).toEqual([0, 0, 1, 1, null, null, null]);
});

it("ten thousand lines are read up to the limit, and the rest is counted", () => {
  const shape: PartShape = { kind: "question", choose: "one", keys: ["a", "b", "c"], tries: 1 };
  const answers: PartAnswer[] = [{ kind: "question", picked: ["b"], sure: "certain", tries: 1, right: false }];
  const code = receiptOf(7, [shape], answers);
  const { receipts, not, beyond } = readPasted(7, [shape], Array(10_000).fill(code).join("\n"));
  expect([receipts.length, not.length, beyond]).toEqual([planLimits.receipts, 0, 10_000 - planLimits.receipts]);
});
