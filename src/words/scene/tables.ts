import type { SceneKind } from "../../scene/score.ts";
import type { Phrase } from "../phrase.ts";

/** What a language says of gates in a few letters. */
export interface GateSays {
  /** It lets somebody read who must not. */
  readonly leak: Phrase;
  readonly skipped: string;
  readonly asking: string;
  readonly own: Phrase;
  readonly other: Phrase;
  /** `because`: a method or a header's name. */
  readonly needed: (because: string) => Phrase;
  /** The same once the server has said yes, or no. */
  readonly neededAllowed: (because: string) => Phrase;
  readonly neededRefused: (because: string) => Phrase;
  readonly upload: string;
  readonly notNeeded: (method: string) => Phrase;
  readonly permitted: Phrase;
  readonly keptFor: (seconds: number) => Phrase;
  readonly cached: Phrase;
  readonly cookiesGo: (names: string) => Phrase;
  readonly cookiesStay: Phrase;
  readonly noneSent: Phrase;
  readonly allowOrigin: (value: string) => Phrase;
  /** The header has the page's own origin. */
  readonly named: Phrase;
  readonly missing: Phrase;
  readonly mismatch: (value: string) => Phrase;
  readonly wildcard: Phrase;
  readonly noCredentials: Phrase;
  readonly methodRefused: (method: string) => Phrase;
  readonly headerRefused: (name: string) => Phrase;
  readonly status: (status: number) => Phrase;
  readonly redirected: (status: number) => Phrase;
  readonly readable: Phrase;
  readonly unreadable: Phrase;
  readonly exposed: (count: number) => Phrase;
  readonly fresh: Phrase;
  readonly stale: Phrase;
  readonly unused: Phrase;
  readonly to: (host: string) => Phrase;
}

/** What a language says of scenes. */
export interface Captions {
  readonly rest: { readonly head: string; readonly text: Phrase };
  readonly names: Readonly<Record<SceneKind, string>>;
  readonly asks: {
    readonly script: (method: string) => string;
    readonly injected: (method: string) => string;
    readonly thing: (thing: string) => string;
    readonly own: Phrase;
    readonly freely: Phrase;
    readonly first: (because: string) => Phrase;
    readonly permitted: Phrase;
    readonly unasked: Phrase;
  };
  readonly client: {
    readonly asks: (name: string, method: string) => string;
    readonly free: Phrase;
    readonly head: (name: string) => string;
    readonly text: Phrase;
    readonly arrives: (name: string) => string;
    readonly whole: Phrase;
  };
  readonly preflight: { readonly head: (method: string) => string; readonly text: Phrase };
  readonly preflightAnswer: { readonly head: string; readonly text: Phrase };
  readonly cancelled: { readonly head: (method: string) => string; readonly text: Phrase };
  readonly cache: { readonly head: string; readonly text: Phrase };
  readonly leaves: {
    readonly atOnce: string;
    readonly now: (method: string) => string;
    readonly again: (host: string) => string;
    readonly origin: (origin: string) => Phrase;
    readonly noOrigin: Phrase;
    readonly cookie: Phrase;
  };
  readonly server: {
    readonly answers: (host: string, status: number) => string;
    readonly hands: (from: string, to: string) => string;
    readonly works: (host: string) => string;
    readonly noAnswer: (host: string) => string;
    readonly effect: (effect: string) => Phrase;
    readonly silent: Phrase;
    readonly says: (header: string, value: string) => Phrase;
    readonly plain: Phrase;
    readonly proxied: Phrase;
    readonly nobody: Phrase;
  };
  readonly response: { readonly read: string; readonly arrives: string; readonly unharmed: Phrase; readonly own: Phrase };
  readonly check: { readonly script: string; readonly page: string };
  /** What has come of it, and must not have. `who`: a page. */
  readonly leak: { readonly read: (who: string) => string; readonly done: (who: string) => string };
  readonly redirect: { readonly head: (status: number, host: string) => string; readonly text: Phrase };
}
