import { useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "./Button.tsx";
import { useWords } from "./use-words.ts";

/** Loads the page anew, with the newest version. That one may have to be fetched first, which can take some seconds. */
export function ReloadButton() {
  const { missing } = useWords("frame");
  const reload = usePlayground((store) => store.reload);
  const [pressed, setPressed] = useState(false);
  const press = () => {
    setPressed(true);
    if (!pressed) reload();
  };
  return (
    <Button look="primary" aria-busy={pressed} onClick={press}>
      {pressed ? missing.reloading : missing.reload}
    </Button>
  );
}
