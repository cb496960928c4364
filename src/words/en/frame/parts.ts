/** What comes later, as in “The picture could not be loaded.” */
export const parts = {
  sequence: "The sequence",
  step: "What is said of this step",
  steps: "The steps",
  message: "A message",
  remark: "A remark",
  nameInLetters: "The name in letters",
  titleField: "The title’s field",
  whatScriptSees: "What script sees",
  remedies: "What would change it",
  requirements: "What must be said",
  whatWasCompared: "What was compared",
  choiceOfRequests: "The choice of requests",
  consoles: {
    chromium: "Chrome’s console",
    firefox: "Firefox’s console",
    webkit: "Safari’s console",
  },
  inspector: "The inspector",
  tab: "This tab",
  layer: "This layer",
  fields: "These fields",
  status: "The status",
  policy: "The policy",
  lab: "The lab",
  comparison: "The comparison",
  course: "The course",
  measurements: "The measurements",
  scenarios: "The list of scenarios",
  works: "The list of your works",
  help: "The help",
};

/** Titles of what opens over the page, and of the buttons that open it. */
export const dialogs = {
  lab: "Run it in this browser",
  compare: "How browsers differ",
  trust: "How far to trust it",
  library: "Scenarios",
  learn: "Learn",
  works: "My works",
  help: "Help",
};
