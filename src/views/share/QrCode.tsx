import { useMemo, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { mostOfQr, qrOf } from "./qr.ts";
import styles from "./Share.module.css";
import { save } from "./save.ts";

/** The link for whoever sees the screen and not the page; or why there is none. */
export function QrCode({ link }: { readonly link: string }) {
  const { qr: words } = useWords("sharing").share;
  const drawn = useRef<SVGSVGElement>(null);
  const qr = useMemo(() => (link.length > mostOfQr ? null : qrOf(link)), [link]);
  const keep = () =>
    drawn.current && save("preflight-qr.svg", new XMLSerializer().serializeToString(drawn.current), "image/svg+xml");
  return (
    <section aria-labelledby="share-qr">
      <h3 id="share-qr">{words.title}</h3>
      {qr ? (
        <>
          <svg
            ref={drawn}
            xmlns="http://www.w3.org/2000/svg"
            className={styles.qr}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={words.name(link)}
          >
            <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#ffffff" />
            <path d={qr.path} fill="#000000" />
          </svg>
          <p>
            <Button onClick={() => keep()}>{words.save}</Button>
          </p>
        </>
      ) : (
        <p className={styles.quiet}>{words.tooLong(link.length, mostOfQr)}</p>
      )}
    </section>
  );
}
