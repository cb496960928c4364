import type { Site } from "../site.ts";

/** As much of a ServiceWorkerGlobalScope as is used here, so that tests can stand in for it. */
declare const self: { readonly registration: { readonly scope: string }; readonly fetch: typeof fetch };

/** The site's root; its pages and parts lie below. */
export const root = self.registration.scope;

/** Written in front of this script by the build. */
declare const SITE: Site;
export const site = SITE;

/** The network. Taken before MSW's script comes, for which there is none (msw-part.ts). */
export const network = self.fetch.bind(self);
