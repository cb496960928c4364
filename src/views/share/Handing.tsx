import type { ReactNode } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { MadeLink, Opens } from "../../store/state.ts";
import { stopAt } from "../../trace/stops.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { PressOne } from "../ui/PressOne.tsx";
import { useWords } from "../ui/use-words.ts";
import { Embed } from "./Embed.tsx";
import { QrCode } from "./QrCode.tsx";
import styles from "./Share.module.css";
import { Snippet } from "./Snippet.tsx";
import { badge } from "./snippets.ts";
import { Tools } from "./Tools.tsx";

interface Props {
  readonly made: Extract<MadeLink, { kind: "made" }>;
  readonly root: string;
  readonly onOpens: (opens: Opens) => void;
  readonly close: () => void;
  /** The picture as a file. */
  readonly children?: ReactNode;
}

/** A link that is made, and what is made of it. */
export function Handing({ made, root, onOpens, close, children }: Props) {
  const { share } = useWords("sharing");
  const title = usePlayground(({ scenario }) => scenario.title);
  return (
    <>
      <Link made={made} onOpens={onOpens} />
      <div className={styles.columns}>
        <div className={styles.snippets}>
          <Embed root={root} whole={made.whole} />
          <Snippet
            title={share.badge.title}
            hint={share.badge.text}
            text={badge(root, made.link, share.badge.alt(title))}
            rows={3}
          />
        </div>
        <div className={styles.snippets}>
          <QrCode link={made.link} />
          {children}
        </div>
      </div>
      <Tools close={close} />
    </>
  );
}

function Link({ made: { link, opens }, onOpens }: Pick<Props, "made" | "onOpens">) {
  const sharing = useWords("sharing");
  const { share } = sharing;
  const ofLibrary = !link.includes("s=1.");
  const here = usePlayground(({ trace, cursor }) => stopAt(trace, cursor));
  return (
    <section aria-labelledby="share-link">
      <h3 id="share-link">{share.link.title}</h3>
      <PressOne
        title={share.opens.title}
        options={[
          { id: "beginning", name: share.opens.beginning },
          { id: "step", name: share.opens.step(here), disabled: here === 0 },
        ]}
        chosen={opens}
        onChoose={onOpens}
      />
      <p className={styles.row}>
        <input
          readOnly
          aria-labelledby="share-link"
          className={styles.link}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton look="primary" text={link} label={share.link.copy} copied={sharing.copied} byHand={sharing.byHand} />
      </p>
      <p className={styles.quiet}>
        {share.link.length(link.length)} {ofLibrary ? share.link.ofLibrary : share.link.whole}
      </p>
    </section>
  );
}
