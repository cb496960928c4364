import type { ProfileName } from "../scenario/schema.ts";

export type { ProfileName };

/** What readers call the browsers; `webkit` is the engine of Safari. */
export const profileNames: Record<ProfileName, string> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Safari",
  standard: "The Standard",
};

export const profileList: readonly ProfileName[] = ["chromium", "firefox", "webkit", "standard"];
