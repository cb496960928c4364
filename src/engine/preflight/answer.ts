/** What a server allows in its answer to a preflight. */
export interface PreflightAnswer {
  /** Access-Control-Allow-Methods as received, and as a list; null: absent. */
  readonly methodsValue: string | null;
  readonly methods: readonly string[] | null;
  readonly headersValue: string | null;
  /** As written by the server. */
  readonly headers: readonly string[];
}
