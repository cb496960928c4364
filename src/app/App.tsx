import { type ReactNode, useEffect, useState } from "react";
import type { PlaygroundStore } from "../store/create-store.ts";
import { StoreContext, usePlayground } from "../store/hooks.ts";
import { createPlayer } from "../store/player.ts";
import { visibleText } from "../text/visible-text.ts";
import { Console } from "../views/console/Console.tsx";
import type { FixDesk } from "../views/fix/desk.ts";
import { Undone } from "../views/notices/Undone.tsx";
import { wordsOfCaption } from "../views/picture/caption.ts";
import { Deck } from "../views/picture/Deck.tsx";
import { PicturePane } from "../views/picture/PicturePane.tsx";
import { PlayerContext } from "../views/picture/player.ts";
import { Readouts } from "../views/readouts/Readouts.tsx";
import { Story, StoryHead } from "../views/story/Story.tsx";
import { Suggested } from "../views/story/Suggested.tsx";
import { Button } from "../views/ui/Button.tsx";
import { lazyDialog } from "../views/ui/lazy-dialog.tsx";
import { lazyPart } from "../views/ui/lazy-part.tsx";
import { useWords } from "../views/ui/use-words.ts";
import { StaleRun } from "../views/wire/StaleRun.tsx";
import { WireStatus } from "../views/wire/WireStatus.tsx";
import { siteRoot } from "../worker/page/site-root.ts";
import { pageVersion } from "../worker/page/version.ts";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { frames } from "./frames.ts";
import { Header, type HeaderDialog } from "./Header.tsx";
import { LookInside } from "./LookInside.tsx";
import type { Props as LearnProps } from "./learn/Learn.tsx";
import { usePlace } from "./learn-address.ts";
import { catalogueIn, searchTextsIn } from "./library.ts";
import { MessagePart } from "./MessagePart.tsx";
import { type Mode, Modes, type Shown } from "./Modes.tsx";
import { NothingToWatch } from "./NothingToWatch.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import type { Theme } from "./theme.ts";
import { leaveTrustPage, loadTrust, trustHash, useTrustPage } from "./trust-address.ts";
import { useStage } from "./use-stage.ts";

/* What is watched comes first; what is looked into, and what can be changed, when it is wanted. */
const Inspector = lazyPart({
  name: (parts) => parts.inspector,
  words: ["inspector"],
  load: async () => (await import("../views/inspector/Inspector.tsx")).Inspector,
});
const Requirements = lazyPart({
  name: (parts) => parts.requirements,
  words: ["requirements", "remedies"],
  load: async () => (await import("../views/requirements/Requirements.tsx")).Requirements,
});
const Sequence = lazyPart({
  name: (parts) => parts.sequence,
  load: async () => (await import("../views/sequence/Sequence.tsx")).Sequence,
});
const ThisStep = lazyPart({
  name: (parts) => parts.step,
  load: async () => (await import("../views/step/ThisStep.tsx")).ThisStep,
});
const ShortAdvice = lazyPart<{ readonly action: number }>({
  name: (parts) => parts.remedies,
  words: ["remedies"],
  load: async () => (await import("../views/step/ShortAdvice.tsx")).ShortAdvice,
  waiting: null,
});
const Timeline = lazyPart({
  name: (parts) => parts.steps,
  words: ["stepDetails"],
  load: async () => (await import("../views/timeline/Timeline.tsx")).Timeline,
});
const Stage = lazyPart({
  name: (parts) => parts.drawing,
  words: ["board"],
  load: async () => (await import("./Stage.tsx")).Stage,
});
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
    const [view, catalogue, texts] = await Promise.all([
      import("../views/library/Library.tsx"),
      catalogueIn(language),
      searchTextsIn(language),
    ]);
    return ({ onClose }: { readonly onClose: () => void }) => (
      <view.Library catalogue={catalogue} texts={texts} onClose={onClose} />
    );
  },
});
const Help = lazyDialog((frame) => frame.dialogs.help, {
  name: (parts) => parts.help,
  words: ["help"],
  load: async () => (await import("../views/help/Help.tsx")).Help,
});
const Works = lazyDialog((frame) => frame.dialogs.works, {
  name: (parts) => parts.works,
  words: ["works"],
  load: async () => (await import("../views/works/Works.tsx")).Works,
});

const Share = lazyDialog((frame) => frame.dialogs.share, {
  name: (parts) => parts.sharing,
  words: ["sharing"],
  load: async () => (await import("../views/share/Share.tsx")).Share,
});
const SavePicture = lazyPart({
  name: (parts) => parts.pictureFile,
  words: ["sharing"],
  load: async () => (await import("../views/picture/SavePicture.tsx")).SavePicture,
});
const LooksWrong = lazyDialog((frame) => frame.dialogs.looksWrong, {
  name: (parts) => parts.report,
  words: ["sharing", "compare"],
  load: async () => (await import("../views/share/LooksWrong.tsx")).LooksWrong,
});

const Learn = lazyPart<LearnProps>({
  name: (parts) => parts.course,
  words: ["learn"],
  load: async (language) => {
    const { courseContent, Learn } = await import("./learn/Learn.tsx");
    const content = await courseContent(language);
    return (props: LearnProps) => <Learn {...props} {...content} />;
  },
});

