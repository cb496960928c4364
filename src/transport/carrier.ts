import type { WireRequest, WireResult } from "../http/messages.ts";

/** Brings wire requests to the hosts of a run and their answers back. */
export interface Carrier {
  /**
   * Resolves with what `deliver` made of the request as it arrived. `deliver` is called at most once.
   * Rejects with CarrierLost where the way itself is broken; a host that does not answer is a WireFailure, not a rejection.
   * `signal`: nobody waits for the answer any more; rejects with its reason.
   */
  carry(request: WireRequest, deliver: Deliver, signal?: AbortSignal): Promise<WireResult>;
}

export type Deliver = (arrived: WireRequest) => Promise<WireResult>;

export type LossReason =
  /** The answer did not come from our hosts: the worker does not know this page. */
  | "not-carried"
  | "timeout"
  /** What arrived cannot be read back. */
  | "garbled"
  /** fetch() itself rejected: no worker controls this page. */
  | "refused";

/** The transport failed, not the scenario: run it in memory instead. */
export class CarrierLost extends Error {
  override readonly name = "CarrierLost";
  readonly reason: LossReason;
  constructor(reason: LossReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
