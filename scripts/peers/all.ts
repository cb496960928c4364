import { happyDom } from "./happy-dom.ts";
import { jsdom } from "./jsdom.ts";
import { type Measured, measure } from "./measure.ts";

/** One after the other; takes some seconds. */
export async function measurePeers(): Promise<readonly Measured[]> {
  return [await measure(happyDom), await measure(jsdom)];
}
