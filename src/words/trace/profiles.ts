import type { ProfileName } from "../../scenario/schema.ts";

export type { ProfileName };

export const profileList: readonly ProfileName[] = ["chromium", "firefox", "webkit", "standard"];
