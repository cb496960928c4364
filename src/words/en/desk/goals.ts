/** What goals are about, after “must” or “must not”; a piece between `backticks` is a value. */
export const goals = {
  readsOf: (url: string) => `read the answer of \`${url}\``,
  reads: "read anything",
  readsBody: (body: string) => `read \`${body}\``,
  effect: (effect: string) => `get this done: “${effect}”`,
  anyEffect: "get anything done",
  preflight: "send a preflight",
  sends: "send a request",
  fails: "fail",
  prints: (text: string) => `have the console print \`${text}\``,
  keeps: (cookie: string) => `keep the cookie \`${cookie}\``,
};
