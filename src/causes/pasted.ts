import { nginxLayers } from "../paste/config/nginx.ts";
import { Url } from "../url/url.ts";
import { pathOf } from "./plan.ts";
import type { Situation } from "./situation.ts";

const signIn = /\/(?:log-?in|sign-?in|sso|oauth2?|auth|authorize|saml2?|openid[\w-]*|accounts?)(?:[/?#.]|$)/iu;
const toSignIn: ReadonlySet<string> = new Set(["preflight-redirected-without-headers", "redirect-without-headers"]);

/** What else was pasted that tells which: a configuration whose errors have no headers, a redirect to a sign-in. */
export function pastedScore({ config, values, url, first }: Situation, cause: string): number {
  if (cause === "error-without-headers" && config !== null && saysOnSuccessOnly(config, url)) return 300;
  const led = values.next ?? (first !== url ? url : null);
  return led !== null && toSignIn.has(cause) && signIn.test(led) ? 50 : 0;
}

function saysOnSuccessOnly({ tree, layers }: NonNullable<Situation["config"]>, url: string | null): boolean {
  const target = Url.parse(url ?? "");
  const all = tree === null ? (layers ?? []) : nginxLayers(tree, target === null ? "/" : pathOf(target));
  return all.some(
    (layer) =>
      layer.kind === "cors" &&
      layer.onStatuses === "success" &&
      (layer.style === "policy" || (layer.actual ?? []).some(([name]) => /^access-control-allow-origin$/iu.test(name))),
  );
}
