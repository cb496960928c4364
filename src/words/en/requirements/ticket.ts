/** A ticket for whoever owns the server, in Markdown. What stands in it is code already: nothing of a scenario becomes markup. */
export const ticket = {
  copy: "Copy a ticket for the back end",
  copied: "Copied",
  title: (method: string, url: string, origin: string) => `## CORS: ${method} ${url} fails from ${origin}`,
  answer: (request: string, status: string) => `**The answer to ${request}** (now ${status}) has to say`,
  noAnswer: "no answer",
  line: (name: string, value: string, found: string) => `- [ ] ${name}: ${value} (now ${found})`,
  sent: "**Sent**",
  came: "**Came back**",
  clause: (title: string, url: string) => `**The rule:** [${title}](${url}), in the Fetch Standard or beside it`,
  printed: "**What the browsers print**",
  change: "**The change**",
  link: "**To watch it, and to try changes**",
  check: "**Check it** (curl asks nobody for permission: it shows what is said)",
  why: "The browser asks before it lets the page read. Each line above was played: without it the request fails.",
};
