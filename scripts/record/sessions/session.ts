/** A real browser that nobody steers: it is sent to one address, and the pages there do the rest. */
export interface Session {
  /** As the browser says. */
  readonly version: string;
  /** Returns as soon as the browser is on its way. */
  goto(url: string): Promise<void>;
  /** What its console has shown since this was last asked. */
  heard(): Promise<readonly string[]>;
  /** Ends every process of it. Never rejects. */
  close(): Promise<void>;
}

export type Opener = () => Promise<Session>;
