import type { Playable, TruthAction, TruthResult } from "../../tests/truth/corpus.ts";

/** Another implementation of CORS in JavaScript. */
export interface Peer {
  /** Of its npm package. */
  readonly name: string;
  /** What of it is measured. */
  readonly api: "fetch" | "xhr";
  /** A fresh page of the recordings. `ours`: puts the addresses of this run into a text. */
  readonly open: (ours: (text: string) => string) => PeerPage;
}

export interface PeerPage {
  /** Never rejects for what script would see as an error. */
  readonly perform: (action: TruthAction, of: Playable) => Promise<TruthResult>;
  readonly close: () => void | Promise<void>;
}
