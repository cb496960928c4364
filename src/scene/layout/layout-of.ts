import type { Cast } from "../cast.ts";
import type { Layout } from "./layout.ts";
import { upright } from "./upright.ts";
import { wide } from "./wide.ts";

/** Narrower than this the picture stands upright. */
const uprightBelow = 860;

/** Where everything stands in a frame of so many pixels; `height` 0: as high as it likes. It may be wider or higher than the frame, which is panned then. */
export function layoutOf(cast: Cast, width: number, height: number): Layout {
  return width < uprightBelow ? upright(cast, width) : wide(cast, width, height);
}
