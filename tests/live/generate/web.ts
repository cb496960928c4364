import type { Random } from "../../../src/practice/random.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import type { World } from "./world.ts";

type Space = "public" | "local" | "loopback";
type Place = readonly [origin: string, space: Space];

/** Who there is where schemes, address spaces and settings decide; see README.md. */
export interface Web extends World {
  readonly spaceOf: Readonly<Record<string, Space>>;
  readonly cookies: NonNullable<NonNullable<ScenarioInput["browser"]>["cookies"]>;
}

/** A page, and hosts that are https or not, on the internet, on the local network, on this machine. */
export function makeWeb(random: Random): Web {
  const places = [ownPlace(random), ...otherPlaces(random)];
  const own = places[0]?.[0] ?? "";
  return {
    pages: [{ id: "first", url: `${own}/page`, sandboxed: random.chance(6), referrerPolicy: "" }],
    origins: places.map(([origin]) => origin),
    nobody: "https://nobody.example",
    down: null,
    spaceOf: Object.fromEntries(places),
    cookies: places.flatMap(([origin]) => (random.chance(60) ? { url: `${origin}/`, line: cookieOf(random, origin) } : [])),
  };
}

function ownPlace(random: Random): Place {
  return random.weighted<Place>([
    [50, ["https://shop.example", "public"]],
    [15, ["http://shop.example", "public"]],
    [8, ["https://intranet.example", "local"]],
    [5, ["http://intranet.local", "local"]],
    [6, ["http://localhost:3000", "loopback"]],
  ]);
}

/**
 * Left out: two schemes of one host, where cookies of the one hide those of the other; and addresses in numbers, which cannot be led
 * to this machine.
 */
function otherPlaces(random: Random): readonly Place[] {
  const scheme = () => random.pick(["https", "http"]);
  const offered: readonly Place[] = [
    [`${scheme()}://api.shop.example`, "public"],
    [`${scheme()}://data.bank.example`, "public"],
    [`${scheme()}://nas.home.example`, "local"],
    [`${scheme()}://printer.local`, "local"],
    [`${scheme()}://localhost:5000`, "loopback"],
    [`${scheme()}://agent.example:8443`, "loopback"],
  ];
  return [random.pick(offered), ...offered.filter(() => random.chance(25))].filter((one, i, all) => all.indexOf(one) === i);
}

function cookieOf(random: Random, origin: string): string {
  const attributes = origin.startsWith("https:") ? "SameSite=None; Secure" : random.pick(["SameSite=Lax", "SameSite=Strict"]);
  return `sid=1; Path=/; ${random.chance(85) ? attributes : "HttpOnly"}`;
}
