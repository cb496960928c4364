/** Why a part of the program could not be loaded. */
export type WhyMissing =
  /** Nothing answers: there is no network, or the server is down. */
  | "offline"
  /** The server has another version by now, and this file no longer. */
  | "newer-version"
  /** The server answers, and this file does not come: an extension, a filter on the way, a fault of the server. */
  | "blocked"
  /** It came and did not start. Firefox never tries a module again that has failed once; a new page does. */
  | "stuck";

export class PartMissing extends Error {
  override readonly name = "PartMissing";
  readonly why: WhyMissing;
  constructor(why: WhyMissing, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/** Why an action that loads a part was rejected. A part that was there and threw has come and not started. */
export function whyMissing(error: unknown): WhyMissing {
  return error instanceof PartMissing ? error.why : "stuck";
}
