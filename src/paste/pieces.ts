import type { HeaderList } from "../http/messages.ts";
import type { ConfigPiece } from "./config/config.ts";
import type { SignPiece } from "./console/network.ts";
import type { ConsolePiece } from "./console/read-console.ts";
import type { At } from "./source.ts";

/** A request, as far as what was pasted tells of it. null: it does not say, which is not the same as: there is none. */
export interface RequestPiece {
  readonly kind: "request";
  readonly at: At;
  readonly source: "curl" | "powershell" | "fetch" | "axios" | "xhr" | "headers" | "har";
  readonly url: string | null;
  readonly method: string | null;
  /** As script or a tool sets them; of `headers` and `har` all that were sent. */
  readonly headers: HeaderList;
  readonly body: string | null;
  readonly credentials: "include" | "same-origin" | "omit" | null;
  readonly mode: "cors" | "no-cors" | "same-origin" | null;
  /** The page's origin or URL, where it is told. */
  readonly page: string | null;
  readonly preflight: boolean;
}

/** An answer. */
export interface ResponsePiece {
  readonly kind: "response";
  readonly at: At;
  readonly source: "headers" | "har";
  /** null: not told, or hidden by the browser. */
  readonly status: number | null;
  /** null: hidden by the browser. */
  readonly headers: HeaderList | null;
  /** Whether it answers a preflight; null: nothing says so. */
  readonly preflight: boolean | null;
  readonly url: string | null;
}

export type Piece = ConsolePiece | SignPiece | RequestPiece | ResponsePiece | ConfigPiece;
export type { ConfigPiece, ConsolePiece, SignPiece };
