import { useLayoutEffect, useRef, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { PressOne } from "../ui/PressOne.tsx";
import { useWords } from "../ui/use-words.ts";
import { PictureSheet } from "./PictureSheet.tsx";
import { useMoment } from "./player.ts";
import styles from "./SavePicture.module.css";
import { asPng, asSvg } from "./still-file.ts";

const kinds = ["scene", "sequence"] as const;
type Kind = (typeof kinds)[number];
type Format = "svg" | "png";

/** The scene that is shown, or all scenes of the request under way, as a file: from the picture itself, in the theme's colours. */
export function SavePicture() {
  const { picture } = useWords("sharing");
  const scenes = useMoment((player) => player.score().scenes.length);
  const title = usePlayground(({ scenario }) => scenario.title);
  const [kind, setKind] = useState<Kind>("scene");
  const [format, setFormat] = useState<Format | null>(null);
  const [failed, setFailed] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  // It is drawn for this one moment, looked at, and taken away.
  useLayoutEffect(() => {
    const drawn = sheet.current?.querySelector("svg");
    if (format === null || !drawn) return;
    const svg = asSvg(drawn);
    setFormat(null);
    const done = format === "svg" ? Promise.resolve(new Blob([svg], { type: "image/svg+xml" })) : asPng(svg);
    done.then(
      (file) => save(file, `${nameOf(title)}-${kind}.${format}`),
      () => setFailed(true),
    );
  }, [format, kind, title]);
  return (
    <section aria-labelledby="save-picture" className={styles.save}>
      <h3 id="save-picture">{picture.title}</h3>
      <PressOne
        title={picture.what}
        quiet
        options={kinds.map((id) => ({ id, name: id === "scene" ? picture.scene : picture.sequence(scenes) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <p className={styles.row}>
        {(["svg", "png"] as const).map((one) => (
          <Button
            key={one}
            onClick={() => {
              setFailed(false);
              setFormat(one);
            }}
          >
            {picture.save[one]}
          </Button>
        ))}
      </p>
      {failed && <p role="alert">{picture.failed}</p>}
      {format !== null && (
        <div ref={sheet} hidden>
          <PictureSheet whole={kind === "sequence"} />
        </div>
      )}
    </section>
  );
}

const nameOf = (title: string) =>
  `preflight-${
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .slice(0, 60) || "picture"
  }`;

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
