import type { WireRequest, WireResult } from "../../http/messages.ts";
import type { BrowserStateEvent, Purpose } from "../../trace/events.ts";
import type { AnyStep } from "../../trace/steps.ts";

/** What an algorithm hands to whoever drives it. After a `send` it is resumed with a Reply, else with undefined. */
export type EngineYield =
  | { readonly type: "step"; readonly step: AnyStep }
  | Omit<BrowserStateEvent, "action">
  /** Nothing happens until the user has answered. Whoever goes on takes a no for the answer. */
  | { readonly type: "waits"; readonly for: "local-network-permission" }
  | { readonly type: "send"; readonly purpose: Purpose; readonly request: WireRequest };

export interface Reply {
  /** The number of the message in the trace. */
  readonly message: number;
  readonly result: WireResult;
}

export type Algorithm<T> = Generator<EngineYield, T, Reply | undefined>;
