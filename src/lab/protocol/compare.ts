import type { Difference, LabRecord, LabResult, WireLine } from "./record.ts";

/** Where a browser and the engine part, action by action, in order; empty: they agree. Both records in the same words. */
export function compareRecords(simulated: LabRecord, real: LabRecord): Difference[] {
  const count = Math.max(simulated.results.length, real.results.length);
  return Array.from({ length: count }, (_, action) => [
    ...compareRequests(action, pairsOf(simulated, real, action)),
    ...compareResults(action, simulated.results[action], real.results[action]),
  ]).flat();
}

/** A request of the one and the request of the other that answers to it; null: it has none. */
export interface RequestPair {
  readonly simulated: WireLine | null;
  readonly real: WireLine | null;
}

/** The requests of one action side by side. One that only one of them sent stands alone, and does not shift those behind it. */
export function pairsOf(simulated: LabRecord, real: LabRecord, action: number): readonly RequestPair[] {
  const [ours, theirs] = [simulated, real].map(({ wire }) => wire.filter((line) => line.action === action)) as [
    WireLine[],
    WireLine[],
  ];
  const common = longestCommon(ours.map(nameOf), theirs.map(nameOf));
  const pairs: RequestPair[] = [];
  let [i, j] = [0, 0];
  for (const [nextOurs, nextTheirs] of [...common, [ours.length, theirs.length] as const]) {
    while (i < nextOurs) pairs.push({ simulated: ours[i++] ?? null, real: null });
    while (j < nextTheirs) pairs.push({ simulated: null, real: theirs[j++] ?? null });
    if (i < ours.length && j < theirs.length) pairs.push({ simulated: ours[i++] ?? null, real: theirs[j++] ?? null });
  }
  return pairs;
}

/** Index pairs of a longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

function compareRequests(action: number, pairs: readonly RequestPair[]): Difference[] {
  return pairs.flatMap(({ simulated: ours, real: theirs }, i): Difference[] => {
    const at = (field: string) => ({ action, of: "request" as const, field: `request ${i + 1}${field}` });
    if (!ours || !theirs) return [{ ...at(""), simulated: ours && nameOf(ours), real: theirs && nameOf(theirs) }];
    const names = [...new Set([...Object.keys(ours.headers), ...Object.keys(theirs.headers)])].sort();
    const headers = names.map((name) => ({
      ...at(` ${name}`),
      simulated: ours.headers[name] ?? null,
      real: theirs.headers[name] ?? null,
    }));
    return [{ ...at(" body"), simulated: ours.body, real: theirs.body }, ...headers].filter(differs);
  });
}

function compareResults(action: number, simulated: LabResult | undefined, real: LabResult | undefined): Difference[] {
  const [ours, theirs] = [fieldsOf(simulated), fieldsOf(real)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  return names
    .map((field) => ({
      action,
      of: "result" as const,
      field,
      simulated: ours.get(field) ?? null,
      real: theirs.get(field) ?? null,
    }))
    .filter(differs);
}

/** A result as named texts. Headers are a set: their order says nothing. */
function fieldsOf(result: LabResult | undefined): Map<string, string> {
  const fields = new Map<string, string>();
  if (result === undefined) return fields;
  for (const [name, value] of Object.entries(result)) {
    if (name !== "headers") fields.set(name, String(value));
  }
  if ("headers" in result) for (const [name, value] of result.headers) fields.set(`header ${name}`, value);
  return fields;
}

function nameOf({ method, url }: WireLine): string {
  return `${method} ${url}`;
}

function differs({ simulated, real }: Difference): boolean {
  return simulated !== real;
}
