import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Catalogue } from "../../content/entry.ts";
import type { ConfusionWords, Course } from "../../content/lesson.ts";
import { openDraft } from "../../plans/kept.ts";
import { emptyPlan } from "../../plans/plan.ts";
import { readPlan } from "../../plans/read.ts";
import { leanPlan } from "../../plans/written.ts";
import { usePlaygroundStore } from "../../store/hooks.ts";
import styles from "../../views/desk/Desk.module.css";
import { DeskHead } from "../../views/desk/DeskHead.tsx";
import { useDictionary, useWords } from "../../views/ui/use-words.ts";
import { useTitle } from "../learn/use-title.ts";
import { courseHash, deskHash } from "../learn-address.ts";
import { Handout } from "./Handout.tsx";
import { instead } from "./instead.ts";
import { deskKeeper, useKept } from "./keeper.ts";
import { Make } from "./Make.tsx";
import { Present } from "./Present.tsx";
import { Preview } from "./Preview.tsx";
import { makeTask } from "./playground.ts";
import { ResultsTab } from "./ResultsTab.tsx";
import { ShareTab } from "./ShareTab.tsx";
import { type DeskTab, deskTabHash, deskTabs } from "./tabs.ts";
import { useChecked } from "./use-checked.ts";

export interface DeskContent {
  readonly course: Course;
  readonly confusions: ConfusionWords;
  readonly catalogue: Catalogue;
}

interface Props extends DeskContent {
  readonly tab: DeskTab;
  /** What stands in the playground is to become a part. */
  readonly takes: boolean;
  readonly inspector: ReactNode;
}

/** Where a teacher makes a plan, looks at it as a learner, hands it on, presents it, and reads its receipts. */
export function Desk({ tab, takes, course, confusions, catalogue, inspector }: Props) {
  const { making } = useWords("desk");
  useTitle(making.title);
  const { value: desk, saved } = useKept(deskKeeper());
  const [now, setNow] = useState(0);
  const draft = openDraft(desk);
  const plan = draft?.plan ?? emptyPlan;
  // What is handed out is what a reader of the link gets.
  const handed = useMemo(() => (tab === "make" ? null : readPlan(leanPlan(plan)).plan), [tab, plan]);
  const checked = useChecked(handed && handed.parts.length === plan.parts.length ? handed : plan);
  const store = usePlaygroundStore();
  const { language } = useDictionary();
  useEffect(() => {
    if (!takes) return;
    instead(deskHash);
    void makeTask(store, language).then((part) => part !== null && setNow(part));
  }, [takes, store, language]);
  const open = (part: number) => {
    setNow(part);
    location.hash = deskTabHash("make");
  };
  const { prepared } = checked;
  return (
    <div className={styles.desk}>
      <DeskHead
        tabs={deskTabs.map((one) => ({ tab: one as DeskTab, href: deskTabHash(one), name: making.tabs[one] }))}
        now={tab === "handout" ? "share" : tab}
        back={courseHash}
        saved={saved}
      />
      {tab === "make" && <Make {...{ desk, plan, now, checked, catalogue, confusions, inspector }} onOpen={setNow} />}
      {tab === "try" && prepared && <Preview prepared={prepared} begin={now} confusions={confusions} inspector={inspector} />}
      {tab === "share" && <ShareTab plan={handed ?? plan} troubles={checked.troubles} onOpen={open} />}
      {tab === "handout" && prepared && <Handout prepared={prepared} />}
      {tab === "present" && prepared && <Present prepared={prepared} begin={now} confusions={confusions} />}
      {tab === "results" && prepared && <ResultsTab prepared={prepared} course={course} confusions={confusions} />}
    </div>
  );
}
