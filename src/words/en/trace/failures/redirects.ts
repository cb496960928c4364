import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";

/** Redirects that are not followed. */
export const redirectFailures = {
  REDIRECT_MODE_ERROR: ({ values: v }) => ({
    title: say`A redirect where none was wanted`,
    why: say`The server answered ${v.status}, and the script asked for redirect mode ${"error"}.`,
  }),
  REDIRECT_SCHEME: ({ values: v }) => ({
    title: say`Redirected out of HTTP`,
    why: say`The server redirects to ${v.location}; only ${"http"} and ${"https"} can be followed.`,
  }),
  REDIRECT_BAD_LOCATION: ({ values: v }) => ({
    title: say`A redirect to nowhere`,
    why: say`The ${"Location"} ${v.location} is not one readable URL.`,
  }),
  REDIRECT_LIMIT: ({ values: v }) => ({
    title: say`Too many redirects`,
    why: say`After ${v.limit} redirects browsers give up. The last one led to ${v.url}.`,
  }),
  REDIRECT_CREDENTIALS: ({ values: v }) => ({
    title: say`A redirect with a password`,
    why: say`The redirect leads to ${v.location}, which has a user name or password in it. A cross-origin request may not follow it.`,
  }),
} satisfies Partial<FailureTable>;
