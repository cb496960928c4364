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
  INTEGRITY_MISMATCH: ({ values: v }) => ({
    title: say`Not what ${"integrity"} promised`,
    why: say`What has come from ${v.url} has the ${v.algorithm} digest ${v.computed}, which ${"integrity"} does not name. Either the file was changed, or it is not the one that the digest was made of.`,
  }),
  INTEGRITY_NEEDS_CORS: ({ values: v }) => ({
    title: say`${"integrity"} needs CORS`,
    why: say`${v.url} was asked for without CORS. Comparing would tell the page what is in it, so that the browser refuses without a look.`,
  }),
  NOT_USABLE: ({ values: v }) => ({
    title: say`It has arrived, and cannot be used`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) was let through, but it is not what ${[things[v.initiator].one]} needs.`,
  }),
} satisfies Partial<FailureTable>;
