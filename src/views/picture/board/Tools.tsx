import { Maximize, Minus, Network, Plus } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { limits } from "../../../scenario/limits.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "./tools.module.css";

interface Props {
  readonly onPage: () => void;
  readonly onServer: () => void;
  readonly onProxy: (event: MouseEvent) => void;
  readonly onClient: (event: MouseEvent) => void;
  readonly children?: ReactNode;
}

/** What can be put into the drawing. */
export function Tools({ onPage, onServer, onProxy, onClient, children }: Props) {
  const { tools } = useWords("board");
  const pages = usePlayground(({ scenario }) => scenario.pages.length);
  const hosts = usePlayground(({ scenario }) => scenario.hosts.length);
  const full = hosts >= limits.hosts;
  const adders = [
    { name: tools.page, hint: tools.hints.page, off: pages >= limits.pages, act: onPage },
    { name: tools.server, hint: tools.hints.server, off: full, act: onServer },
    { name: tools.proxy, hint: hosts === 0 ? tools.hints.noServer : tools.hints.proxy, off: full || hosts === 0, act: onProxy },
    { name: tools.client, hint: tools.hints.client, off: false, act: onClient },
  ];
  return (
    <div role="toolbar" className={styles.adders} aria-label={tools.title}>
      {adders.map(({ name, hint, off, act }) => (
        <Press key={name} className={styles.adder} title={hint} disabled={off} onClick={act}>
          <Plus aria-hidden="true" />
          {name}
        </Press>
      ))}
      {children}
    </div>
  );
}

interface ViewProps {
  readonly onZoom: (by: number) => void;
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly tidy: boolean;
}

/** How much of the drawing is seen. */
export function ViewTools({ onZoom, onFit, onTidy, tidy }: ViewProps) {
  const { view } = useWords("board");
  return (
    <div role="toolbar" className={styles.view} aria-label={view.title}>
      <Press className={styles.tool} aria-label={view.smaller} title={view.smaller} onClick={() => onZoom(1 / 1.2)}>
        <Minus aria-hidden="true" />
      </Press>
      <Press className={styles.tool} aria-label={view.larger} title={view.larger} onClick={() => onZoom(1.2)}>
        <Plus aria-hidden="true" />
      </Press>
      <Press className={styles.tool} aria-label={view.fit} title={view.fit} onClick={onFit}>
        <Maximize aria-hidden="true" />
      </Press>
      {tidy && (
        <Press className={styles.tool} aria-label={view.tidy} title={view.tidy} onClick={onTidy}>
          <Network aria-hidden="true" />
        </Press>
      )}
    </div>
  );
}
