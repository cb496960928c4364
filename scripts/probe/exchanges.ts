import type { Carrier } from "../../src/core/index.ts";
import type { WireRequest, WireResponse, WireResult } from "../../src/http/messages.ts";
import { type Answered, ask, type NetworkLimits } from "./network.ts";

/** A request that the run has come to, and what came back. */
export interface Exchange {
  /** As it was sent: `null` for a sandboxed page, empty where none is. */
  readonly origin: string;
  readonly request: WireRequest;
  readonly result: WireResult;
  readonly note: string | null;
  /** A method that changes something, which was not to be sent: nothing is known of its answer. */
  readonly unsent: boolean;
  /** Sent though no browser would have: its preflight had failed. For the list of what is missing. */
  readonly ahead: boolean;
}

export type Ask = (request: WireRequest) => Promise<Answered>;

const safe = new Set(["OPTIONS", "GET", "HEAD"]);

export const isAsking = ({ method, headers }: WireRequest) =>
  method === "OPTIONS" && headers.some(([name]) => /^access-control-request-method$/iu.test(name));

/** The real network as a carrier: each message that the engine sends goes out once, and what came back is remembered. */
export class Network {
  readonly exchanges: Exchange[] = [];
  private readonly answers = new Map<string, Promise<Answered>>();
  private readonly sendsUnsafe: boolean;
  private readonly ask: Ask;

  constructor(
    sendsUnsafe: boolean,
    limits: NetworkLimits,
    send: (request: WireRequest, limits: NetworkLimits) => Promise<Answered> = ask,
  ) {
    this.sendsUnsafe = sendsUnsafe;
    this.ask = (request) => send(request, limits);
  }

  /** Whether a request of this method goes out. */
  sends(method: string): boolean {
    return this.sendsUnsafe || safe.has(method);
  }

  /** `ahead`: preflights are granted without being sent, redirects are followed, and what comes after is sent if it changes nothing. */
  carrier(ahead = false): Carrier {
    return {
      carry: async (request) => {
        if (ahead && isAsking(request)) return granting(request);
        const unsent = !this.sends(request.method);
        const key = keyOf(request);
        const known = this.answers.get(key);
        const answer = known ?? (unsent ? Promise.resolve(nothing) : this.ask(request));
        this.answers.set(key, answer);
        const { result, note } = await answer;
        if (known === undefined) this.exchanges.push({ origin: originIn(request), request, result, note, unsent, ahead });
        return ahead && isRedirect(result) ? { ...result, headers: [...result.headers, ...lettingOn(request)] } : result;
      },
    };
  }
}

/** Stands in a recording for an answer that nobody has asked for. */
export const notSent = "This request was not sent: nothing is known of its answer. --send-unsafe sends it.";
const nothing: Answered = { result: { status: 501, headers: [], body: notSent }, note: null };

const originIn = ({ headers }: WireRequest) => headers.find(([name]) => /^origin$/iu.test(name))?.[1] ?? "";

const isRedirect = (result: WireResult): result is WireResponse =>
  "status" in result && result.status >= 300 && result.status < 400;

const lettingOn = (request: WireRequest) => [
  ["Access-Control-Allow-Origin", originIn(request)] as const,
  ["Access-Control-Allow-Credentials", "true"] as const,
];

/** All that a browser could want of a preflight. */
function granting({ headers }: WireRequest): WireResponse {
  const of = (name: string) => headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? "";
  return {
    status: 204,
    body: "",
    headers: [
      ["Access-Control-Allow-Origin", of("origin")],
      ["Access-Control-Allow-Credentials", "true"],
      ["Access-Control-Allow-Methods", of("access-control-request-method")],
      ["Access-Control-Allow-Headers", of("access-control-request-headers")],
    ],
  };
}

/** What browsers say each in their own way no server decides by here: one answer for all of them. */
const ofTheBrowser = /^(?:accept-.*|referer|sec-.*|user-agent|pragma|cache-control|host|connection|priority)$/iu;

function keyOf({ method, url, headers, body }: WireRequest): string {
  const told = headers.flatMap(([name, value]) => (ofTheBrowser.test(name) ? [] : [[name.toLowerCase(), value] as const]));
  return JSON.stringify([method, url, told.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)), body]);
}
