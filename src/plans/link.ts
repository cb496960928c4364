import { fromBase64url, toBase64url } from "../scenario/base64url.ts";
import { deflate, inflate } from "../scenario/compress.ts";
import { crc32 } from "../scenario/crc32.ts";
import { planLimits } from "./limits.ts";
import type { Plan } from "./plan.ts";
import { type ReadPlan, readPlan } from "./read.ts";
import { leanPlan } from "./written.ts";

/**
 * `1.CHECKSUM.PAYLOAD`, packed as the link of a scenario is (scenario/link.ts): a link that was cut never becomes another plan.
 */
const packing = 1;

/** Why a link holds no plan. */
export type BadPlanLink = "cut-off" | "not-ours" | "future-version" | "too-large";

export type DecodedPlan =
  | { readonly kind: "plan"; readonly read: ReadPlan }
  | { readonly kind: "bad"; readonly reason: BadPlanLink; readonly limit?: number };

export async function encodePlan(plan: Plan): Promise<string> {
  const payload = toBase64url(await deflate(new TextEncoder().encode(JSON.stringify(leanPlan(plan)))));
  return `${packing}.${crc32(payload).toString(36)}.${payload}`;
}

export const planLinkFits = (written: string): boolean => written.length <= planLimits.link;

/** Total: whatever the text, a value comes back. */
export async function decodePlan(written: string): Promise<DecodedPlan> {
  if (!planLinkFits(written)) return { kind: "bad", reason: "too-large", limit: planLimits.link };
  const version = /^(\d{1,6})(?:\.|$)/u.exec(written)?.[1];
  if (version === undefined) return { kind: "bad", reason: written === "" ? "cut-off" : "not-ours" };
  if (Number(version) > packing) return { kind: "bad", reason: "future-version" };
  if (Number(version) < packing) return { kind: "bad", reason: "not-ours" };
  // What a sentence or a chat glued to the end is no part of it.
  const [, sum, payload] = /^\d+\.([0-9a-z]+)\.([A-Za-z0-9_-]+)/u.exec(written) ?? [];
  if (sum === undefined || payload === undefined || crc32(payload).toString(36) !== sum)
    return { kind: "bad", reason: "cut-off" };
  const bytes = fromBase64url(payload);
  if (bytes === null) return { kind: "bad", reason: "not-ours" };
  const inflated = await inflate(bytes, planLimits.unpacked);
  if (inflated.kind === "too-large") return { kind: "bad", reason: "too-large", limit: planLimits.unpacked };
  if (inflated.kind === "broken") return { kind: "bad", reason: "not-ours" };
  try {
    return { kind: "plan", read: readPlan(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(inflated.bytes))) };
  } catch {
    return { kind: "bad", reason: "not-ours" };
  }
}
