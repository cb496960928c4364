/** What the core takes from every JavaScript platform: the URL parser for names that are not ASCII, the encoders, and the signal that nobody waits any more. Nothing of the DOM, nothing of Node. */
declare const URL: { parse(url: string): { readonly hostname: string } | null };
declare class URLSearchParams {
  constructor(text: string);
  toString(): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly ignoreBOM: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