const Fix = lazyPart<FixProps>({
  name: (parts) => parts.fix,
  words: ["fix"],
  load: async () => {
    const [view, { fixWork }] = await Promise.all([import("../views/fix/Fix.tsx"), import("./fix/work.ts")]);
    return (props: FixProps) => <view.Fix {...props} work={fixWork} />;
  },
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

/** What can be changed, and the step that is shown; which tab is open says how much room each has. */
function Side({ children }: { readonly children: ReactNode }) {
  const tab = usePlayground((state) => state.tab);
  return (
    <div className={styles.side} data-tab={tab}>
      {children}
    </div>
  );
}

interface FixProps {
  readonly desk: FixDesk;
}

/** Over the page; at most one is open. */
type DialogName = HeaderDialog | "lab" | "looksWrong";

interface Props {
  readonly store: PlaygroundStore;
  readonly theme: Theme;
}

export function App({ store, theme }: Props) {
  const { dialogs } = useWords("frame");
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const close = () => setDialog(null);
  const editor = <Inspector needs={<Requirements />} />;
  const trustOpen = useTrustPage();
  const learning = usePlace();
  const words = { scene: useWords("scene"), trace: useWords("trace") };
  const [player] = useState(() => createPlayer(store, frames, (moment) => wordsOfCaption(words, store.getState(), moment)));
  const [mode, setMode] = useState<Mode>("watch");
  const [inside, setInside] = useState(false);
  const [shown, setShown] = useState<Shown>("board");
  // What was pasted is still there when the reader comes back from what it led to. What would change it stands in the Workbench.
  const [desk] = useState<FixDesk>(() => ({
    kept: null,
    opened: () => {
      setMode("workbench");
      setShown("picture");
    },
  }));
  const working = mode === "workbench";
  // First the picture and the verdict, then what can be edited.
  const stage = useStage(2);
  const step = (
    <ThisStep>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setDialog("looksWrong")}>
        {dialogs.looksWrong}
      </Button>
    </ThisStep>
  );
  return (
    <ErrorBoundary onGiveUp={() => store.setState({ workId: null })}>
      <StoreContext value={store}>
        <PlayerContext value={player}>
          {!learning && <Shortcuts player={player} onInside={() => setInside(!inside)} onHelp={() => setDialog("help")} />}
          <NothingToWatch
            onEmpty={() => {
              setMode("workbench");
              setShown("board");
            }}
          />
          <PageTitle />
          <div className={styles.page} data-side={working ? "workbench" : inside ? "inside" : "none"}>
            <Header
              theme={theme}
              onOpen={setDialog}
              working={working}
              place={learning?.at ?? null}
              choosing={!learning && working && shown === "board"}
            />
            {learning?.at === "fix" ? (
              <Fix desk={desk} />
            ) : learning ? (
              <Learn place={learning} inspector={editor} />
            ) : (
              <main className={styles.main}>
                <div className={styles.screen}>
                  <div className={styles.title}>
                    <StoryHead />
                    <Modes mode={mode} inside={inside} onMode={setMode} onInside={setInside} shown={shown} onShow={setShown} />
                  </div>
                  <div className={styles.picture}>
                    {working ? (
                      <Stage shown={shown} onShow={setShown}>
                        <StaleRun />
                      </Stage>
                    ) : (
                      <PicturePane choosing>
                        <StaleRun />
                      </PicturePane>
                    )}
                  </div>
                  <div className={styles.deck}>
                    <Deck
                      fine={<Timeline />}
                      fineOpen={working}
                      change={!working && <Suggested advice={(action) => <ShortAdvice action={action} />} />}
                    >
                      <WireStatus />
                    </Deck>
                  </div>
                  <div className={styles.readouts}>
                    <Readouts>
                      <a href={trustHash} className={styles.trust}>
                        {dialogs.trust}
                      </a>
                    </Readouts>
                    <Console choosing={working || inside} />
                  </div>
                </div>
                <div className={styles.below}>
                  <Story writing={working}>
                    {working && (
                      <Button aria-haspopup="dialog" onClick={() => setDialog("lab")}>
                        {dialogs.lab}
                      </Button>
                    )}
                  </Story>
                  {working && stage >= 1 && <Sequence />}
                </div>
                {working ? (
                  <Side>
                    <div className={styles.inspector}>{stage >= 2 && editor}</div>
                    <div className={styles.step}>{step}</div>
                  </Side>
                ) : (
                  inside && (
                    <div className={styles.side}>
                      <LookInside onClose={() => setInside(false)} sequence={<Sequence />} step={step} message={<MessagePart />}>
                        <Button aria-haspopup="dialog" onClick={() => setDialog("compare")}>
                          {dialogs.compare}
                        </Button>
                        <Button aria-haspopup="dialog" onClick={() => setDialog("lab")}>
                          {dialogs.lab}
                        </Button>
                        <a href={trustHash}>{dialogs.trust}</a>
                      </LookInside>
                    </div>
                  )
                )}
              </main>
            )}
            <Messages />
            <Undone />
          </div>
          {dialog === "library" && <Library onClose={close} />}
          {dialog === "help" && <Help onClose={close} />}
          {dialog === "works" && <Works onClose={close} />}
          {dialog === "lab" && <Lab onClose={close} />}
          {dialog === "share" && (
            <Share root={siteRoot().href} onClose={close}>
              <SavePicture />
            </Share>
          )}
          {dialog === "looksWrong" && <LooksWrong version={pageVersion()} onClose={close} />}
          {dialog === "compare" && <Compare onClose={close} />}
          {trustOpen && <Trust load={loadTrust} onClose={leaveTrustPage} />}
        </PlayerContext>
      </StoreContext>
    </ErrorBoundary>
  );
}
