/** Whose rules a run follows. */
export type ProfileName = "standard" | "chromium" | "firefox" | "webkit";
