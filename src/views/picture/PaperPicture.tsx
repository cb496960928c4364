import type { Leaks } from "../../judge/leaks.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Cast } from "../../scene/cast.ts";
import { layoutOf } from "../../scene/layout/layout-of.ts";
import type { Score } from "../../scene/score.ts";
import type { PictureClock } from "./clock.ts";
import { Picture } from "./Picture.tsx";
import pane from "./PicturePane.module.css";
import { scaleIn } from "./scale.ts";

/** What is in a window of 1440 by 900, and on a phone of 390. */
const rooms = { wide: { width: 1404, height: 510 }, upright: { width: 354, height: 0 } } as const;

interface Props {
  readonly scenario: Scenario;
  readonly cast: Cast;
  readonly score: Score;
  readonly clock: PictureClock;
  readonly name: string;
  readonly leaks: Leaks;
  /** The room of the wide form, where it is another. */
  readonly wide?: { readonly width: number; readonly height: number };
}

/** The picture in both of its forms, for a page that does not know its window; the styles show one, as large as there is room. */
export function PaperPicture({ cast, wide = rooms.wide, ...picture }: Props) {
  const at = { ...rooms, wide };
  return (["wide", "upright"] as const).map((form) => {
    const { width, height } = at[form];
    const layout = layoutOf(cast, width, height);
    const scale = form === "upright" ? 1 : scaleIn(layout, wide);
    return (
      <div key={form} className={pane.paper} data-form={form} data-larger={layout.width > width}>
        <Picture {...picture} cast={cast} layout={layout} scale={scale} />
      </div>
    );
  });
}
