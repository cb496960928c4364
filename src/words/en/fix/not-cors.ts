import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** A cause that no header mends: how it shows, and a test of thirty seconds. */
export interface Test {
  readonly sees: Phrase;
  readonly test: Phrase;
}

/** `address`: what was asked for. */
export const tests = {
  "nobody-listens": (address: string): Test => ({
    sees: say`Chrome: ${"net::ERR_CONNECTION_REFUSED"}. curl: “Connection refused”. The server is down, the port is wrong, or a VPN is off.`,
    test: say`${`curl -i ${address}`} Any status, even 401, means that it lives.`,
  }),
  "name-not-found": (address: string): Test => ({
    sees: say`Chrome: ${"net::ERR_NAME_NOT_RESOLVED"}. curl: “Could not resolve host”.`,
    test: say`${`curl -i ${address}`} Look at each letter of the host’s name.`,
  }),
  "certificate-refused": (_: string): Test => ({
    sees: say`Chrome: ${"net::ERR_CERT_…"}. curl: “SSL certificate problem”. It is self-signed, expired, or for another name.`,
    test: say`Open the address in a tab of its own. A warning page is the cause.`,
  }),
  "blocked-by-extension": (_: string): Test => ({
    sees: say`Chrome: ${"net::ERR_BLOCKED_BY_CLIENT"}. An ad blocker, a privacy tool, or a company’s agent.`,
    test: say`A private window without extensions. It works there: it is an extension.`,
  }),
  "mixed-content": (_: string): Test => ({
    sees: say`Firefox: “Blocked loading mixed active content”. A page of ${"https"} asks for ${"http"}.`,
    test: say`Does the page’s address begin with ${"https:"}, and this one with ${"http:"}? Then it is this.`,
  }),
  "local-network-denied": (_: string): Test => ({
    sees: say`Chrome: “Permission was denied for this request to access the … address space”.`,
    test: say`Press what stands left of the address bar, and look at “Local network access”. Allow it, and reload.`,
  }),
  "connection-lost": (address: string): Test => ({
    sees: say`curl: “Empty reply from server”, or it hangs. A proxy’s time-out, a body that is too large, a server that crashes.`,
    test: say`${`curl -i ${address}`} With the same method and body. Then look into the server’s log.`,
  }),
  "no-answer-in-time": (address: string): Test => ({
    sees: say`Chrome: ${"net::ERR_CONNECTION_TIMED_OUT"}. A firewall lets nothing through.`,
    test: say`${`curl -m 10 -i ${address}`} It hangs here, too: it is the network.`,
  }),
  script: (_: string): Test => ({
    sees: say`“Failed to fetch”, and no line about CORS beside it. The script asked for something impossible, or the page was left meanwhile.`,
    test: say`Look into the network panel. No row for the request: it is the script’s own error, or its Content-Security-Policy.`,
  }),
};

export type TestName = keyof typeof tests;
