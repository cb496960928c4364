/** Markdown for whoever keeps the page. What stands in it of a scenario is code already: nothing of it becomes markup. */
export const report = {
  intro:
    "Tell what you saw, copy the report, and hand it to whoever keeps this copy of Preflight, as an issue for one. Nothing is sent from here. The link in it holds your scenario.",
  saw: { label: "What you saw instead", hint: "Which browser and version, what the script got, the console’s line." },
  preview: "The report",
  copy: "Copy the report",
  notLinked: "(no link: the scenario cannot be shared yet)",
  title: (verdict: string) => `## This verdict looks wrong: ${verdict}`,
  lines: {
    scenario: "Scenario",
    link: "Link",
    rules: "By the rules of",
    request: "Request",
    step: "Step",
    end: "What script sees",
    page: "Page version",
    recorded: "Recorded from",
    reader: "Reported from",
  },
  saysHead: "**The page says**",
  sawHead: "**Seen instead**",
  nothingSaid: "(not told)",
  unknown: "not known",
};
