import { useEffect, useState } from "react";
import type { PlaygroundStore } from "../store/create-store.ts";
import { StoreContext, usePlayground } from "../store/hooks.ts";
import { visibleText } from "../text/visible-text.ts";
import { Console } from "../views/console/Console.tsx";
import { Inspector as InspectorView } from "../views/inspector/Inspector.tsx";
import { Undone } from "../views/notices/Undone.tsx";
import { Readouts } from "../views/readouts/Readouts.tsx";
import { Sequence } from "../views/sequence/Sequence.tsx";
import { ThisStep } from "../views/step/ThisStep.tsx";
import { Story } from "../views/story/Story.tsx";
import { Timeline } from "../views/timeline/Timeline.tsx";
import { Button } from "../views/ui/Button.tsx";
import { lazyDialog } from "../views/ui/lazy-dialog.tsx";
import { lazyPart } from "../views/ui/lazy-part.tsx";
import { useWords } from "../views/ui/use-words.ts";
import { StaleRun } from "../views/wire/StaleRun.tsx";
import { WireStatus } from "../views/wire/WireStatus.tsx";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Header, type HeaderDialog } from "./Header.tsx";
import { catalogueIn } from "./library.ts";
import { Shortcuts } from "./Shortcuts.tsx";
import type { Theme } from "./theme.ts";
import { leaveTrustPage, loadTrust, trustHash, useTrustPage } from "./trust-address.ts";
import { useStage } from "./use-stage.ts";

/** React Flow is a third of the first load: the story and the verdict are on the screen before it. */
const loadDiagram = async () => (await import("../views/diagram/Diagram.tsx")).Diagram;
const Diagram = lazyPart({ name: (parts) => parts.picture, load: loadDiagram });
// On its way before it is wanted; should it fail, the part itself says so.
loadDiagram().catch(() => {});
/** Its code is of the first load; its words are waited for. */
const Inspector = lazyPart({ name: (parts) => parts.inspector, words: ["inspector"], load: async () => InspectorView });
const Lab = lazyDialog((frame) => frame.dialogs.lab, {
  name: (parts) => parts.lab,
  words: ["lab"],
  load: async () => (await import("./LabPart.tsx")).LabPart,
});
const Compare = lazyDialog((frame) => frame.dialogs.compare, {
  name: (parts) => parts.comparison,
  words: ["compare"],
  load: async () => (await import("../views/compare/Compare.tsx")).Compare,
});
const Trust = lazyDialog((frame) => frame.dialogs.trust, {
  name: (parts) => parts.measurements,
  words: ["trust"],
  load: async () => (await import("../views/trust/Trust.tsx")).Trust,
});
const Library = lazyDialog((frame) => frame.dialogs.library, {
  name: (parts) => parts.scenarios,
  words: ["library"],
  load: async (language) => {
    const [view, catalogue] = await Promise.all([import("../views/library/Library.tsx"), catalogueIn(language)]);
    return ({ onClose }: { readonly onClose: () => void }) => <view.Library catalogue={catalogue} onClose={onClose} />;
  },
});
const Works = lazyDialog((frame) => frame.dialogs.works, {
  name: (parts) => parts.works,
  words: ["works"],
  load: async () => (await import("../views/works/Works.tsx")).Works,
});

/** So that tabs and bookmarks tell scenarios apart. */
function PageTitle() {
  const { page } = useWords("frame");
  const title = usePlayground(({ scenario }) => scenario.title);
  useEffect(() => {
    document.title = title ? page.title(visibleText(title)) : page.product;
  }, [title, page]);
  return null;
}

const Notices = lazyPart({
  name: (parts) => parts.message,
  words: ["notices"],
  load: async () => (await import("../views/notices/Notices.tsx")).Notices,
});

/** The live region stands from the start, so that the first message is announced; its cards come with the first message. */
function Messages() {
  const { page } = useWords("frame");
  const some = usePlayground((state) => state.notices.length > 0);
  return (
    <section className={styles.messages} aria-label={page.messages} aria-live="polite">
      {some && <Notices />}
    </section>
  );
}

/** Over the page; at most one is open. */
type DialogName = HeaderDialog | "lab";

interface Props {
  readonly store: PlaygroundStore;
  readonly theme: Theme;
}

export function App({ store, theme }: Props) {
  const { dialogs } = useWords("frame");
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const close = () => setDialog(null);
  const trustOpen = useTrustPage();
  // First the story and the verdict, then the picture, then what can be edited.
  const stage = useStage(3);
  return (
    <ErrorBoundary onGiveUp={() => store.setState({ workId: null })}>
      <StoreContext value={store}>
        <Shortcuts />
        <PageTitle />
        <div className={styles.page}>
          <Header theme={theme} onOpen={setDialog} />
          <main className={styles.main}>
            <div className={styles.story}>
              <Story>
                <Button aria-haspopup="dialog" onClick={() => setDialog("lab")}>
                  {dialogs.lab}
                </Button>
              </Story>
            </div>
            <div className={styles.stage}>
              <div className={styles.diagram}>
                {stage >= 1 && (
                  <Diagram>
                    <StaleRun />
                  </Diagram>
                )}
              </div>
              <div className={styles.timeline}>
                <Timeline>
                  <WireStatus />
                </Timeline>
              </div>
              <div className={styles.sequence}>{stage >= 2 && <Sequence />}</div>
            </div>
            <div className={styles.side}>
              <div className={styles.inspector}>{stage >= 3 && <Inspector />}</div>
              <div className={styles.step}>
                <ThisStep />
              </div>
            </div>
            <div className={styles.readouts}>
              <Readouts>
                <a href={trustHash} className={styles.trust}>
                  {dialogs.trust}
                </a>
              </Readouts>
              <Console />
            </div>
          </main>
          <Messages />
          <Undone />
        </div>
        {dialog === "library" && <Library onClose={close} />}
        {dialog === "works" && <Works onClose={close} />}
        {dialog === "lab" && <Lab onClose={close} />}
        {dialog === "compare" && <Compare onClose={close} />}
        {trustOpen && <Trust load={loadTrust} onClose={leaveTrustPage} />}
      </StoreContext>
    </ErrorBoundary>
  );
}
