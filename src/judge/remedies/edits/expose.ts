import { byteLowercase } from "../../../http/tokens.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import type { ChangeOf } from "../change.ts";
import { withTokens } from "./header-lines.ts";

const name = "Access-Control-Expose-Headers";

/** The CORS layers of a host expose these headers too, each in its own way. */
export function expose(scenario: Scenario, host: number, names: readonly string[]): readonly ChangeOf<"send-headers">[] {
  return (scenario.hosts[host]?.layers ?? []).flatMap((layer, i): ChangeOf<"send-headers">[] => {
    if (layer.kind !== "cors" || layer.off) return [];
    const path = ["hosts", host, "layers", i];
    const has = (there: readonly string[], token: string) => there.some((one) => byteLowercase(one) === byteLowercase(token));
    const actual = layer.style === "headers" ? withTokens(layer.actual, name, names, has) : null;
    const exposed = layer.style === "policy" ? [...layer.expose, ...names.filter((token) => !has(layer.expose, token))] : null;
    const value = actual?.find(([given]) => byteLowercase(given) === byteLowercase(name))?.[1] ?? exposed?.join(", ") ?? "";
    const edit = { type: "set", path: [...path, actual === null ? "expose" : "actual"], value: actual ?? exposed } as const;
    return [
      {
        does: "send-headers",
        at: { host },
        edits: [edit],
        preflight: [],
        actual: [[name, value]],
        answersPreflights: null,
        list: [],
      },
    ];
  });
}
