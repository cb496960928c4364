import { Url } from "../url/url.ts";
import type { ParseProblem } from "./parse-problem.ts";
import type { Scenario } from "./schema.ts";

/** What no single field shows: things that make a scenario ambiguous or leave an action without a place to happen. */
export function crossCheck(scenario: Scenario): ParseProblem[] {
  const problems: ParseProblem[] = [];
  for (const list of ["pages", "hosts"] as const) {
    const seen = new Set<string>();
    scenario[list].forEach(({ id }, i) => {
      if (seen.has(id)) problems.push({ path: [list, i, "id"], code: "duplicate-id", given: id });
      seen.add(id);
    });
  }
  const owner = new Map<string, number>();
  scenario.hosts.forEach((host, h) => {
    host.origins.forEach((origin, o) => {
      const key = canonicalOrigin(origin);
      const first = owner.get(key);
      if (first !== undefined && first !== h)
        problems.push({ path: ["hosts", h, "origins", o], code: "duplicate-origin", given: origin });
      owner.set(key, first ?? h);
    });
  });
  const pages = new Set(scenario.pages.map((page) => page.id));
  scenario.actions.forEach((action, i) => {
    if (action.kind !== "client" && !pages.has(action.page)) {
      problems.push({ path: ["actions", i, "page"], code: "no-such-page", given: action.page });
    }
  });
  return problems;
}

/** Two spellings of one origin (a default port, capitals) are one origin. What does not parse is compared as text. */
function canonicalOrigin(text: string): string {
  const url = Url.parse(text);
  return url && url.origin !== "null" ? url.origin : text;
}
