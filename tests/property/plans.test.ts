import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Desk, emptyDesk, parseDesk, withDraft } from "../../src/plans/kept.ts";
import { planLimits } from "../../src/plans/limits.ts";
import { decodePlan, encodePlan } from "../../src/plans/link.ts";
import { countablesOf, openableOf, withWanted } from "../../src/plans/offers.ts";
import { hideable, type Part, type Plan, planVersion } from "../../src/plans/plan.ts";
import { parsePlan, readPlan } from "../../src/plans/read.ts";
import { scenarioOf, situationFrom } from "../../src/plans/situation.ts";
import { leanPlan, writtenPlan } from "../../src/plans/written.ts";
import type { Question } from "../../src/questions/question.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { folderOf, folders } from "../library/content.ts";

const library = folders.slice(0, 12).map((id) => ({ id, scenario: folderOf(id).scenario }));
const bases = fc.constantFrom(...library);
const questions = fc.constantFrom<Question>({ kind: "gate", action: 0 }, { kind: "both", action: 0 }, { kind: "requests" });

/** A scenario of the library, or one with something changed, as a teacher makes it. */
const situated = fc.record({
  base: bases,
  profile: fc.constantFrom("chromium" as const, "firefox" as const),
  whole: fc.boolean(),
});

const changed = ({
  base,
  profile,
}: {
  readonly base: { readonly scenario: Scenario };
  readonly profile: "chromium" | "firefox";
}) => ({
  ...base.scenario,
  browser: { ...base.scenario.browser, profile },
});

const parts: fc.Arbitrary<Part> = fc
  .record({
    at: situated,
    title: fc.string({ minLength: 1, maxLength: 40 }).filter((title) => title.trim() === title && title !== ""),
    note: fc.string({ maxLength: 200 }),
    question: questions,
    ask: fc.string({ maxLength: 60 }),
    tries: fc.integer({ min: 1, max: planLimits.tries }),
    kind: fc.constantFrom("question" as const, "task" as const, "look" as const),
    hints: fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 }),
    opens: fc.option(fc.constantFrom("begin", "1.cors-check"), { nil: undefined }),
    waits: fc.boolean(),
    hides: fc.subarray([...hideable]),
  })
  .map(({ at, title, note, question, ask, tries, kind, hints, opens, waits, hides }): Part => {
    const scenario = changed(at);
    const [first] = countablesOf(scenario);
    const asks: Part["asks"] =
      kind === "question"
        ? { kind, question, ask, tries }
        : kind === "task"
          ? { kind, ask, goals: first ? withWanted([], first, "must") : [], open: [...openableOf(scenario)] as never, hints }
          : { kind };
    return {
      ...{ title, note, asks, waits, hides },
      situation: situationFrom(scenario, at.whole ? null : at.base),
      ...(opens === undefined ? {} : { opens }),
    };
  });

const plans: fc.Arbitrary<Plan> = fc.record({
  version: fc.constant(planVersion),
  title: fc.string({ maxLength: 40 }),
  inOrder: fc.boolean(),
  parts: fc.array(parts, { minLength: 1, maxLength: 6 }),
});

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe("a plan", () => {
  it("comes out of its link and of its file as it went in", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const decoded = await decodePlan(await encodePlan(plan));
        expect(decoded.kind === "plan" && asJson(leanPlan(decoded.read.plan as Plan))).toEqual(asJson(leanPlan(plan)));
        expect(parsePlan(writtenPlan(plan)).problems).toEqual([]);
        expect(asJson(leanPlan(parsePlan(writtenPlan(plan)).plan as Plan))).toEqual(asJson(leanPlan(plan)));
      }),
      { numRuns: 40 },
    );
  });

  it("in a link that was cut anywhere is no plan, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.double({ min: 0, max: 0.999, noNaN: true }), async (plan, where) => {
        const link = await encodePlan(plan);
        const decoded = await decodePlan(link.slice(0, Math.floor(link.length * where)));
        expect(decoded).toMatchObject({ kind: "bad", reason: expect.stringMatching(/^(?:cut-off|not-ours)$/u) as string });
      }),
      { numRuns: 40 },
    );
  });

  it("with a broken part says which, and the others are there", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.anything(), (plan, where, junk) => {
        const at = where % (plan.parts.length + 1);
        const given = asJson(leanPlan(plan)) as { parts: unknown[] };
        given.parts.splice(at, 0, { ...(typeof junk === "object" ? junk : {}), asks: { kind: "nothing such" } });
        const { plan: read, problems } = readPlan(given);
        expect(read?.parts.length).toBe(plan.parts.length);
        expect(problems.map(({ part }) => part)).toEqual([at]);
      }),
      { numRuns: 60 },
    );
  });

  it("is made of junk without a throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.string(), async (value, text) => {
        expect(readPlan(value).plan).toBeNull();
        expect(parsePlan(text).plan).toBeNull();
        expect((await decodePlan(text)).kind).toBe("bad");
      }),
    );
  });

  it("at the desk is kept with what cannot be handed out yet", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const long = "x".repeat(planLimits.note + 1);
        const [first, ...rest] = plan.parts;
        const draft = {
          id: "one",
          changed: 1,
          plan: { ...plan, parts: [{ ...(first as Part), title: "", note: long }, ...rest] },
        };
        const desk: Desk = withDraft(emptyDesk, draft);
        expect(asJson(parseDesk(JSON.stringify(desk)))).toEqual(asJson(desk));
        expect(readPlan(draft.plan).problems[0]).toMatchObject({ part: 0, path: "title", code: "missing" });
      }),
      { numRuns: 40 },
    );
  });
});

it("a part's scenario is the one that was put there", () => {
  fc.assert(
    fc.property(situated, (at) => {
      const scenario = changed(at);
      const situation = situationFrom(scenario, at.whole ? null : at.base);
      const part = { title: "t", note: "", situation, asks: { kind: "look" as const }, waits: false, hides: [] };
      const made = scenarioOf(part, at.whole ? null : at.base.scenario);
      const { browser, pages, hosts, actions } = scenario;
      expect(made).toMatchObject({ ok: true, scenario: { browser, pages, hosts, actions, title: "t" } });
    }),
  );
});

it("five parts of the library have a link of at most 2,000 characters", async () => {
  const long = "What the browser sends first, and what the server has to say to it. ".repeat(2).trim();
  const plan: Plan = {
    version: planVersion,
    title: "Week 6: asking first",
    inOrder: true,
    parts: library.slice(0, 5).map(({ id, scenario }, i) => ({
      title: `Part ${i + 1}: ${id}`,
      note: `${long} ${i}`,
      situation: situationFrom({ ...scenario, browser: { ...scenario.browser, profile: "firefox" } }, { id, scenario }),
      asks:
        i % 2 === 0
          ? { kind: "question", question: { kind: "both", action: 0 }, ask: "", tries: 1 }
          : {
              kind: "task",
              ask: "Let the shop read.",
              goals: countablesOf(scenario)
                .slice(0, 3)
                .reduce<ReturnType<typeof withWanted>>((all, one) => withWanted(all, one, "must"), []),
              open: [{ at: ["hosts", 0, "layers"] }],
              best: [{ path: ["hosts", 0, "layers"], value: scenario.hosts[0]?.layers }],
              hints: ["Look at the answer.", "Who is named?", "Name the page."],
            },
      waits: false,
      hides: [],
    })),
  };
  const link = await encodePlan(plan);
  expect(link.length).toBeLessThanOrEqual(1900);
});
