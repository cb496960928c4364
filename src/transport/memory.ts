import type { Carrier } from "./carrier.ts";

/** Delivers at once, as it is. */
export const memoryCarrier: Carrier = {
  carry: (request, deliver) => deliver(request),
};
