import { decodeBase64 } from "../http/base64.ts";
import type { RouteSpec } from "../scenario/schema.ts";

export type FileKind = Exclude<RouteSpec["file"], "none" | "websocket">;

/** A file that a host can answer with. `body`: binary ones as one character per byte. `size`: bytes on the wire. */
export interface SampleFile {
  readonly type: string;
  readonly body: string;
  readonly size: number;
}

/** Real files, that real browsers decode. */
export type SampleFiles = Readonly<Record<FileKind, SampleFile>>;

function text(type: string, body: string): SampleFile {
  return { type, body, size: body.length };
}

function binary(type: string, base64: string): SampleFile {
  const body = decodeBase64(base64) ?? "";
  return { type, body, size: body.length };
}

/** 2 × 2 pixels. */
const png = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mOQr/IFIgYIBQAYfgOZuBZGawAAAABJRU5ErkJggg==";

/** TrueType with one glyph, a square for A. */
const font =
  "AAEAAAAKAIAAAwAgT1MvMjDSLJEAAACsAAAAYGNtYXAADAB0AAABDAAAACxnbHlmAvYE7AAAATgAAAAkaGVhZMRfy6IAAAFcAAAANmhoZWEFFgGTAAABlAAA" +
  "ACRobXR4BLAAAAAAAbgAAAAIbG9jYQASAAAAAAHAAAAABm1heHAABAAFAAAByAAAACBuYW1lAsQTKQAAAegAAABQcG9zdP+fADIAAAI4AAAAIAAEAlgBkAAF" +
  "AAACigK8AAAAjAKKArwAAAHgADIA+gAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAgICAgAEAAQQBBAyD/OAAAAyAAyAAAAAEAAAAAAfQB9AAAACAAAQAA" +
  "AAEAAwABAAAADAAEACAAAAAEAAQAAQAAAEH//wAAAEH////AAAEAAAAAAAEAAAAAAfQB9AADAAABAQEBAAAB9AAA/gwAAAAAAfQAAAAAAAEAAAABAABjTYjJ" +
  "Xw889QALA+gAAAAAAAAAAAAAAAAAAAAAAAAAAAH0AfQAAAAIAAIAAAAAAAAAAQAAAyD/OAAAAlgAAAAAAfQAAQAAAAAAAAAAAAAAAAAAAAICWAAAAlgAAAAA" +
  "AAAAEgAAAAEAAAACAAQAAQAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAEADYAAwABBAkAAQAMAAAAAwABBAkAAgAOAAwAAwABBAkABAAMAAAAAwABBAkABgAM" +
  "AAAAUwBhAG0AcABsAGUAUgBlAGcAdQBsAGEAcgADAAAAAAAA/5wAMgAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** One frame of 16 × 16 pixels, VP8. */
const video =
  "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAFcEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2" +
  "dVOsgdRNu4xTq4QcU7trU6yCAUrsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYQ/gAAATYCG" +
  "Q2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFh2gC/ONrjkKDgQFV7oEBhoVWX1ZQOOCdsIEQuoEQU8CBAVWwkFWxgQFVuYECVbqBDVW7gQEfQ7Z1AQAAAAAA" +
  "AGrngQCg5aG6gQAAALACAJ0BKhAAEAAABwiFhYiZhIgBJBATrVAfwBBn7iD++ZNv/zYFc1z7/f/25H+3I/25H/7bCHWhpqak7oEBpZ8QAgCdASoQABAAAAcI" +
  "hYWImYSIASQQAGBrAP7/uoMAHFO7a427i7OBALeG94EB8YHU";

export const sampleFiles: SampleFiles = {
  png: binary("image/png", png),
  js: text("text/javascript", "window.sampleLoaded = true;\n"),
  "js-throws": text("text/javascript", 'throw new Error("the secret of this script");\n'),
  css: text("text/css", ".sample { color: rebeccapurple; }\n"),
  json: text("application/json", '{"secret":1}'),
  html: text("text/html", "<!doctype html><title>Sample</title><p>secret"),
  "event-stream": text("text/event-stream", "data: hello\n\n"),
  font: binary("font/ttf", font),
  video: binary("video/webm", video),
  vtt: text("text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n"),
};

const binaries = new Set([sampleFiles.png, sampleFiles.font, sampleFiles.video].map(({ body }) => body));

/** What a body is on a real wire: the samples' own bytes, of all else UTF-8. */
export function bytesOf(body: string): Uint8Array {
  return binaries.has(body) ? Uint8Array.from(body, (byte) => byte.charCodeAt(0)) : new TextEncoder().encode(body);
}
