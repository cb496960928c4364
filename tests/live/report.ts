import type { BrowserName, LiveMeasure } from "../../src/trust/report.ts";
import type { LiveKind } from "./cases.ts";
import { knownLiveDifferences } from "./known-differences.ts";
import { counted, isFailure } from "./outcome-codes.ts";
import type { Played, Suite } from "./suite.ts";

export interface Ran extends Suite {
  readonly browser: BrowserName;
}

/** As the trust report wants it. `seed`: of the fresh ones. */
export function measures({ browser, version, played }: Ran, seed: number): readonly LiveMeasure[] {
  const measured = new Date().toISOString();
  return (["fresh", "library", "web"] as const)
    .map(
      (kind): LiveMeasure => ({
        ...{ kind, browser, version, measured, seed: kind === "library" ? null : seed },
        ...countsOf(played, kind),
      }),
    )
    .filter(({ scenarios }) => scenarios > 0);
}

function countsOf(played: readonly Played[], kind: LiveKind) {
  const these = played.filter(({ of }) => of.kind === kind);
  const count = (became: Played["became"]) => these.filter((one) => one.became === became).length;
  return { scenarios: these.length, agreed: count("agreed"), notRun: count("not-run") };
}

/**
 * Of the fresh scenarios played in one browser, so many have to agree. Every run makes new ones, and browsers have more corners than
 * anyone has recorded: with a share of 1, a change that has nothing to do with it would fail by chance. What differs is told and written
 * out all the same. Those of the web are fifty: of so few, two may.
 */
const shareThatAgrees = { fresh: 0.985, web: 0.96 };

/** What must not be: one line each. Empty: all is well. */
export function complaints({ browser, played }: Ran): readonly string[] {
  return [
    ...(["fresh", "web"] as const).flatMap((kind) => complaintsOfFresh(browser, kind, played)),
    ...played.flatMap((one) => complaintsOf(browser, one)),
  ];
}

function complaintsOfFresh(browser: BrowserName, kind: "fresh" | "web", played: readonly Played[]): readonly string[] {
  const fresh = played.filter(({ of, became }) => of.kind === kind && became !== "not-run");
  const differ = fresh.filter(({ became }) => became === "differs").length;
  const most = 1 - shareThatAgrees[kind];
  if (differ <= fresh.length * most) return [];
  return [`${browser}: ${differ} of ${fresh.length} ${kind} scenarios differ, more than ${percent(most)}`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function complaintsOf(browser: BrowserName, one: Played): readonly string[] {
  const name = `${browser}, ${one.of.kind} ${one.of.id}`;
  const known = isKnown(browser, one);
  if (one.became === "differs" && isWritten(one) && !known) return [`${name} differs`];
  if (one.became === "agreed" && known) return [`${name} agrees, and is listed as a known difference`];
  if (one.became === "not-run" && !one.refused) return [`${name} was not run: ${one.because}`];
  return [];
}

/** Somebody has written it, and answers for it: each has to agree. */
const isWritten = ({ of }: Pick<Played, "of">) => of.kind === "library" || of.kind === "course";

function isKnown(browser: BrowserName, { of }: Played): boolean {
  return isWritten({ of }) && knownLiveDifferences.some((known) => known.id === of.id && known.browser === browser);
}

/** `Chromium 156  fresh: 150 played, 150 agreed` and so on; then why some were not played. */
export function table(ran: Ran): string {
  const lines = (["fresh", "library", "web", "course"] as const).flatMap((kind) => {
    const { scenarios, agreed, notRun } = countsOf(ran.played, kind);
    if (scenarios === 0) return [];
    const differ = scenarios - agreed - notRun;
    const played = scenarios - notRun;
    return `  ${ran.version.padEnd(26)} ${kind.padEnd(8)} ${played} played · ${agreed} agreed · ${differ} differ · ${notRun} not run`;
  });
  const again = ran.played.filter((one) => one.became === "agreed" && one.again).length;
  if (again > 0)
    lines.push(
      `    ${again} played twice: a preflight was sent again that the cache could have spared, or the run came to no end in time`,
    );
  return lines.join("\n");
}

/** Scenarios that loopback cannot show, each once for all browsers. */
export function refusals(all: readonly Ran[]): readonly string[] {
  const lines = all.flatMap(({ played }) =>
    played.flatMap((one) =>
      one.became === "not-run" && one.refused ? [`${one.of.kind} ${one.of.id} cannot be played on loopback: ${one.because}`] : [],
    ),
  );
  return [...new Set(lines)];
}

/** What the engine said in the fresh scenarios of one browser, action by action. */
export function coverage({ version, played }: Ran): string {
  const codes = played.flatMap((one) => (!isWritten(one) && one.became !== "not-run" ? one.codes : []));
  const failed = codes.filter(isFailure).length;
  const list = counted(codes).map(([code, count]) => `${code} ${count}`);
  return `${version}: ${codes.length} actions, ${failed} of them failures: ${list.join(", ")}`;
}
