import { type FetchCarrier, type FetchCarrierOptions, fetchCarrier } from "../../../src/transport/fetch-carrier.ts";

/** What a browser keeps a script from setting; written down here again, so that the codec cannot agree with its own mistake. */
const forbiddenInRequests =
  /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|proxy-.*|sec-.*|x-http-method(-override)?|x-method-override)$/;
const forbiddenInResponses = /^set-cookie2?$/;

/** A request as it reaches a service worker: Node keeps what browsers censor, so it is taken off here, and theirs is added. */
function censoredRequest(request: Request): Request {
  const headers = [...request.headers].filter(([name]) => !forbiddenInRequests.test(name));
  const own: [string, string][] = [
    ["User-Agent", "Browser"],
    ["Accept-Encoding", "br"],
    ["Sec-Fetch-Mode", "cors"],
  ];
  const bodiless = request.method === "GET" || request.method === "HEAD";
  return new Request(request.url, {
    ...{ method: request.method, headers: [...headers, ...own] },
    ...(bodiless ? {} : { body: request.body, duplex: "half" }),
  });
}

function censoredResponse(response: Response, method: string): Response {
  if ([301, 302, 303, 307, 308].includes(response.status)) throw new TypeError("an opaque redirect cannot be read");
  const headers = [...response.headers].filter(([name]) => !forbiddenInResponses.test(name));
  return new Response(method === "HEAD" ? null : response.body, { status: response.status, headers });
}

/** A carrier over Node's own Request and Response, with a browser's censorship in between. */
export function browserLikeCarrier(options: Partial<FetchCarrierOptions> = {}): FetchCarrier {
  const carrier: FetchCarrier = fetchCarrier({
    fetch: async (request) => {
      const answer = await carrier.answer(censoredRequest(request));
      return answer ? censoredResponse(answer, request.method) : new Response("<h1>Not found</h1>", { status: 404 });
    },
    ...options,
  });
  return carrier;
}
