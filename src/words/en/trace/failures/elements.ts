import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { things } from "../initiators.ts";
import { typeText } from "../places.ts";

/** What an element cannot use. */
export const elementFailures = {
  ORB_BLOCKED: ({ values: v }) => ({
    title: say`Nothing that an element could use`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) is neither media nor a script nor a stylesheet. Without CORS the browser keeps it out of the page’s process altogether, so that no trick can read it there.`,
  }),
  NOSNIFF: ({ values: v }) => ({
    title: say`The type does not fit, and guessing is forbidden`,
    why: say`${"X-Content-Type-Options: nosniff"} holds the browser to the type ${typeText(v.mime)}; for a ${v.destination} that is the wrong one.`,
  }),
  MIME_BLOCKED: ({ values: v }) => ({
    title: say`Not the type of a ${v.destination}`,
    why: say`The answer comes as ${typeText(v.mime)}. A browser never takes that for a ${v.destination}.`,
  }),
  NOT_USABLE: ({ values: v }) => ({
    title: say`It has arrived, and cannot be used`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) was let through, but it is not what ${[things[v.initiator].one]} needs.`,
  }),
} satisfies Partial<FailureTable>;
