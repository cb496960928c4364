import type { Difference, LabRecord, LabResult, WireLine } from "./record.ts";

/** Where a browser and the engine part, action by action, in order; empty: they agree. Both records in the same words. */
export function compareRecords(simulated: LabRecord, real: LabRecord): Difference[] {
  const count = Math.max(simulated.results.length, real.results.length);
  return Array.from({ length: count }, (_, action) => [
    ...compareRequests(action, linesOf(simulated, action), linesOf(real, action)),
    ...compareResults(action, simulated.results[action], real.results[action]),
  ]).flat();
}

export function linesOf({ wire }: LabRecord, action: number): readonly WireLine[] {
  return wire.filter((line) => line.action === action);
}

function compareRequests(action: number, simulated: readonly WireLine[], real: readonly WireLine[]): Difference[] {
  return Array.from({ length: Math.max(simulated.length, real.length) }, (_, i): Difference[] => {
    const [ours, theirs] = [simulated[i], real[i]];
    const at = (field: string) => ({ action, of: "request" as const, field: `request ${i + 1}${field}` });
    if (!ours || !theirs) return [{ ...at(""), simulated: ours ? nameOf(ours) : null, real: theirs ? nameOf(theirs) : null }];
    const fields = { url: null, method: null, body: null };
    const plain = Object.keys(fields).map((field) => {
      const key = field as keyof typeof fields;
      return { ...at(` ${key}`), simulated: ours[key], real: theirs[key] };
    });
    const names = [...new Set([...Object.keys(ours.headers), ...Object.keys(theirs.headers)])].sort();
    const headers = names.map((name) => ({
      ...at(` ${name}`),
      simulated: ours.headers[name] ?? null,
      real: theirs.headers[name] ?? null,
    }));
    return [...plain, ...headers].filter(differs);
  }).flat();
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
export function fieldsOf(result: LabResult | undefined): Map<string, string> {
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
