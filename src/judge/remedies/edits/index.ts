import { askPastCache, heedVary } from "./caches.ts";
import { dropHeaders, mendCall, otherMethod, otherMode, withoutCredentials } from "./call.ts";
import { allowByName, allowEverybody } from "./cors.ts";
import { serveFile } from "./files.ts";
import { corsFirst, exemptOptions, keepHeadersOnErrors } from "./layers.ts";
import type { Maker } from "./maker.ts";
import { meetSomebody, startHosts } from "./network.ts";
import { ownPath } from "./own-path.ts";
import {
  allowEmbedding,
  allowInCsp,
  askOverHttps,
  giveUpIsolation,
  leaveSandbox,
  servePageOverHttps,
  userAllows,
} from "./policies.ts";
import { answer401, askFinalUrl, mendRedirect } from "./redirects.ts";
import { oneSpeaker, rightWhereItStands } from "./speakers.ts";

/** All makers of changes. Of remedies with as many changes the one whose maker stands first is offered first. */
export const makers: readonly Maker[] = [
  startHosts,
  mendCall,
  otherMethod,
  otherMode,
  meetSomebody,
  corsFirst,
  exemptOptions,
  answer401,
  keepHeadersOnErrors,
  rightWhereItStands,
  oneSpeaker,
  heedVary,
  allowByName,
  mendRedirect,
  allowInCsp,
  allowEmbedding,
  askOverHttps,
  userAllows,
  serveFile,
  servePageOverHttps,
  allowEverybody,
  dropHeaders,
  withoutCredentials,
  askFinalUrl,
  askPastCache,
  leaveSandbox,
  ownPath,
  giveUpIsolation,
];
