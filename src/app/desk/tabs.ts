import { planPage } from "../../scenario/library-id.ts";
import { deskHash } from "../learn-address.ts";

export const deskTabs = ["make", "try", "share", "present", "results"] as const;
/** The handout is reached from what is shared. */
export type DeskTab = (typeof deskTabs)[number] | "handout";

export const deskTabHash = (tab: DeskTab) => (tab === "make" ? deskHash : `${deskHash}/${tab}`);

/** Which tab an address names; where it names none, the first. */
export const tabNamed = (part: string): DeskTab => (part === "handout" ? part : deskTabs.find((tab) => tab === part)) ?? "make";

/** What stands in the playground is to become a part: Share leads here. */
export const takes = (part: string) => part === "take";

export const planHash = (written: string) => `#${planPage}/${written}`;
