import { isIpAddress } from "../../origins/ip-address.ts";
import { parseUrl } from "../../origins/request-url.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isMixedContent } from "./mixed-content.ts";

/**
 * https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm: rewrites the URL in place, which is no redirect.
 * Not for what is asked for in mode cors, nor for an address: no certificate could be right for it.
 */
export function* upgradeMixedContent(request: Request, { knobs }: Browser): Algorithm<void> {
  const { api, mode, current } = request;
  if ((api !== "img" && api !== "video") || mode === "cors") return;
  if (!knobs.mixedContentUpgrades || !isMixedContent(request, knobs) || isIpAddress(current.host)) return;
  const url = parseUrl(current.href.replace(/^http:/u, "https:"));
  if (url === null) return;
  request.urls.splice(-1, 1, url);
  request.current = url;
  const values = { pageUrl: request.client.url, url: current.href, upgraded: url.href };
  yield step("mixed-content-upgrade", "mixed-content", "note", values);
}
