import type { checks as records } from "../../../../engine/profiles/knobs/checks.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const checks: KnobTableOf<typeof records> = {
  redirectsKeepOwnCredentials: does(
    "A request to the page’s own origin that was redirected elsewhere is redirected again only by those who allow credentials.",
  ),
  allowOriginMultiple: oneOf("What counts as several values of Access-Control-Allow-Origin; the console’s reason follows it.", {
    "comma-or-space": "a comma or a space",
    comma: "a comma",
    "spelled-so": "several lines, each spelled Access-Control-Allow-Origin",
  }),
  allowOriginInvalid: does("An Access-Control-Allow-Origin that is no URL has a reason of its own in the console."),
  corpKnowsSandboxedSite: does("For Cross-Origin-Resource-Policy a sandboxed page belongs to the site of the page around it."),
  integrityNamesInAnyCase: does("Digests in integrity may be named in capitals, such as SHA384."),
  elementsPassOverBadIntegrity: does("An element’s integrity that names no digest asks for nothing, not even for CORS."),
};
