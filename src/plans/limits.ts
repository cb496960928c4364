/** What a plan may hold. A link is untrusted: everything in it has a bound. */
export const planLimits = {
  parts: 40,
  /** Characters. */
  title: 120,
  note: 4000,
  /** What is asked, in the teacher's words. */
  ask: 300,
  hints: 3,
  hint: 400,
  goals: 12,
  /** Places of a scenario that a task leaves open. */
  open: 40,
  /** Values put into a scenario of the library; as many as a try may put in (scenario/limits.ts). */
  sets: 40,
  /** How often a question may be answered before it plays. */
  tries: 3,
  /** Characters of a link's hash. */
  link: 64_000,
  /** Bytes of a plan once unpacked, or of a file. */
  unpacked: 1_000_000,
  /** Receipts that are read at once. */
  receipts: 2000,
  /** Characters of a line that is looked through for a receipt. */
  line: 500,
} as const;
