/** A ticket for whoever owns the server, in Markdown. What stands in it is code already: nothing of a scenario becomes markup. */
export const ticket = {
  copy: "Copy a ticket for the back end",
  /** Where nothing is missing any more. */
  copyDone: "Copy what the server has to say, as a ticket",
  copied: "Copied",
  title: (method: string, url: string, origin: string) => `## CORS: ${method} ${url} fails from ${origin}`,
  titleDone: (method: string, url: string, origin: string) => `## CORS: what lets ${method} ${url} work from ${origin}`,
  answer: (request: string, status: string) => `**The answer to ${request}** has to say (played: status ${status})`,
  noAnswer: "none, no answer",
  line: (name: string, value: string, found: string) => `- [ ] ${name}: ${value} (played: ${found})`,
  /** It is said in the situation that was played. */
  lineSaid: (name: string, value: string) => `- [ ] ${name}: ${value} (played: it is there; look whether it is on yours)`,
  sent: "**Sent**, in the situation that was played",
  came: "**Came back**, in the situation that was played",
  clause: (title: string, url: string) => `**The rule:** [${title}](${url}), in the Fetch Standard or beside it`,
  printed: "**What the browsers print**",
  change: "**The change**",
  link: "**To watch it, and to try changes**",
  check: "**Check it** (curl asks nobody for permission: it shows what is said)",
  prints: "prints, among other lines:",
  why: "The browser asks before it lets the page read. Each line of the change was played: without it the request fails.",
  assumed:
    "“Played” is a situation in a model of browsers and servers. What nobody has told of the server may be assumed there: the server itself decides what it says today.",
};
