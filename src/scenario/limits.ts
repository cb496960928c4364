/** What a scenario may hold. A link is untrusted: everything in it has a bound. */
export const limits = {
  pages: 8,
  hosts: 24,
  layersPerHost: 12,
  routesPerHandler: 40,
  /** In each of a layer's two lists. */
  conditions: 8,
  originRules: 16,
  upstreams: 16,
  actions: 200,
  headersPerList: 64,
  cookies: 64,
  /** Characters. */
  shortText: 200,
  url: 2048,
  headerName: 256,
  headerValue: 8192,
  body: 20_000,
  note: 4000,
  /** What the author of a scenario invites to try. */
  tries: 8,
  setsPerTry: 40,
  /** Characters of JSON of one try. */
  tryText: 12_000,
  /** Characters of JSON of a field that a newer page wrote, see schema/for-later.ts. */
  unread: 20_000,
  /** How deep its lists and objects may stand in each other. */
  unreadDepth: 32,
  /** Characters of a link's hash. */
  link: 64_000,
  /** Bytes of a scenario once unpacked. */
  unpacked: 512_000,
  /** Events a run may leave before it is ended with RUN_LIMIT. */
  events: 60_000,
  /** Hops one message may be forwarded before a host says 508. */
  forwards: 10,
} as const;
