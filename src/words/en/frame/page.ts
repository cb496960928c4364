/** For the window's title; a product's name, and not translated. */
const product = "Preflight";

export const page = {
  product,
  /** So that tabs and bookmarks tell scenarios apart. */
  title: (scenario: string) => `${scenario} · ${product}`,
  messages: "Messages",
};

/** What opens a dialog is called as the dialog is (parts.ts). */
export const header = {
  undo: { name: "Undo", hint: "Undo (Ctrl+Z)" },
  redo: { name: "Redo", hint: "Redo (Ctrl+Shift+Z)" },
  browser: "Browser",
  language: "Language",
  compare: { name: "Compare", hint: "How browsers differ in this scenario" },
  /** The help, as the dialog is called; the key that opens it is part of the hint. */
  helpHint: "Help (?)",
  lightTheme: "Light theme",
  darkTheme: "Dark theme",
  share: { name: "Share", hint: "A link, a QR code, a file: exactly this scenario, at this step" },
};

/** Two ways to be in front of a scenario, and what can be opened beside its picture. */
export const modes = {
  title: "View",
  watch: "Watch",
  workbench: "Workbench",
  inside: "Look inside",
  insideHint: "Look inside (I)",
  /** What the Workbench shows above: what stands there, or what happens. */
  stage: { title: "What is shown", board: "Drawing", picture: "Run" },
  close: "Close",
  sheets: { sequence: "Sequence", step: "This step", message: "Messages" },
};

/** A fault of ours. */
export const fault = {
  title: "Something in Preflight broke",
  text: "This is a fault of ours, not of your scenario. Your work up to the last edit is kept in this browser, under My works.",
  reload: "Reload",
  startAnew: "Start with the first scenario",
};
