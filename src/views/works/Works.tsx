import { useEffect, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Manager } from "../../store/manager.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../ui/use-words.ts";
import { List } from "./List.tsx";

/** All works that this browser keeps: to open, rename, duplicate, delete, and to take elsewhere as files. */
export function Works({ onClose }: { readonly onClose: () => void }) {
  const { dialogs, missing } = useWords("frame");
  const { list } = useWords("works");
  const manage = usePlayground((store) => store.manage);
  const [manager, setManager] = useState<Manager | "waiting" | "failed">("waiting");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another look
  useEffect(() => {
    let wanted = true;
    manage().then(
      (found) => wanted && setManager(found),
      () => wanted && setManager("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [manage, attempt]);
  return (
    <Dialog title={dialogs.works} onClose={onClose}>
      {(close) => {
        if (manager === "waiting") return <p role="status">{list.looking}</p>;
        if (manager !== "failed") return <List manager={manager} close={close} />;
        return (
          <p role="alert">
            {list.notLoaded} <Button onClick={() => setAttempt(attempt + 1)}>{missing.tryAgain}</Button>
          </p>
        );
      }}
    </Dialog>
  );
}
