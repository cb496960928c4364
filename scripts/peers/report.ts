import type { Measured } from "./measure.ts";

const apis = { fetch: "fetch()", xhr: "XMLHttpRequest" } as const;

/** One line for each, and the cases that it did not end. */
export function report(measured: readonly Measured[]): string {
  return measured.flatMap(lines).join("\n").concat("\n");
}

function lines({ measure, unfinished }: Measured): readonly string[] {
  const { name, version, api, cases, verdict, both } = measure;
  const share = (count: number) => `${((100 * count) / cases).toFixed(1)} % (${count})`;
  const line = `${name} ${version}, ${apis[api]}, ${cases} cases as Chromium did: verdict ${share(verdict)}, both ${share(both)}`;
  return unfinished.length === 0 ? [line] : [line, `  did not end, counted as disagreeing: ${unfinished.join(", ")}`];
}
