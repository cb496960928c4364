import { say } from "../grammar.ts";

/** How to read the picture. Each sign is drawn beside its text. */
const picture = {
  title: "How to read the picture",
  signs: {
    strip: "A strip is a message. It leaves the script, goes through the browser’s gates and over the wire, and comes back.",
    open: "The gate asked, and the message may pass.",
    closed: "The gate is closed. A strip that lies in front of it has arrived, and the script does not get it.",
    noted: "Asked, and nothing depended on it here.",
    preflight:
      "Purple and above the lane: the browser’s own question, the preflight. The request waits until the answer is there.",
    effect: "What the server has done. It stays done, whatever the browser decides about the answer.",
  },
};

/** The words that are used everywhere, each with what it is not. */
const terms = {
  title: "Six words",
  entries: {
    origin: {
      term: "Origin",
      text: say`Scheme, host and port together, such as ${"https://shop.example"}. The path is no part of it. Pages of one origin may read each other’s answers.`,
    },
    site: {
      term: "Site",
      text: say`Scheme and registrable domain: ${"https://shop.example"} and ${"https://api.shop.example"} are one site and two origins. Cookies ask for the site, CORS for the origin.`,
    },
    preflight: {
      term: "Preflight",
      text: say`A request with the method ${"OPTIONS"} that the browser sends by itself, to ask whether the real one is welcome. It carries no cookies.`,
    },
    credentials: {
      term: "Credentials",
      text: say`Cookies, client certificates and HTTP authentication. A script asks for them with ${"credentials: 'include'"}. A token that the script puts into a header itself is not among them.`,
    },
    opaque: {
      term: "Opaque",
      text: say`An answer that may be used, as an image is shown, and not looked into: its status reads ${"0"}, its body is empty.`,
    },
    simple: {
      term: "Simple request",
      text: say`One that a form could have sent too: ${"GET"}, ${"HEAD"} or ${"POST"} with harmless headers. It is sent without asking, and runs on the server even if nobody may read the answer.`,
    },
  },
};

const keys = {
  title: "Keys",
  table: [
    { keys: ["Space"], does: "plays and pauses" },
    { keys: ["→", "←"], does: "next and previous scene" },
    { keys: ["Shift →", "Shift ←"], does: "one step on and back" },
    { keys: ["Home", "End"], does: "to the beginning and to the end" },
    { keys: ["I"], does: "looks inside: sequence, step, messages" },
    { keys: ["Ctrl Z", "Ctrl Y"], does: "undoes and redoes a change" },
    { keys: ["?"], does: "opens this help" },
  ],
};

export const help = { picture, terms, keys };
