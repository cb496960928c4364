import { failed, type Heard } from "./failed.ts";

const url = "http://127.0.0.1:8842/t";
const socket = "ws://127.0.0.1:8842/w";
const around = "http://localhost:8841";
const refused = (status: number, why: string): Heard => ({
  failure: failed("WEBSOCKET_REFUSED", "websocket", { status, url: socket }, socket),
  lines: {
    chromium: [`WebSocket connection to '${socket}' failed: ${why}`],
    firefox: [`Firefox can’t establish a connection to the server at ${socket}.`],
  },
});

/** Heard of one page at localhost:8841, and of 127.0.0.1; what Firefox says of a sandbox was not heard, it says nothing. */
export const byWindowsAndSockets: readonly Heard[] = [
  refused(403, "Error during WebSocket handshake: Unexpected response code: 403"),
  refused(200, "Error during WebSocket handshake: Unexpected response code: 200"),
  refused(401, "HTTP Authentication failed; no valid credentials available"),
  {
    failure: failed("CSP_BLOCKED", "websocket", {
      ...{ directive: "connect-src", fallback: null, sources: "'self'", url: "ws://127.0.0.1:8842/w" },
    }),
    lines: {
      chromium: [
        `Connecting to '${socket}' violates the following Content Security Policy directive: "connect-src 'self'". The action has been blocked.`,
      ],
      firefox: [
        `Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at ${socket} because it violates the following directive: “connect-src 'self'”`,
      ],
    },
  },
  {
    failure: failed("NAVIGATION_SANDBOXED", "navigation", { target: "top", url, around }, url),
    lines: {
      chromium: [
        `Unsafe attempt to initiate navigation for frame with origin '${around}' from frame with URL 'about:srcdoc'. The frame attempting navigation of the top-level window is sandboxed, but the flag of 'allow-top-navigation' or 'allow-top-navigation-by-user-activation' is not set.`,
      ],
      firefox: [],
    },
  },
  {
    failure: failed("NAVIGATION_SANDBOXED", "form", { target: "new-window", url, around }, url),
    lines: {
      chromium: [
        `Blocked opening '${url}' in a new window because the request was made in a sandboxed frame whose 'allow-popups' permission is not set.`,
      ],
      firefox: [],
    },
  },
];
