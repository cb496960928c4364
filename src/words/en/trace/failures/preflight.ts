import type { FailureTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";
import { networkReasons } from "./network.ts";

/** Permission that was not given. */
export const preflightFailures = {
  P_REDIRECT: ({ values: v }) => ({
    title: say`The preflight was redirected`,
    why: say`The answer to the preflight is a redirect (${v.status}) to ${v.location}. Preflights are never redirected: permission has to come from the URL that was asked.`,
  }),
  P_STATUS: ({ values: v }) => ({
    title: say`The preflight was answered with ${v.status}`,
    why: say`Only a status from ${200} to ${299} grants permission; ${v.status} does not, whatever its headers say.`,
  }),
  P_ACAM_UNPARSABLE: ({ values: v }) => ({
    title: say`The allowed methods cannot be read`,
    why: say`${"Access-Control-Allow-Methods"} is ${v.value}; it has to be a list of methods with commas between them.`,
  }),
  P_ACAH_UNPARSABLE: ({ values: v }) => ({
    title: say`The allowed headers cannot be read`,
    why: say`${"Access-Control-Allow-Headers"} is ${v.value}; it has to be a list of header names with commas between them.`,
  }),
  P_METHOD_NOT_ALLOWED: ({ values: v }) => ({
    title: say`Method ${v.method} is not allowed`,
    why: say`The answer to the preflight allows ${list(v.allowed, { none: "no method by name" })}. ${
      v.credentials && v.allowed.includes("*") ? say`With credentials ${"*"} is an ordinary word, not a wildcard. ` : []
    }Methods are compared exactly, upper and lower case included.`,
  }),
  P_HEADER_NOT_ALLOWED: ({ values: v }) => ({
    title: say`Header ${v.header} is not allowed`,
    why: say`The answer to the preflight allows ${list(v.allowed, { none: "no header by name" })}. ${
      v.credentials && v.allowed.includes("*") ? say`With credentials ${"*"} is an ordinary word, not a wildcard. ` : []
    }The script wants to send ${v.header} too.`,
  }),
  P_AUTHORIZATION_NEEDS_NAME: () => ({
    title: say`${"*"} does not cover ${"Authorization"}`,
    why: say`By the Standard the wildcard allows every header but this one; ${"Authorization"} has to be named. (Today’s browsers still let it pass.)`,
  }),
  P_NETWORK: ({ values: v }) => ({
    title: say`The preflight got no answer`,
    why: say`There was nobody to ask for permission. ${networkReasons[v.reason](v.host)}`,
  }),
} satisfies Partial<FailureTable>;
