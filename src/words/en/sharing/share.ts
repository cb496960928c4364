import { number, plural } from "../grammar.ts";

export const share = {
  making: "Making the link …",
  notLoaded: "The link could not be made: a part of the page did not come.",
  opens: { title: "Opens at", beginning: "the beginning", step: (step: number) => `this step (${number(step)})` },
  link: {
    title: "Link",
    copy: "Copy link",
    length: (characters: number) =>
      `${plural(characters, { one: "1 character", other: `${number(characters)} characters` })}${characters <= 2000 ? ": fits everywhere" : ": some chats and mail programs cut links as long as this; a file is safer"}.`,
    whole: "The whole scenario is in it, behind the #, which browsers do not send to servers.",
    ofLibrary: "It opens the scenario as the library has it, with its story.",
  },
  notShareable: { title: "This cannot be shared yet.", text: "A field holds something impossible; it says what would be right." },
  failed: {
    title: "The link could not be made.",
    text: "Nothing is lost. Close this and press Share again; a reload helps, if it goes on.",
  },
  tooLong: (length: number, limit: number) => ({
    title: "This scenario is too large for a link.",
    text: `It would have ${number(length)} characters; the limit is ${number(limit)}. A file holds it.`,
  }),
  qr: {
    title: "QR code",
    /** Said of it to whoever does not see it. */
    name: (link: string) => `QR code of ${link}`,
    tooLong: (characters: number, most: number) =>
      `No QR code: the link has ${number(characters)} characters. With more than ${number(most)} the squares are too small for most phones across a room. An unchanged scenario of the library has a short link.`,
    save: "Save the QR code",
  },
  badge: {
    title: "Markdown badge",
    text: "For a README or an issue. It shows a small picture that leads to the link.",
    /** What the badge says where its picture is not shown. `title`: of the scenario. */
    alt: (title: string) => (title === "" ? "Open in Preflight" : `Preflight: ${title}`),
  },
  embed: {
    title: "Embed",
    text: "For a course page or slides. It keeps still until somebody presses, holds the scenario itself, and remembers nothing.",
    sizes: { small: "720 × 480", large: "960 × 600", full: "full width" },
    size: "Size",
    /** Of the frame. `title`: of the scenario. */
    frame: (title: string) => (title === "" ? "Preflight" : `Preflight: ${title}`),
    tooLong: "This scenario is too large for a frame’s address.",
  },
  file: { save: "Save as a file", hint: "The scenario as JSON, which My works takes in again." },
  print: "Print",
  task: { make: "Make a task of this", hint: "At the desk, for a class: with a question, and as a part of a plan." },
};
