import { useEffect, useRef } from "react";
import { usePlayground } from "../store/hooks.ts";

/** Where nothing stands yet there is nothing to watch: `onEmpty` leads to where it can be put. */
export function NothingToWatch({ onEmpty }: { readonly onEmpty: () => void }) {
  const empty = usePlayground(({ scenario }) => scenario.pages.length + scenario.hosts.length + scenario.actions.length === 0);
  const call = useRef(onEmpty);
  call.current = onEmpty;
  useEffect(() => {
    if (empty) call.current();
  }, [empty]);
  return null;
}
