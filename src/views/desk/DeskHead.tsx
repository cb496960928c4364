import { ArrowLeft } from "lucide-react";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props<Tab extends string> {
  readonly tabs: readonly { readonly tab: Tab; readonly href: string; readonly name: string }[];
  readonly now: Tab;
  readonly back: string;
  readonly saved: boolean;
}

/** The desk's tabs, each with an address of its own. */
export function DeskHead<Tab extends string>({ tabs, now, back, saved }: Props<Tab>) {
  const { making } = useWords("desk");
  return (
    <div className={styles.head}>
      <a href={back} className={styles.back} aria-label={making.back} title={making.back}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <h2>{making.title}</h2>
      <nav aria-label={making.tabsTitle}>
        {tabs.map(({ tab, href, name }) => (
          <a key={tab} href={href} aria-current={tab === now ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <p className={styles.kept}>{saved ? making.kept : making.notKept}</p>
    </div>
  );
}
