import { say } from "../grammar.ts";

/** Which headers went out, and who put each of them there. */
export const headerSources = {
  label: "Written",
  writers: { plain: "As written", axios: "With Axios" },
  header: "Header",
  addedBy: "Added by",
  dropped: "script; left out by the browser",
  preflight: "The preflight",
  request: "The request",
  requestItself: "The request itself",
  preflightFailed: "The request itself was never sent: the preflight failed.",
  nothingSent: "Nothing was sent.",
  axios: say`Axios adds a default ${"Accept"}, and a ${"Content-Type"} for objects that it turns into JSON. That one makes a preflight necessary. It adds no CORS header.`,
  ofElements: say`Nobody writes headers for this: all of them are the browser’s own. Whether ${"Origin"} and cookies are among them follows from what makes the request, and from ${"crossorigin"} where there is such an attribute.`,
  ofPrograms: say`Without a browser nobody adds ${"Origin"}, nobody asks first, and nobody withholds the answer.`,
  ofCalls: say`Many believe that the page has to send CORS headers, or that Axios does. It cannot: only the browser writes ${"Origin"} and ${"Access-Control-Request-*"}, and no script can set or change them. What gives permission are headers of the response, from the server.`,
  /** A header that only servers send stands in a request. */
  responseHeader: {
    ofProgram: (name: string) =>
      say`${name} is a response header: it counts when the server sends it. Here it allows nothing. The server will most likely ignore it.`,
    ofScript: (name: string) =>
      say`${name} is a response header: it counts when the server sends it. Here it allows nothing. To another origin it even costs a preflight, because it is a header that no form could send.`,
  },
};
