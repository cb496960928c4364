import type { ProfileName } from "../../scenario/schema.ts";

/** In the order in which readers are offered them: the browsers before the Standard. */
export const profileChoice: readonly ProfileName[] = ["chromium", "firefox", "webkit", "standard"];
