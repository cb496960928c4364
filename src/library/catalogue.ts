import type { CatalogueEntry, TopicId } from "./entry.ts";
import { firstEntry } from "./first.ts";

/** The topics in the order of reading. */
export const topics: readonly { readonly id: TopicId; readonly title: string }[] = [
  { id: "basics", title: "First steps" },
  { id: "origins", title: "What makes an origin" },
  { id: "preflight", title: "The preflight" },
  { id: "credentials", title: "Cookies and credentials" },
  { id: "reading", title: "What happened, what may be read" },
  { id: "elements", title: "What elements may do" },
  { id: "chain", title: "Layers, proxies, other servers" },
  { id: "around", title: "The gates around CORS" },
];

/** The library's table of contents; everything else of a scenario is loaded when it is opened. The order is the order of reading. */
export const catalogue: readonly CatalogueEntry[] = [
  firstEntry,
  {
    id: "first-request-fixed",
    title: "The same request, fixed",
    question: "What must the server send so that my page may read its answer?",
    topic: "basics",
  },
  {
    id: "same-origin",
    title: "Same origin, no permission needed",
    question: "Why does it work without any CORS header on my own server?",
    topic: "basics",
  },
  {
    id: "no-cors-is-not-the-fix",
    title: "no-cors is not the fix",
    question: "Why is the response empty when I set mode to no-cors?",
    topic: "basics",
  },
  {
    id: "cors-headers-on-the-request",
    title: "CORS headers on the request",
    question: "Do I have to send CORS headers from my page?",
    topic: "basics",
  },
  {
    id: "only-the-port-differs",
    title: "Only the port differs",
    question: "Same machine, other port: why is that another origin?",
    topic: "origins",
  },
  {
    id: "only-the-scheme-differs",
    title: "Only the scheme differs",
    question: "Does it matter whether the page was opened with http or https?",
    topic: "origins",
  },
  {
    id: "only-the-sub-domain-differs",
    title: "Only the sub-domain differs",
    question: "The server allows shop.example: why not www.shop.example?",
    topic: "origins",
  },
  {
    id: "one-slash-too-many",
    title: "One slash too many",
    question: "The allowed origin looks right: why does it not match?",
    topic: "origins",
  },
  {
    id: "several-origins-in-one-header",
    title: "Several origins in one header",
    question: "How do I allow more than one origin?",
    topic: "origins",
  },
  {
    id: "null-origin",
    title: "The origin called null",
    question: "Why does my request say Origin: null, and may I allow it?",
    topic: "origins",
  },
  {
    id: "preflight-for-put",
    title: "Preflight for PUT",
    question: "Why does the browser send OPTIONS before my PUT?",
    topic: "preflight",
  },
  {
    id: "preflight-for-json",
    title: "Preflight for JSON",
    question: "Why does sending JSON make two requests out of one?",
    topic: "preflight",
  },
  {
    id: "preflight-for-a-custom-header",
    title: "Preflight for a custom header",
    question: "Why does one more header on a GET cause a preflight?",
    topic: "preflight",
  },
  {
    id: "preflight-refused-by-method",
    title: "Preflight refused by method",
    question: "What happens when the server does not list my method?",
    topic: "preflight",
  },
  {
    id: "patch-is-not-patch",
    title: "patch is not PATCH",
    question: "The server allows PATCH: why is my patch refused?",
    topic: "preflight",
  },
  {
    id: "preflight-meets-auth-first",
    title: "Preflight meets auth first",
    question: "Why does the preflight get 401 although I send a token?",
    topic: "preflight",
  },
  {
    id: "redirect-on-the-preflight",
    title: "Redirect on the preflight",
    question: "Why does a redirect break my request, but not the address bar?",
    topic: "preflight",
  },
  {
    id: "preflight-cache",
    title: "The preflight cache",
    question: "How long does the browser remember a preflight?",
    topic: "preflight",
  },
  {
    id: "star-with-credentials",
    title: "The star with credentials",
    question: "Why is * refused as soon as I send cookies?",
    topic: "credentials",
  },
  {
    id: "credentials-done-right",
    title: "Credentials done right",
    question: "What does it take to read an answer made for a signed-in visitor?",
    topic: "credentials",
  },
  {
    id: "third-party-cookie",
    title: "A third party's cookie",
    question: "CORS is right, credentials are included: where is the cookie?",
    topic: "credentials",
  },
  {
    id: "star-and-authorization",
    title: "The star and Authorization",
    question: "Does * in Access-Control-Allow-Headers cover my token?",
    topic: "credentials",
  },
  {
    id: "header-not-exposed",
    title: "A header the script cannot see",
    question: "I see the header in the network panel: why is it null in my script?",
    topic: "reading",
  },
  {
    id: "blocked-post-still-ran",
    title: "The POST that ran anyway",
    question: "My POST was blocked: did the server run it?",
    topic: "reading",
  },
  {
    id: "error-page-without-cors",
    title: "Error page without CORS headers",
    question: "Why do I get a CORS error for only some requests?",
    topic: "reading",
  },
  {
    id: "image-shown-but-not-readable",
    title: "Shown, but not readable",
    question: "Why may I show an image and not read its pixels?",
    topic: "elements",
  },
  {
    id: "crossorigin-attribute",
    title: "The three states of crossorigin",
    question: "What does the crossorigin attribute change?",
    topic: "elements",
  },
  {
    id: "script-error-details",
    title: "Script error, and nothing else",
    question: "Why does my error log only say Script error?",
    topic: "elements",
  },
  {
    id: "font-needs-cors",
    title: "Fonts need permission",
    question: "Why is my web font blocked and the logo is not?",
    topic: "elements",
  },
  {
    id: "iframe-shown-not-readable",
    title: "A frame of another origin",
    question: "Why is contentDocument null?",
    topic: "elements",
  },
  {
    id: "form-needs-no-permission",
    title: "A form asks nobody",
    question: "Does CORS protect my server against forms of other pages?",
    topic: "elements",
  },
  {
    id: "beacon-with-json",
    title: "A beacon that says true",
    question: "Why do my beacons not arrive though sendBeacon says true?",
    topic: "elements",
  },
  {
    id: "eventsource-with-credentials",
    title: "Live news with cookies",
    question: "Why does my EventSource fail only with credentials?",
    topic: "elements",
  },
  {
    id: "corp-stops-embedding",
    title: "Not to be embedded elsewhere",
    question: "How do I stop other sites from showing my images?",
    topic: "elements",
  },
  {
    id: "orb-blocks-json-as-script",
    title: "JSON is no script",
    question: "May a page load my JSON with a script tag?",
    topic: "elements",
  },
  {
    id: "two-layers-add-the-header",
    title: "Two layers add the header",
    question: "The header is right: why does the browser say it has several values?",
    topic: "chain",
  },
  {
    id: "reflected-origin-without-vary",
    title: "Origin reflected without Vary",
    question: "Why does it work for some visitors, and only sometimes?",
    topic: "chain",
  },
  {
    id: "proxy-on-the-own-origin",
    title: "A proxy on the own origin",
    question: "How does a reverse proxy get around CORS?",
    topic: "chain",
  },
  {
    id: "proxy-with-two-upstreams",
    title: "A proxy with two upstreams",
    question: "What does the browser notice of a load balancer?",
    topic: "chain",
  },
  {
    id: "proxy-changes-the-origin",
    title: "A proxy that changes the origin",
    question: "Can a proxy send my request under another origin?",
    topic: "chain",
  },
  {
    id: "cdn-without-vary",
    title: "A CDN without Vary",
    question: "Why does it work for some visitors, and only sometimes?",
    topic: "chain",
  },
  {
    id: "curl-and-server-to-server",
    title: "curl and server to server",
    question: "Why does it work in curl and on my server, but not in the browser?",
    topic: "chain",
  },
  {
    id: "injected-script-has-the-pages-origin",
    title: "Injected script has the page's origin",
    question: "Does CORS protect my visitors from script that was smuggled in?",
    topic: "around",
  },
  {
    id: "csp-stops-injected-script",
    title: "A policy against injected script",
    question: "What keeps an injected script from sending data away?",
    topic: "around",
  },
  {
    id: "mixed-content",
    title: "Mixed content",
    question: "Why does my https page not get anything over http?",
    topic: "around",
  },
  {
    id: "local-network-from-a-public-page",
    title: "From a public page to localhost",
    question: "CORS is right: why may my page still not call localhost?",
    topic: "around",
  },
  {
    id: "coep-needs-corp",
    title: "An isolated page and its images",
    question: "Why do images vanish once my page is cross-origin isolated?",
    topic: "around",
  },
  {
    id: "cached-image-breaks-fetch",
    title: "A cached image breaks fetch",
    question: "Why can I not fetch an image that is on the page already?",
    topic: "around",
  },
  {
    id: "not-modified",
    title: "304 brings new headers",
    question: "What does a 304 mean for CORS?",
    topic: "around",
  },
];

export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.id === id);
}
