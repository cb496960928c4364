import type { LayerOf } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import type { Visit } from "../answer.ts";

export interface Upstream {
  /** As the scenario has it. */
  readonly written: string;
  readonly url: Url;
}

/** Whose turn it is. Upstreams that are no http(s) URLs are left out of the round; null: none is left. */
export function chooseUpstream(spec: LayerOf<"forward">, { url, hostId, layer, state }: Visit): Upstream | null {
  const usable = spec.upstreams.flatMap((written) => {
    const parsed = Url.parse(written);
    return parsed && /^https?:$/.test(parsed.protocol) ? [{ written, url: parsed }] : [];
  });
  if (usable.length === 0) return null;
  if (spec.balance === "hash") return usable[hash(url.pathname) % usable.length] ?? null;
  const key = `${hostId}/${layer}`;
  const turn = state.turns.get(key) ?? 0;
  state.turns.set(key, turn + 1);
  return usable[turn % usable.length] ?? null;
}

/** FNV-1a, 32 bits: the same path always finds the same server. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
