import type { Kit, Plan } from "./plan.ts";

/** How a cause is set up where this is known; null: it does not fit what is known. */
export type Causes = Readonly<Record<string, (kit: Kit) => Plan | null>>;
