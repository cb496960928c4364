/** How long things take, in milliseconds, before any reading time. */
export const pace = {
  start: 150,
  /** From the script to a gate, between gates, to the wire and through a host, back to a gate, to the script. */
  ask: 560,
  gate: 340,
  leave: 860,
  layer: 320,
  arrive: 980,
  hand: 560,
  turn: 460,
  /** A gate thinks, and has decided. */
  think: 240,
  dwell: 200,
  verdict: 420,
  appear: 260,
  /** A request becomes its answer. */
  swap: 300,
  between: 260,
  last: 400,
} as const;
