import type { BrowserName } from "../../../src/trust/report.ts";

/** One window of a real browser. It is sent from page to page; the pages do the rest themselves. */
export interface Driver {
  readonly name: BrowserName;
  /** As the browser says. */
  readonly version: string;
  /** False once the browser, or its only page, has gone away. */
  readonly alive: boolean;
  /** Returns as soon as the browser is on its way. Rejects where the browser is gone. */
  goto(url: string): Promise<void>;
  /** Ends every process of it. Never rejects. */
  close(): Promise<void>;
}
