import { usePlaygroundStore } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Empty.module.css";

/** A scenario without requests, and the way out. */
export function Empty() {
  const { sequence } = useWords("frame");
  const store = usePlaygroundStore();
  const add = () => {
    store.getState().edit({ type: "addAction", kind: "fetch" });
    store.getState().show("request");
  };
  return (
    <div className={styles.empty}>
      <p>{sequence.empty}</p>
      <Button onClick={add}>{sequence.addRequest}</Button>
    </div>
  );
}
