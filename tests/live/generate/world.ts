import type { Random } from "../../../src/practice/random.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { referrerPolicies } from "../../../src/scenario/schema.ts";

type PageInput = ScenarioInput["pages"][number];

/** Who there is: the page's own origin first, then others by their relation to it. */
export interface World {
  readonly pages: readonly PageInput[];
  /** Of hosts that answer. */
  readonly origins: readonly string[];
  /** No host of the scenario has it. */
  readonly nobody: string;
  /** The origin of a host that is down; null: all are up. */
  readonly down: string | null;
}

/** One scheme for all: on loopback there is only one. */
export function makeWorld(random: Random): World {
  const scheme = random.weighted([
    [4, "https"],
    [1, "http"],
  ]);
  const own = `${scheme}://${random.pick(["shop.example", "app.shop.example", "shop.example:8443"])}`;
  const others = [
    random.pick([`${scheme}://api.shop.example`, `${scheme}://shop.example:8444`]),
    `${scheme}://${random.pick(["bank.example", "api.bank.example", "data.example:9443"])}`,
    `${scheme}://cdn.static.example`,
  ];
  const origins = [own, ...others.filter((_origin, i) => random.chance(i === 1 ? 95 : 45))];
  return {
    pages: pages(random, own, origins),
    origins,
    nobody: `${scheme}://nobody.example`,
    down: random.chance(4) ? (origins.at(-1) ?? null) : null,
  };
}

function pages(random: Random, own: string, origins: readonly string[]): PageInput[] {
  const first = page(random, "first", `${own}${random.pick(["/", "/page", "/deep/page.html?lang=en"])}`);
  if (!random.chance(18)) return [first];
  return [first, page(random, "second", `${random.pick(origins)}/other`)];
}

/** Left out: a policy of a sandboxed page. The lab shows one in a frame by srcdoc, and what `'self'` is there differs with every browser. */
function page(random: Random, id: string, url: string): PageInput {
  const sandboxed = random.chance(10);
  return {
    id,
    url,
    sandboxed,
    referrerPolicy: random.chance(25) ? random.pick(referrerPolicies) : "",
    csp: !sandboxed && random.chance(6) ? csp(random, url) : "",
    coep: random.chance(10) ? random.pick(["require-corp", "credentialless"] as const) : "unsafe-none",
  };
}

function csp(random: Random, url: string): string {
  const { origin } = new URL(url);
  return random.pick([
    "connect-src 'none'",
    "connect-src 'self'",
    `connect-src ${origin}`,
    "connect-src *",
    "default-src 'self' 'unsafe-inline'",
  ]);
}
