import type { AnyCause } from "../../../causes/diagnose.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** How it comes about; of the others the failure itself is explained. */
export const explained: Partial<Readonly<Record<AnyCause, Phrase>>> = {
  "no-headers": say`It answers, and the answer has no ${"Access-Control-Allow-Origin"}: CORS is switched on nowhere, or not for this path.`,
  "error-without-headers": say`The application fails before its CORS layer, or nginx adds headers without ${"always"}. With a success the headers are there.`,
  "sign-in-first": say`It answers 401 or 403 before the CORS layer is reached, so that the page cannot even read that it has to sign in.`,
  "not-on-the-list": say`For origins that it knows it sends the header; for this one it leaves it out. A port, ${"http"} or ${"www"} is enough to differ.`,
  "only-on-preflight": say`${"OPTIONS"} is let through, and the answer to the request itself needs the header again.`,
  "redirect-without-headers": say`To a sign-in page, to ${"https"}, to another path: the browser judges the redirect before it follows it.`,
  "two-layers-speak": say`The application and a proxy in front of it: each is right alone, and together they send two values.`,
  "list-in-one-header": say`The header holds one origin. A server with several picks the one that asks, and sends ${"Vary: Origin"}.`,
  "origin-lost-on-redirect": say`The server names the page, and after a redirect over two origins the browser says ${"Origin: null"}. Ask for the last address at once.`,
  "preflight-meets-sign-in": say`A preflight never carries a cookie or a token, so that it gets 401.`,
  "nothing-handles-options": say`The router knows the method of the request only, and answers 404 or 405.`,
  "options-answered-plainly": say`A gateway or a catch-all in front of the application answers in its place.`,
  "preflight-not-on-the-list": say`For origins that it knows it sends the headers; for this one it leaves them out.`,
  "preflight-refused-by-policy": say`Some frameworks answer 403 to a preflight from an origin that is not on their list.`,
  "preflight-error": say`The application or a gateway fails at a method that it does not expect.`,
  "preflight-two-layers-speak": say`The application and a proxy in front of it: each is right alone, and together they send two values.`,
  "preflight-redirected-to-https": say`A preflight may not be redirected. Write ${"https"} into the call.`,
  "preflight-redirected-to-slash": say`A preflight may not be redirected. Write the slash into the call.`,
  "preflight-redirected-without-headers": say`A preflight may not be redirected: to whoever is not signed in the server shows its sign-in page.`,
  "method-in-lower-case": say`${"fetch()"} makes capitals of GET, POST and some others, never of ${"patch"}; methods are compared letter by letter.`,
  "star-is-no-header-with-credentials": say`The star means any header only where the request includes no credentials.`,
  "star-without-authorization": say`The star stands for any header but this one, which must be named.`,
};
