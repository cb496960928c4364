/**
 * The site's service worker. It carries the messages of scenarios (wire.ts, with MSW's script inside) and keeps the app (app-cache.ts);
 * everything else it leaves to the browser, the lab above all.
 */
import { mswFile } from "../protocol.ts";
import { answerTo, forgetOldVersions, savesData } from "./answers.ts";
import {
  answerFile,
  answerOldVersion,
  everyFile,
  firstFiles,
  isForgotten,
  mayBeOfOldVersion,
  requestedFile,
  store,
} from "./app-cache.ts";
import { takeMswPart } from "./msw-part.ts";
import { root } from "./scope.ts";
import { isWire, refuse, wireOf } from "./wire.ts";
import { removeIfWithdrawn } from "./withdrawal.ts";

declare const self: ServiceWorkerGlobalScope;

const wire = wireOf(takeMswPart(root + mswFile, refuse));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
  // Not waited for: until it is active, no page is answered.
  void forgetOldVersions();
});

/**
 * The first worker is wanted at once, by a page that has the first files already: it takes what it can get, and the rest later. So is
 * the one that comes after a former release's, which was MSW's alone: that leaves this release's pages without an answer, and has none
 * of their parts. A newer version is installed when it is whole; else the present one goes on, and the browser tries again.
 */
async function install(): Promise<void> {
  const { active } = self.registration;
  const afterMsw = active?.scriptURL === root + mswFile;
  const newer = active !== null && !afterMsw;
  const { stored, all } = await store(newer && !savesData() ? everyFile : firstFiles);
  if (newer && stored < all) throw new Error(`${all - stored} of ${all} files of the new version could not be had`);
  if (afterMsw) await self.skipWaiting();
}

self.addEventListener("fetch", (event) => {
  const answer = answerOf(event);
  // A rejection would stand in the console as an error of ours; a failed request is one of the network's.
  if (answer) event.respondWith(answer.catch(() => Response.error()));
  if (answer && event.request.mode === "navigate") event.waitUntil(removeIfWithdrawn());
});

/** Null: the browser's own business. */
function answerOf({ request, clientId }: FetchEvent): Promise<Response> | null {
  if (isWire(request.url)) return wire.answer(request, clientId);
  if (isForgotten()) return null;
  const path = requestedFile(request);
  if (path !== null) return answerFile(request, path);
  return mayBeOfOldVersion(request) ? answerOldVersion(request) : null;
}

self.addEventListener("message", (event) => {
  const answer = answerTo(event.data);
  if (!answer) return event.waitUntil(wire.hear(event));
  event.waitUntil(answer.then((said) => event.ports[0]?.postMessage(said)));
});
