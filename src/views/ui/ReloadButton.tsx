import { useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "./Button.tsx";

/** Loads the page anew, with the newest version. That one may have to be fetched first, which can take some seconds. */
export function ReloadButton() {
  const reload = usePlayground((store) => store.reload);
  const [pressed, setPressed] = useState(false);
  const press = () => {
    setPressed(true);
    if (!pressed) reload();
  };
  return (
    <Button look="primary" aria-busy={pressed} onClick={press}>
      {pressed ? "Reloading …" : "Reload"}
    </Button>
  );
}
