import type { Remark } from "./remarks.ts";

/** Statuses that nginx's `return` does something else with. */
const notReturned = new Set([444, 499]);

/** Writes nginx's configuration language: its quoting, its maps. */
export class NginxWriter {
  private readonly blocks: string[] = [];
  private readonly remarks: Remark[];
  private dollar = false;

  constructor(remarks: Remark[]) {
    this.remarks = remarks;
  }

  /** A value in which nothing is a variable: there is no escape for `$`, only a variable that holds one. */
  quoted(text: string): string {
    if (text.includes("$")) this.dollar = true;
    return `"${escaped(text).replaceAll("$", `\${cors_dollar}`)}"`;
  }

  /** A header's name: nginx does not look for variables in it. */
  word(text: string): string {
    return /^[\w-]+$/u.test(text) ? text : `"${escaped(text)}"`;
  }

  /**
   * A variable that depends on another, by regular expressions with regard to case; the first that matches counts. Returns it. Against
   * an empty value nginx tries no regular expression: the source "" stands for it.
   */
  map(subject: string, name: string, otherwise: string, cases: readonly (readonly [source: string, value: string])[]): string {
    const lines = cases.map(([source, value]) => `    "${source === "" ? "" : `~${escaped(source)}`}" ${value};`);
    this.blocks.push([`map ${subject} $${name} {`, `    default ${otherwise};`, ...lines, "}"].join("\n"));
    return `$${name}`;
  }

  answer(condition: string, status: number): string {
    if (notReturned.has(status)) this.remarks.push({ code: "status", status });
    return `if (${condition} = 1) { return ${notReturned.has(status) ? 403 : status}; }`;
  }

  /** What belongs into `http`; of the block that tells preflights only where something asks. `server`: what the other block holds. */
  maps(server: string): string {
    const preflight = [
      'map "$request_method $http_access_control_request_method $http_origin" $cors_preflight {',
      "    default 0;",
      '    "~^OPTIONS [^ ]+ ." 1;',
      "}",
    ].join("\n");
    const dollar = this.dollar ? ['geo $cors_dollar { default "$"; }'] : [];
    const isAsked = [server, ...this.blocks].some((text) => text.includes("$cors_preflight"));
    return [...dollar, ...(isAsked ? [preflight] : []), ...this.blocks].join("\n\n");
  }
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
