/** What a scenario may ask for to be played on loopback. The page asks before the lab is asked: both go by these. */
export const playLimits = {
  /** Milliseconds of waiting, all together: somebody sits and watches. */
  wait: 10_000,
  /** Ports, each with a scenario's port behind it. */
  ports: 8,
} as const;
