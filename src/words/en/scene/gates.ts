import type { GateId } from "../../../scene/gates.ts";

/** Over or under a gate, where there is room for some sixteen letters. */
export const gates: Record<GateId, string> = {
  request: "A valid call?",
  csp: "Page’s own CSP",
  "mixed-content": "Mixed content?",
  "same-origin": "Same origin?",
  "local-network": "Local network?",
  "preflight-cache": "Preflight needed?",
  cookies: "Cookie jar",
  "http-cache": "HTTP cache",
  "preflight-answer": "Preflight answer",
  cors: "CORS check",
  corp: "CORP",
  coep: "COEP",
  orb: "ORB",
  framing: "May be framed?",
  redirect: "Redirect",
  exposure: "Readable?",
};

/** What each gate asks: its tooltip. */
export const gateQuestions: Record<GateId, string> = {
  request: "The page wants something. The browser adds its own headers and drops those that scripts may not set.",
  csp: "Does the page’s own Content-Security-Policy let its requests go there?",
  "mixed-content": "Did the page come over https, while this request would travel in the clear?",
  "local-network": "Is the server on a more private network than the page? Then the user is asked first.",
  "same-origin": "Are the page and the URL of the same scheme, host and port? If so, CORS has no part in it.",
  "http-cache": "Has this URL been answered before, and may that answer be used again?",
  "preflight-cache": "Has the server given permission for such a request a short while ago?",
  cookies: "Which cookies of that host go along, and which stay behind?",
  "preflight-answer": "Does the answer to OPTIONS allow this page, this method and these headers?",
  cors: "Does the response name the page’s origin? Decides whether the script may have it.",
  corp: "Does the response let pages of other origins load it at all?",
  coep: "The page’s embedder policy loads only what says that it may be embedded. Does this response say so?",
  orb: "Is this a response that an element could use? Anything else does not even enter the page’s process.",
  framing: "Does the answer let this page show it in a frame?",
  redirect: "The server sends the browser on to another URL. Every hop is checked again.",
  exposure: "The response is handed to the script, without the headers it may not read.",
};
