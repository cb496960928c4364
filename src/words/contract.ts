import type { board } from "./en/board/index.ts";
import type { browserTab } from "./en/browser-tab/index.ts";
import type { compare } from "./en/compare/index.ts";
import type { desk } from "./en/desk/index.ts";
import type { embed } from "./en/embed/index.ts";
import type { exporting } from "./en/exporting/index.ts";
import type { fix } from "./en/fix/index.ts";
import type { frame } from "./en/frame/index.ts";
import type { help } from "./en/help/index.ts";
import type { hidden } from "./en/hidden/index.ts";
import type { inspector } from "./en/inspector/index.ts";
import type { lab } from "./en/lab/index.ts";
import type { layerForms } from "./en/layer-forms/index.ts";
import type { learn } from "./en/learn/index.ts";
import type { library } from "./en/library/index.ts";
import type { lint } from "./en/lint/index.ts";
import type { messageTab } from "./en/message-tab/index.ts";
import type { notices } from "./en/notices/index.ts";
import type { remedies } from "./en/remedies/index.ts";
import type { requestTab } from "./en/request-tab/index.ts";
import type { requirements } from "./en/requirements/index.ts";
import type { scene } from "./en/scene/index.ts";
import type { sharing } from "./en/sharing/index.ts";
import type { stepDetails } from "./en/step-details/index.ts";
import type { trace } from "./en/trace/index.ts";
import type { trust } from "./en/trust/index.ts";
import type { works } from "./en/works/index.ts";

/**
 * What every language has to say of a subject: the English words without their wording. Each text is a string, a phrase, or a function
 * that makes one of its parameters.
 */
type Contract<Words> = Words extends string
  ? string
  : Words extends (...of: infer Of) => infer Said
    ? (...of: Of) => Contract<Said>
    : { readonly [Name in keyof Words]: Contract<Words[Name]> };

/** All subjects. A language is loaded subject by subject, with the part of the page that speaks of it. */
export interface Words {
  /** What happens in a run: steps, failures, events, gates, and what the parts of a scenario are called. */
  readonly trace: Contract<typeof trace>;
  /** What stands on the screen from the start. */
  readonly frame: Contract<typeof frame>;
  /** What a step weighed, and its clause. */
  readonly stepDetails: Contract<typeof stepDetails>;
  /** How to read the picture, words that are used everywhere, keys. */
  readonly help: Contract<typeof help>;
  /** What cannot be seen in a text. */
  readonly hidden: Contract<typeof hidden>;
  /** The picture, and what is told under it. */
  readonly scene: Contract<typeof scene>;
  /** The drawing of the Workbench. */
  readonly board: Contract<typeof board>;
  readonly notices: Contract<typeof notices>;
  readonly inspector: Contract<typeof inspector>;
  readonly requestTab: Contract<typeof requestTab>;
  readonly browserTab: Contract<typeof browserTab>;
  readonly messageTab: Contract<typeof messageTab>;
  readonly layerForms: Contract<typeof layerForms>;
  readonly compare: Contract<typeof compare>;
  readonly lab: Contract<typeof lab>;
  /** The course: questions, lessons, progress. */
  readonly learn: Contract<typeof learn>;
  /** What a teacher makes for a class, and how a learner takes it. */
  readonly desk: Contract<typeof desk>;
  readonly lint: Contract<typeof lint>;
  /** A scenario in a frame of somebody else's page (src/embed). */
  readonly embed: Contract<typeof embed>;
  /** A server's policy as another server's configuration. */
  readonly exporting: Contract<typeof exporting>;
  readonly library: Contract<typeof library>;
  readonly fix: Contract<typeof fix>;
  readonly remedies: Contract<typeof remedies>;
  readonly requirements: Contract<typeof requirements>;
  /** How a scenario is handed on, and a report that a verdict looks wrong. */
  readonly sharing: Contract<typeof sharing>;
  readonly trust: Contract<typeof trust>;
  readonly works: Contract<typeof works>;
}

export type Subject = keyof Words;

export interface Language {
  /** BCP 47, for `<html lang>`. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** What becomes of a text of the library (src/content) before it is shown; without it, nothing. */
  readonly retell?: (text: string) => string;
  /** One dynamic import for each subject, so that each is a chunk of its own. */
  readonly load: { readonly [S in Subject]: () => Promise<Words[S]> };
}
