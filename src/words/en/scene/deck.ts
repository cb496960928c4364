/** Under the picture: its scenes, and what moves it. */
export const deck = {
  title: "Story",
  scenes: "Scenes",
  requests: "Requests",
  request: "Request",
  steps: "Steps",
  speed: "Speed",
  play: { name: "Play", hint: "Play (Space)" },
  pause: { name: "Pause", hint: "Pause (Space)" },
  again: { name: "Play again", hint: "Play again (Space)" },
  back: { name: "Previous scene", hint: "Previous scene (←)" },
  next: { name: "Next scene", hint: "Next scene (→)" },
};
