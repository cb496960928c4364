import type { ActionOf } from "../../scenario/schema.ts";
import type { EmbeddedResult } from "../protocol/record.ts";
import { cssUrl } from "./css-url.ts";
import { prepared } from "./prepared.ts";
import { loadShape } from "./shape.ts";
import { startWorker } from "./workers.ts";

type ElementAction = ActionOf<"element">;

export async function loadElement(action: ElementAction): Promise<EmbeddedResult> {
  switch (action.element) {
    case "img": {
      const image = prepared(document.createElement("img"), action);
      return loaded(
        image,
        "load",
        () => {
          image.src = action.url;
          document.body.append(image);
        },
        () => canvasIsReadable(image, image.naturalWidth, image.naturalHeight),
      );
    }
    case "video": {
      const video = prepared(document.createElement("video"), action);
      video.muted = true;
      video.preload = "auto";
      const result = await loaded(
        video,
        "loadeddata",
        () => {
          video.src = action.url;
          document.body.append(video);
        },
        () => canvasIsReadable(video, video.videoWidth, video.videoHeight),
      );
      // Else it goes on loading while others act.
      video.removeAttribute("src");
      video.load();
      return result.ok ? { ...result, event: "load" } : result;
    }
    case "stylesheet":
    case "preload":
    case "modulepreload":
    case "prefetch":
    case "icon":
      return loadLink(action, action.element);
    case "track":
      return loadTrack(action);
    case "shape":
      return loadShape(action);
    case "script":
    case "module":
      return loadScript(action);
    case "worker":
    case "sharedworker":
      return startWorker(action);
    case "importscripts":
      throw new Error("Only a worker can do that.");
    case "font":
      return loadFont(action.url);
  }
}

/** A browser that takes no preload for this says so by `as`: it would never tell of it. */
function loadLink(action: ElementAction, rel: string): Promise<EmbeddedResult> {
  const link = prepared(document.createElement("link"), action);
  link.rel = rel;
  if (rel === "preload") link.as = action.as;
  const begin = () => {
    link.href = action.url;
    document.head.append(link);
  };
  return loaded(link, "load", begin, rel === "stylesheet" ? () => rulesAreReadable(link) : undefined);
}

function loaded(element: HTMLElement, event: string, begin: () => void, readable?: () => boolean): Promise<EmbeddedResult> {
  return new Promise((resolve) => {
    element.addEventListener(event, () => resolve({ ok: true, event, ...(readable && { readable: readable() }) }), {
      once: true,
    });
    element.addEventListener("error", () => resolve({ ok: false, event: "error" }), { once: true });
    begin();
  });
}

/** A script that throws shows in the error's details whether its text may be looked into. */
async function loadScript(action: ElementAction): Promise<EmbeddedResult> {
  const script = prepared(document.createElement("script"), action);
  if (action.element === "module") script.type = "module";
  let readable: boolean | undefined;
  const listen = (event: ErrorEvent) => {
    readable = event.error !== null && event.error !== undefined;
  };
  addEventListener("error", listen);
  try {
    const result = await loaded(script, "load", () => {
      script.src = action.url;
      document.head.append(script);
    });
    return readable === undefined ? result : { ...result, readable };
  } finally {
    removeEventListener("error", listen);
  }
}

/** The attribute is the video's; the text is loaded once somebody wants to see it. */
function loadTrack(action: ElementAction): Promise<EmbeddedResult> {
  const video = prepared(document.createElement("video"), { ...action, referrerPolicy: "", integrity: "" });
  const track = document.createElement("track");
  track.kind = "subtitles";
  video.append(track);
  document.body.append(video);
  return loaded(track, "load", () => {
    track.track.mode = "hidden";
    track.src = action.url;
  });
}

async function loadFont(url: string): Promise<EmbeddedResult> {
  try {
    await new FontFace("lab", cssUrl(url)).load();
    return { ok: true, event: "load" };
  } catch {
    return { ok: false, event: "error" };
  }
}

function canvasIsReadable(source: CanvasImageSource, width: number, height: number): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  const context = canvas.getContext("2d");
  if (context === null) return false;
  try {
    context.drawImage(source, 0, 0);
    context.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    return false;
  }
}

function rulesAreReadable({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length >= 0;
  } catch {
    return false;
  }
}
