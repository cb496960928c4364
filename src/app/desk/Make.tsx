import { type ReactNode, useState } from "react";
import type { Catalogue } from "../../content/entry.ts";
import type { ConfusionWords } from "../../content/lesson.ts";
import { loadScenario } from "../../content/loader.ts";
import { type Desk, withDraft, withoutDraft } from "../../plans/kept.ts";
import { planLimits } from "../../plans/limits.ts";
import { emptyPlan, type Part, type Plan } from "../../plans/plan.ts";
import { moveWithin, removeAt, replaceAt } from "../../scenario/lists.ts";
import { usePlaygroundStore } from "../../store/hooks.ts";
import { AddPart } from "../../views/desk/AddPart.tsx";
import styles from "../../views/desk/Desk.module.css";
import { FirstPart } from "../../views/desk/FirstPart.tsx";
import { PlanHeadline } from "../../views/desk/PlanHeadline.tsx";
import { PlanList } from "../../views/desk/PlanList.tsx";
import { Removed } from "../../views/desk/Removed.tsx";
import { useDictionary, useWords } from "../../views/ui/use-words.ts";
import { deskKeeper } from "./keeper.ts";
import { OpenPlan } from "./OpenPlan.tsx";
import { newPart } from "./offers.ts";
import { PartEditor } from "./PartEditor.tsx";
import { changePlan, partFromPlayground, putPlan } from "./playground.ts";
import type { Checked } from "./use-checked.ts";

interface Props {
  readonly desk: Desk;
  readonly plan: Plan;
  readonly now: number;
  readonly checked: Checked;
  readonly catalogue: Catalogue;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
  readonly onOpen: (part: number) => void;
}

const withParts = (by: (parts: readonly Part[]) => readonly Part[]) => changePlan((plan) => ({ ...plan, parts: by(plan.parts) }));

/** A plan's parts, and the form of the one that is open. */
export function Make({ desk, plan, now, checked, catalogue, confusions, inspector, onOpen }: Props) {
  const { making } = useWords("desk");
  const { language } = useDictionary();
  const store = usePlaygroundStore();
  /** What was deleted last, and what brings it back. */
  const [removed, setRemoved] = useState<{ readonly what: string; readonly back: () => void } | null>(null);
  const [said, setSaid] = useState("");
  const open = Math.min(now, plan.parts.length - 1);
  const part = plan.parts[open];
  const add = (made: Part | null) => {
    if (!made) return setSaid(making.nothingThere);
    setSaid("");
    withParts((parts) => [...parts, made]);
    onOpen(plan.parts.length);
  };
  const addFromLibrary = async (id: string) => {
    const found = await loadScenario(id, language).catch(() => null);
    if (found) add(await newPart(found.scenario, { id, scenario: found.scenario }));
  };
  const remove = (at: number) => {
    const gone = plan.parts[at];
    if (!gone) return;
    withParts((parts) => removeAt(parts, at));
    if (at < open) onOpen(open - 1);
    setRemoved({
      what: gone.title,
      back: () => {
        withParts((parts) => parts.toSpliced(at, 0, gone));
        onOpen(at);
      },
    });
  };
  const move = (from: number, to: number) => {
    withParts((parts) => moveWithin(parts, from, to));
    setSaid(making.moved(plan.parts[from]?.title ?? "", to + 1, plan.parts.length));
    onOpen(to);
  };
  const removePlan = () => {
    const gone = desk.drafts.find(({ id }) => id === desk.open);
    if (!gone) return;
    deskKeeper().change((all) => withoutDraft(all, gone.id));
    setRemoved({
      what: gone.plan.title || making.untitled,
      back: () => deskKeeper().change((all) => withDraft(all, gone)),
    });
  };
  return (
    <main className={styles.columns}>
      <div className={styles.side}>
        <PlanHeadline
          drafts={desk.drafts}
          open={desk.open}
          plan={plan}
          onOpen={(id) => deskKeeper().change((all) => ({ ...all, open: id }))}
          onTitle={(title) => changePlan((all) => ({ ...all, title }))}
          onInOrder={(inOrder) => changePlan((all) => ({ ...all, inOrder }))}
          onNew={() => putPlan(emptyPlan)}
          onRemove={removePlan}
        >
          <OpenPlan />
        </PlanHeadline>
        <h3>{making.parts(plan.parts.length)}</h3>
        <PlanList
          parts={plan.parts}
          now={open}
          troubled={new Set(checked.troubles?.map((one) => one.part))}
          onOpen={onOpen}
          onMove={move}
          onRemove={remove}
        />
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {said === making.nothingThere && <p className={styles.trouble}>{said}</p>}
        <AddPart
          catalogue={catalogue}
          full={plan.parts.length >= planLimits.parts}
          onLibrary={(id) => void addFromLibrary(id)}
          onPlayground={() => void partFromPlayground(store, language).then(add)}
        />
        {removed && (
          <Removed
            what={removed.what}
            onUndo={() => {
              removed.back();
              setRemoved(null);
            }}
          />
        )}
      </div>
      {part ? (
        <PartEditor
          key={`${desk.open} ${open}`}
          part={part}
          at={open}
          prepared={checked.prepared?.parts[open]?.part.situation === part.situation ? checked.prepared.parts[open] : undefined}
          troubles={checked.troubles?.find((one) => one.part === open)?.texts ?? []}
          catalogue={catalogue}
          confusions={confusions}
          inspector={inspector}
          onChange={(next) => withParts((parts) => replaceAt(parts, open, next))}
        />
      ) : (
        <FirstPart />
      )}
    </main>
  );
}
