import { usePlaygroundStore } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Empty.module.css";

/** A scenario in which nobody asks anything, and the way out. */
export function Empty() {
  const store = usePlaygroundStore();
  const add = () => {
    store.getState().edit({ type: "addAction", kind: "fetch" });
    store.getState().show("request");
  };
  return (
    <div className={styles.empty}>
      <p>Nobody asks anything in this scenario, so nothing can happen.</p>
      <Button onClick={add}>Add a request</Button>
    </div>
  );
}
