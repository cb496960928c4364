import type { ReactNode } from "react";
import type { Draft } from "../../plans/kept.ts";
import { planLimits } from "../../plans/limits.ts";
import type { Plan } from "../../plans/plan.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly drafts: readonly Draft[];
  readonly open: string | null;
  readonly plan: Plan;
  readonly onOpen: (id: string) => void;
  readonly onTitle: (title: string) => void;
  readonly onInOrder: (inOrder: boolean) => void;
  readonly onNew: () => void;
  readonly onRemove: () => void;
  /** A plan from elsewhere. */
  readonly children: ReactNode;
}

/** Which plan it is, and what it is called. */
export function PlanHeadline({ drafts, open, plan, onOpen, onTitle, onInOrder, onNew, onRemove, children }: Props) {
  const { making } = useWords("desk");
  return (
    <>
      <p className={styles.quiet}>{making.about}</p>
      {drafts.length > 1 && open !== null && (
        <div className={styles.choice}>
          <label htmlFor="desk-plan">{making.plan}</label>
          <Choice
            control={{ id: "desk-plan" }}
            value={open}
            options={drafts.map(({ id, plan: { title } }) => ({ value: id, title: title || making.untitled }))}
            onChoose={onOpen}
          />
        </div>
      )}
      <TextField label={making.planTitle} value={plan.title} limit={planLimits.title} onChange={onTitle} />
      <label className={styles.tick}>
        <input type="checkbox" checked={plan.inOrder} onChange={() => onInOrder(!plan.inOrder)} />
        <span>{making.inOrder}</span>
      </label>
      <div className={styles.row}>
        <Button disabled={open === null} onClick={onNew}>
          {making.newPlan}
        </Button>
        {children}
        <Button disabled={open === null} onClick={onRemove}>
          {making.removePlan}
        </Button>
      </div>
    </>
  );
}
