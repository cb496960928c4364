import type { ProfileName } from "../scenario/schema.ts";
import type { Failure } from "../trace/failures.ts";
import type { AnyStep } from "../trace/steps.ts";
import type { BrowserConsole, Call, ConsoleName } from "./browser-console.ts";
import { chromium } from "./chromium.ts";
import { firefox } from "./firefox.ts";
import { webkit } from "./webkit.ts";

/** All three at once, for whoever does not have to paint first: the page loads each when it is asked for. */
export const consoles: Readonly<Record<ConsoleName, BrowserConsole>> = { chromium, firefox, webkit };

/** Every line that a browser prints about a failed request itself, in order; none for the Standard. */
export function consoleLines(failure: Failure, profile: ProfileName): readonly string[] {
  return profile === "standard" ? [] : consoles[profile].lines(failure);
}

/** What is printed although nothing has failed; none for the Standard. */
export function warningLines(call: Call, steps: readonly AnyStep[], profile: ProfileName): readonly string[] {
  return profile === "standard" ? [] : consoles[profile].warnings(call, steps);
}
