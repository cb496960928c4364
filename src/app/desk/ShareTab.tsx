import { useEffect, useState } from "react";
import { planLimits } from "../../plans/limits.ts";
import { encodePlan } from "../../plans/link.ts";
import type { Plan } from "../../plans/plan.ts";
import { writtenPlan } from "../../plans/written.ts";
import styles from "../../views/desk/Desk.module.css";
import { SharePlan } from "../../views/desk/SharePlan.tsx";
import { Troubles } from "../../views/desk/Troubles.tsx";
import { QrCode } from "../../views/share/QrCode.tsx";
import { fileName, save } from "../../views/share/save.ts";
import { badge } from "../../views/share/snippets.ts";
import { useWords } from "../../views/ui/use-words.ts";
import { siteRoot } from "../../worker/page/site-root.ts";
import { deskTabHash, planHash } from "./tabs.ts";
import type { Checked } from "./use-checked.ts";

interface Props {
  readonly plan: Plan;
  /** Null: it is being played. */
  readonly troubles: Checked["troubles"];
  readonly onOpen: (part: number) => void;
}

/** A plan as a link, once everything in it works; and as a file at any time. */
export function ShareTab({ plan, troubles, onOpen }: Props) {
  const desk = useWords("desk");
  const { making, sharing } = desk;
  const [made, setMade] = useState<{ readonly of: Plan; readonly link: string } | null>(null);
  const ready = troubles?.length === 0 && plan.parts.length > 0;
  useEffect(() => {
    let wanted = true;
    if (ready)
      void encodePlan(plan).then((written) => wanted && setMade({ of: plan, link: new URL(planHash(written), siteRoot()).href }));
    return () => {
      wanted = false;
    };
  }, [plan, ready]);
  const link = ready && made?.of === plan ? made.link : null;
  const title = plan.title || making.untitled;
  if (plan.parts.length === 0)
    return (
      <main className={styles.columns}>
        <p>{sharing.empty}</p>
      </main>
    );
  return (
    <main className={styles.single}>
      <h2 className={styles.title}>{sharing.title(title)}</h2>
      {troubles === null ? <p role="status">{making.reading}</p> : <Troubles troubles={troubles} onOpen={onOpen} />}
      {ready && <p className={styles.answer}>{desk.troubles.ready}</p>}
      <SharePlan
        link={link}
        limit={planLimits.link}
        badge={link && badge(siteRoot().href, link, title)}
        onFile={() => save(fileName(title, "plan.json"), writtenPlan(plan), "application/json")}
      >
        {link && <QrCode link={link} />}
      </SharePlan>
      <p>
        <a href={deskTabHash("handout")}>{sharing.handout}</a>
      </p>
    </main>
  );
}
