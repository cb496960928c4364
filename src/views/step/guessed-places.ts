import type { Path } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { StepEvent } from "../../trace/events.ts";
import type { Guessed } from "../../trace/failures.ts";
import { Url } from "../../url/url.ts";

interface GuessedPlace {
  readonly whose: Guessed[number];
  /** Of the page or the host in the scenario. */
  readonly path: Path;
}

/** What the scenario could say about where page and server stand, and does not. A server that is no host of the scenario cannot be placed. */
export function guessedPlaces({ actions, pages, hosts }: Scenario, { action, step }: StepEvent): readonly GuessedPlace[] {
  if (step.name !== "local-network-check") return [];
  const { guessed, url } = step.values;
  const call = actions[action];
  const page = call === undefined || call.kind === "client" ? -1 : pages.findIndex(({ id }) => id === call.page);
  const { origin } = Url.of(url);
  const host = hosts.findIndex(({ origins }) => origins.some((written) => Url.parse(written)?.origin === origin));
  return [
    ...(guessed.includes("page") && page >= 0 ? [{ whose: "page", path: ["pages", page] } as const] : []),
    ...(guessed.includes("server") && host >= 0 ? [{ whose: "server", path: ["hosts", host] } as const] : []),
  ];
}
