import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { things } from "../initiators.ts";
import { typeText } from "../places.ts";

/** Said to a script that wants the data, whatever element it had tried it with. */
const askWithFetch = say`Script that wants the data asks with ${"fetch()"}, and the server allows it with CORS.`;

/** What an element cannot use. */
export const elementFailures = {
  ORB_BLOCKED: ({ values: v }) => ({
    title: say`Nothing that an element could use`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) is neither media nor a script nor a stylesheet. Without CORS the browser keeps it out of the page’s process altogether, so that no trick can read it there.`,
    remedy: askWithFetch,
  }),
  NOSNIFF: ({ values: v }) => ({
    title: say`The type does not fit, and guessing is forbidden`,
    why: say`${"X-Content-Type-Options: nosniff"} holds the browser to the type ${typeText(v.mime)}; for a ${v.destination} that is the wrong one.`,
    remedy: say`The server sends the ${"Content-Type"} that the file really has.`,
  }),
  MIME_BLOCKED: ({ values: v }) => ({
    title: say`Not the type of a ${v.destination}`,
    why: say`The answer comes as ${typeText(v.mime)}. A browser never takes that for a ${v.destination}.`,
    remedy: say`The server sends the ${"Content-Type"} that the file really has.`,
  }),
  NOT_USABLE: ({ values: v }) => ({
    title: say`It has arrived, and cannot be used`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) was let through, but it is not what ${[things[v.initiator].one]} needs.`,
    remedy: say`The server answers with the right kind of file.`,
  }),
} satisfies Partial<FailureTable>;
