import type { ProfileName } from "../../../scenario/schema.ts";

/** What the rules of each profile were taken from. */
export const recordedIn: Record<ProfileName, string> = {
  standard: "Fetch Standard",
  chromium: "Chromium 156",
  firefox: "Firefox ESR 153",
  webkit: "WebKitGTK 2.50",
};
