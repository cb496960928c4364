import { toBase64url } from "../../../src/scenario/base64url.ts";
import { deflate } from "../../../src/scenario/compress.ts";
import { crc32 } from "../../../src/scenario/crc32.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import { encodeLink } from "../../../src/scenario/link.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";

/** A link to a scenario, as Share makes it. */
export function linkTo(scenario: ScenarioInput): Promise<string> {
  return encodeLink(withDefaults(scenario), { stop: null, tab: null });
}

/** A link with a good checksum over any bytes. */
export async function forge(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const payload = toBase64url(await deflate(bytes));
  return `#s=1.${crc32(payload).toString(36)}.${payload}`;
}
