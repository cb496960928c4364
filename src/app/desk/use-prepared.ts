import { useEffect, useState } from "react";
import type { Plan } from "../../plans/plan.ts";
import { useDictionary } from "../../views/ui/use-words.ts";
import { type PreparedPlan, preparePlan } from "./prepare.ts";

/** A plan with its parts played; the one before for as long as the next is being played. Null: the first is. */
export function usePrepared(plan: Plan): PreparedPlan | null {
  const { language } = useDictionary();
  const [prepared, setPrepared] = useState<PreparedPlan | null>(null);
  useEffect(() => {
    let wanted = true;
    void preparePlan(plan, language).then((next) => wanted && setPrepared(next));
    return () => {
      wanted = false;
    };
  }, [plan, language]);
  return prepared;
}
