import { askPastCache, heedVary } from "./caches.ts";
import { dropHeaders, mendCall, otherMethod, otherMode, withCredentials, withoutCredentials } from "./call.ts";
import { allowByName, allowEverybody, answerPreflights, exposeHeaders, nameInsteadOfAll } from "./cors.ts";
import { serveFile } from "./files.ts";
import { corsFirst, exemptOptions, exemptOwnOrigin, keepHeadersOnErrors, meanThisToo } from "./layers.ts";
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
import { answer401, askFinalUrl, dropRedirect, mendRedirect } from "./redirects.ts";
import { repairServer } from "./repair.ts";
import { servePage } from "./serve-page.ts";
import { sendToken, signIn } from "./sign-in.ts";
import { oneSpeaker, rightWhereItStands } from "./speakers.ts";

/** All makers of changes. Of remedies with as many changes the one whose maker stands first is offered first. */
export const makers: readonly Maker[] = [
  startHosts,
  mendCall,
  otherMethod,
  otherMode,
  meetSomebody,
  exemptOwnOrigin,
  corsFirst,
  meanThisToo,
  exemptOptions,
  answer401,
  keepHeadersOnErrors,
  rightWhereItStands,
  oneSpeaker,
  heedVary,
  exposeHeaders,
  withCredentials,
  allowByName,
  answerPreflights,
  mendRedirect,
  allowInCsp,
  allowEmbedding,
  askOverHttps,
  userAllows,
  serveFile,
  servePageOverHttps,
  servePage,
  allowEverybody,
  dropHeaders,
  withoutCredentials,
  askFinalUrl,
  askPastCache,
  sendToken,
  signIn,
  leaveSandbox,
  repairServer,
  ownPath,
  dropRedirect,
  giveUpIsolation,
  nameInsteadOfAll,
];
