/** A ticket for whoever owns the server, in Markdown. What stands in it is code already: nothing of a scenario becomes markup. */
export const ticket = {
  copy: "Copy a ticket for the back end",
  copied: "Copied",
  title: (method: string, url: string, origin: string) => `## CORS: ${method} ${url} fails from ${origin}`,
  answer: (request: string, status: string) => `**The answer to ${request}** (now ${status}) has to say`,
  noAnswer: "no answer",
  line: (name: string, value: string, found: string) => `- [ ] ${name}: ${value} (now ${found})`,
  check: "**Check it**",
  why: "The browser asks before it lets the page read. Each line above was played: without it the request fails.",
};
