import { hasHeader } from "../../../http/headers.ts";
import type { HeaderList } from "../../../http/messages.ts";
import { type Path, valueAt } from "../../../scenario/paths.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "../../ui/Field.module.css";
import { useWords } from "../../ui/use-words.ts";

/** A body of JSON that is not sent as such: most servers then do not read it, and the browser sends another request than is meant. */
export function JsonHint({ path }: { readonly path: Path }) {
  const words = useWords("requestTab").requestForm.body;
  const body = usePlayground(({ scenario }) => valueAt(scenario, [...path, "body"]));
  const headers = usePlayground(({ scenario }) => valueAt(scenario, [...path, "headers"]));
  const edit = usePlayground((store) => store.edit);
  if (typeof body !== "string" || !Array.isArray(headers) || !isJson(body)) return null;
  if (hasHeader(headers as HeaderList, "content-type")) return null;
  const header = ["Content-Type", "application/json"];
  return (
    <p className={styles.hint}>
      {words.isJson}{" "}
      <Button onClick={() => edit({ type: "insert", path: [...path, "headers"], value: header })}>{words.sendAsJson}</Button>
    </p>
  );
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
