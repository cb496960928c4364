import { useEffect, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { Manager } from "../../store/manage.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { List } from "./List.tsx";

/** All works that this browser keeps: to open, rename, duplicate, delete, and to take elsewhere as files. */
export function Works({ onClose }: { readonly onClose: () => void }) {
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
    <Dialog title="My works" onClose={onClose}>
      {(close) => {
        if (manager === "waiting") return <p role="status">Looking what is kept here …</p>;
        if (manager !== "failed") return <List manager={manager} close={close} />;
        return (
          <p role="alert">
            The list could not be loaded. <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
          </p>
        );
      }}
    </Dialog>
  );
}
