import type { Part, Plan } from "./plan.ts";

/** A plan as a file holds it: what is the default is left out, so that links are short. */
export function leanPlan({ version, title, inOrder, parts }: Plan): unknown {
  return { version, ...(title === "" ? {} : { title }), ...(inOrder ? {} : { inOrder }), parts: parts.map(leanPart) };
}

export const writtenPlan = (plan: Plan): string => `${JSON.stringify(leanPlan(plan), null, 1)}\n`;

export function leanPart({ title, note, situation, asks, opens, waits, hides }: Part): unknown {
  return {
    title,
    ...(note === "" ? {} : { note }),
    situation: "of" in situation && situation.sets?.length === 0 ? { of: situation.of } : situation,
    asks: leanAsks(asks),
    ...(opens === undefined ? {} : { opens }),
    ...(waits ? { waits } : {}),
    ...(hides.length === 0 ? {} : { hides }),
  };
}

function leanAsks(asks: Part["asks"]): unknown {
  switch (asks.kind) {
    case "look":
      return asks;
    case "question": {
      const { ask, tries, ...rest } = asks;
      return { ...rest, ...(ask === "" ? {} : { ask }), ...(tries === 1 ? {} : { tries }) };
    }
    case "task": {
      const { ask, hints, ...rest } = asks;
      return { ...rest, ...(ask === "" ? {} : { ask }), ...(hints.length === 0 ? {} : { hints }) };
    }
  }
}
