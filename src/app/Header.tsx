import { BookOpen, CircleHelp, FolderOpen, Moon, Share2, Sun } from "lucide-react";
import { use, useSyncExternalStore } from "react";
import { Button } from "../views/ui/Button.tsx";
import { lazyPart } from "../views/ui/lazy-part.tsx";
import { ProfileChoice } from "../views/ui/ProfileChoice.tsx";
import { OnPaper } from "../views/ui/paper.ts";
import { useWords } from "../views/ui/use-words.ts";
import styles from "./Header.module.css";
import { courseHash, fixHash, type Place } from "./learn-address.ts";
import { Mark } from "./Mark.tsx";
import type { Theme } from "./theme.ts";
import { trustHash } from "./trust-address.ts";

/** What the header has a button for. */
export type HeaderDialog = "library" | "works" | "compare" | "help" | "share";

/* Its place is kept until it is there. */
const LanguageChoice = lazyPart({
  name: (parts) => parts.language,
  waiting: <span className={styles.language} />,
  load: async () => (await import("./LanguageChoice.tsx")).LanguageChoice,
});
/* To watch, nobody takes anything back. Its place is kept, so that nothing beside it moves. */
const UndoRedo = lazyPart({
  name: (parts) => parts.undo,
  words: ["board"],
  waiting: <span className={styles.pair} />,
  load: async () => (await import("./UndoRedo.tsx")).UndoRedo,
});

interface Props {
  readonly theme: Theme;
  readonly onOpen: (dialog: HeaderDialog) => void;
  /** Whether things are changed here: to watch, nobody needs to undo or to compare. */
  readonly working: boolean;
  /** Besides the playground: there what is about its scenario is not at hand. */
  readonly place: NonNullable<Place>["at"] | null;
  /** Whether the browser is chosen here: where a picture of it is on the screen, it is chosen there. */
  readonly choosing: boolean;
}

export function Header({ theme, onOpen, working, place, choosing }: Props) {
  const { dialogs, header, page } = useWords("frame");
  const paper = use(OnPaper);
  const learning = place !== null;
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        <Mark />
        <span className={styles.product}>{page.product}</span>
      </h1>
      <a href={courseHash} className={styles.learn} aria-current={learning && place !== "fix" ? "page" : undefined}>
        {dialogs.learn}
      </a>
      <a href={fixHash} className={styles.learn} aria-current={place === "fix" ? "page" : undefined}>
        {dialogs.fix}
      </a>
      <Button onClick={() => onOpen("library")} aria-haspopup="dialog" className={styles.scenarios}>
        <BookOpen aria-hidden="true" />
        <span className={styles.onButton}>{dialogs.library}</span>
      </Button>
      <Button
        onClick={() => onOpen("works")}
        aria-haspopup="dialog"
        aria-label={dialogs.works}
        title={dialogs.works}
        className={styles.works}
      >
        <FolderOpen aria-hidden="true" />
        <span className={styles.worksName}>{dialogs.works}</span>
      </Button>
      <span className={styles.space} />
      {working && !learning && <UndoRedo />}
      {choosing && <ProfileChoice className={styles.profile} labelClass={styles.label} />}
      {working && !learning && (
        <>
          <Button onClick={() => onOpen("compare")} aria-haspopup="dialog" className={styles.compare} title={header.compare.hint}>
            {header.compare.name}
          </Button>
          <a href={trustHash} className={styles.trust}>
            {dialogs.trust}
          </a>
        </>
      )}
      <Button
        look="quiet"
        aria-haspopup="dialog"
        aria-label={dialogs.help}
        title={header.helpHint}
        className={styles.help}
        onClick={() => onOpen("help")}
      >
        <CircleHelp aria-hidden="true" />
      </Button>
      {paper ? <span className={styles.language} /> : <LanguageChoice />}
      <ThemeSwitch theme={theme} />
      {!learning && <ShareButton onOpen={() => onOpen("share")} />}
    </header>
  );
}

function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const { header } = useWords("frame");
  const dark = useSyncExternalStore(theme.subscribe, theme.current, theme.current) === "dark";
  const other = dark ? header.lightTheme : header.darkTheme;
  return (
    <Button look="quiet" className={styles.theme} aria-label={other} title={other} onClick={theme.toggle}>
      {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
    </Button>
  );
}

function ShareButton({ onOpen }: { readonly onOpen: () => void }) {
  const { header } = useWords("frame");
  return (
    <Button look="primary" className={styles.share} onClick={onOpen} aria-haspopup="dialog" title={header.share.hint}>
      <Share2 aria-hidden="true" />
      <span className={styles.onButton}>{header.share.name}</span>
    </Button>
  );
}
