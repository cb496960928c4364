/** Whose rules a run follows: those of the Fetch Standard as written, or of a browser as recorded (Chromium 156, Firefox ESR 153, WebKitGTK 2.50). */
export type ProfileName = "standard" | "chromium" | "firefox" | "webkit";
