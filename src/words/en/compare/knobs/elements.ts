import type { elements as records } from "../../../../engine/profiles/knobs/elements.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const elements: KnobTableOf<typeof records> = {
  opaqueResponseBlocking: does("An answer that no element could use is withheld: Opaque Response Blocking."),
  orbNosniffForbidsPlainText: does("Text with nosniff is withheld from an element even where its first bytes are an image."),
  orbSparesOwnOrigin: does(
    "Opaque Response Blocking lets the page’s own server through when redirects to others have led back to it.",
  ),
  orbWithholdsParts: does("A part (206) of an image or video is withheld unless its Content-Range says that it is the first."),
  corsElementsSendOriginHome: oneOf("Elements in mode cors that send an Origin header to the page’s own server too.", {
    all: "all of them",
    "but-video": "all but videos",
    none: "none",
  }),
  fontMode: oneOf("Web fonts are fetched with a CORS check, or without one.", { cors: "with", "no-cors": "without" }),
  mutesErrors: oneOf("What script learns of an error inside a script of another origin.", {
    all: "nothing",
    "but-thrown": "what the script throws itself",
  }),
  sandboxReferrer: oneOf(
    "What a sandboxed page names as Referer: of its own URL, or that of the page around it where it has none.",
    {
      none: "nothing",
      origin: "its origin",
      url: "its URL, as the policy lets them",
    },
  ),
  stylesheetOfAnyTypeLoads: does("A stylesheet of another type than text/css loads all the same, without rules."),
  moduleTypeBeforeStatus: does("A module of another type is refused for that, even if its status has failed it already."),
  unfollowedRedirectsLoad: listed("Elements load with a redirect status that leads nowhere, as if it were a good one.", "none"),
  imageTypeIsFinal: listed("An image of these types is decoded as what it says, whatever its first bytes are.", "none"),
  notModifiedHasNoDocument: does("A frame that gets a 304 which nobody asked for keeps the document that it has."),
  framingCheckFirst: does("Whether a response lets itself be framed is asked even if there is no document in it."),
  unknownDispositionsAreSaved: does("A frame’s response with an unknown Content-Disposition is saved instead of shown."),
  textTypesSaved: listed("Types of text that a frame does not show; they are saved.", "none"),
  showsEveryJsonAndXml: does("A frame shows JSON and XML of every type, not only application/json and application/xml."),
  videoAsksForRange: does("Video is asked for by a Range header."),
  trackWithoutCors: oneOf("Without crossorigin, subtitles come from the own origin only, or from anywhere.", {
    "same-origin": "own origin only",
    "no-cors": "anywhere",
  }),
  trackSendsReferer: does("Subtitles are asked for with a Referer."),
  trackNeedsGoodStatus: does("Subtitles that come with an error status are not taken."),
  iconHeedsCrossorigin: does("An icon with crossorigin is asked for with CORS."),
  prefetches: does("A link with rel=prefetch loads something."),
  prefetchHasToBeKept: does("A prefetch with no-store fires an error event."),
  preloadsHideFailures: does("A preload from another origin fires load even if nothing came of it."),
  preloadedFetchNeedsGoodStatus: does("A preload with as=fetch and an error status fires an error event."),
  fontPreloadsAreAnonymous: does("A font is preloaded with CORS and without cookies, whatever crossorigin says."),
  preloadsCheckIntegrity: does("A preload is held against its integrity."),
  preloadsCheckTypeOf: listed("Types have to fit when this is preloaded.", "nothing"),
  partialVideoNeedsRange: does("A part (206) of a video has to say by Content-Range which one it is."),
  webSocketFollowsRedirects: does("A redirect of a WebSocket’s handshake is followed."),
  workersTakeText: does("The script of a classic worker may be any type of text."),
  forbiddenWorker: {
    reason: "How script hears that the page’s policy forbids a worker.",
    value: (how) => how,
  },
  foreignWorker: {
    reason: "How script hears that a worker’s script is of another origin.",
    value: (how) => how,
  },
  forbiddenEventSource: {
    reason: "How script hears that the page’s policy forbids an event stream.",
    value: (how) => how,
  },
  forbiddenWebSocket: {
    reason: "How script hears that the page’s policy forbids a WebSocket.",
    value: (how) => how,
  },
  orbMarkup: oneOf("What Opaque Response Blocking takes for markup.", {
    "any-tag": "whatever begins with a tag",
    "known-tags": "what begins with one of the tags that it knows",
  }),
  framesShowNetworkErrors: does("A frame for which nothing could be got shows an error page, and fires load."),
};
