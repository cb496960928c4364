import type { MappingNote, Unmappable } from "../../../lab/protocol/messages.ts";
import type { LabResult } from "../../../lab/protocol/record.ts";
import type { LabFailure } from "../../../store/lab.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** Why a scenario is not played on this machine. */
export function refusalWords(refusal: Unmappable): Phrase {
  switch (refusal.because) {
    case "mixed-schemes":
      return say`It has http and https side by side. On loopback all is http, so that difference would be lost.`;
    case "compares-names":
      return say`A server looks at parts of names. On loopback all names are other ones, so it would decide differently.`;
    case "windows":
      return say`A window goes to another page. The page that performs the scenario would be gone with it.`;
    case "web-sockets":
      return say`It opens a WebSocket, and the servers of the lab have none.`;
    case "workers":
      return say`It starts a worker. The lab’s servers send no scripts of a scenario, and without its script no worker runs.`;
    case "scheme":
      return say`${refusal.url} is no http or https address, so no server of the lab can stand for it.`;
    case "framed":
      return say`A page stands in a frame of ${refusal.url}. The lab opens each page in a window of its own.`;
    case "address-spaces":
      return say`A page reaches into a more private network. Here all is one machine, so the browser would see no such step.`;
    case "host-failure":
      return say`${refusal.host} fails in a way that this machine cannot play: by its name, its certificate, its silence or an extension.`;
    case "ports":
      return say`It uses more than ${refusal.limit} different ports.`;
    case "wait":
      return say`It waits for more than ${refusal.limit / 1000} seconds in all, and you would have to wait as long.`;
    case "beyond-loopback":
      return say`It could lead the browser to ${refusal.url}, and nothing may leave this machine.`;
    case "no-actions":
      return say`It has no requests, so there is nothing to run.`;
    case "busy":
      return say`The lab is playing ${refusal.limit} scenarios already.`;
  }
}

/** What to change, so that it can be played. */
export function remedyWords(refusal: Unmappable): Phrase {
  switch (refusal.because) {
    case "mixed-schemes":
      return say`Give all its pages and servers the same scheme, ${"https"} or ${"http"}, and take redirects from one to the other out.`;
    case "compares-names":
      return say`Write the origins that it lets in one by one, and take conditions on parts of Origin, Host and Referer out.`;
    case "windows":
      return say`Let the form show its answer in a frame, and take links and windows out.`;
    case "web-sockets":
      return say`Take the WebSocket out.`;
    case "workers":
      return say`Take the worker out, and let the page itself do what it did.`;
    case "scheme":
      return say`Write an address there that begins with ${"https://"} or ${"http://"}.`;
    case "framed":
      return say`Empty “In a frame of” of the page, under Browser.`;
    case "address-spaces":
      return say`Put page and server into the same network: “Comes from” of the page under Browser, “Stands in” of the server under Servers.`;
    case "host-failure":
      return say`Let it refuse or reset connections instead: “What goes wrong on the way”, under Servers.`;
    case "ports":
      return say`Let its servers share ports: ${refusal.limit} are the most, and the port that a scheme has of its own counts as one.`;
    case "wait":
      return say`Make its waits shorter, under Request: ${refusal.limit / 1000} seconds in all.`;
    case "beyond-loopback":
      return say`Write that address the usual way, as in ${"https://api.shop.example/orders"}, or take it out.`;
    case "no-actions":
      return say`Add a request, under Request.`;
    case "busy":
      return say`Wait until one of them is over, then try again.`;
  }
}

/** What is different on loopback. */
export const noteWords: Readonly<Record<MappingNote, string>> = {
  "https-became-http": "https became http. Browsers treat http on loopback as secure, so the rules are those of https.",
  "http-became-trustworthy": "Browsers treat http on loopback as secure: they send more headers and keep Secure cookies.",
  "localhost-got-a-name": "localhost got a name of its own, which is loopback too.",
  "ip-address-got-a-name": "Addresses in numbers became names.",
  "text-made-inert": "Your own text is never run: where a page or a script was wanted, the browser got one that does nothing.",
  "headers-left-out": "Headers that send a browser somewhere by themselves, such as Link or Refresh, were left out.",
};

export const labFailures: Readonly<Record<LabFailure, string>> = {
  "page-went-away": "The window does not answer any more.",
  timeout: "The window did not open in time.",
  stopped: "The run was stopped.",
  "too-much": "The browser sent more requests than the lab lets through.",
  fault: "The lab itself broke on this scenario. That is a fault of ours.",
  "window-closed": "The window was closed before it was done.",
  "another-lab": "The lab was started anew meanwhile. Close this panel, open it again, and run it again.",
  "part-missing": "This browser has played it; what compares it with the simulation could not be loaded.",
  "lab-went-away": "The lab does not answer. Is npm start still running?",
};

/** What script saw, in one line. */
export function resultWords(result: LabResult | undefined): Phrase {
  if (result === undefined) return say`Nothing`;
  if ("client" in result) return result.status === null ? say`No answer` : say`Status ${result.status}`;
  if ("type" in result) return say`A response: ${result.type}, status ${result.status}`;
  if ("error" in result) return errorWords(result.error);
  if ("skipped" in result) return say`Not played`;
  const inside =
    result.readable === undefined ? say`` : result.readable ? say`, and can look inside` : say`, and cannot look inside`;
  if (result.event === "none") return say`Nothing: no event came`;
  return result.event === "error" ? say`An ${"error"} event` : say`${result.event}${inside}`;
}

function errorWords(error: string): Phrase {
  if (error === "xhr-error") return say`An ${"error"} event`;
  if (error === "never ran") return say`Nothing: the script never ran`;
  return say`${error}`;
}
