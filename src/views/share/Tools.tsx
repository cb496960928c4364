import { withoutDefaults } from "../../scenario/defaults.ts";
import { deskPage } from "../../scenario/library-id.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Share.module.css";
import { fileName, save } from "./save.ts";

/** What needs no link: a file, paper, and a task for a class. */
export function Tools({ close }: { readonly close: () => void }) {
  const { share } = useWords("sharing");
  const scenario = usePlayground((store) => store.scenario);
  const print = () => {
    close();
    // Once the dialog is gone: it would be printed.
    setTimeout(() => window.print());
  };
  const file = () => `${JSON.stringify(withoutDefaults(scenario), null, 2)}\n`;
  return (
    <p className={styles.row}>
      <Button title={share.file.hint} onClick={() => save(fileName(scenario.title, "json"), file(), "application/json")}>
        {share.file.save}
      </Button>
      <Button onClick={print}>{share.print}</Button>
      <a href={`#${deskPage}/take`} title={share.task.hint} onClick={close}>
        {share.task.make}
      </a>
    </p>
  );
}
