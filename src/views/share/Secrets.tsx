import { TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { Path } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { hostName, pageName } from "../../words/trace/names.ts";
import { Button } from "../ui/Button.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Share.module.css";
import { secretsIn } from "./secrets-in.ts";

/** More than these are counted. */
const mostShown = 4;

/** Above what would carry them: texts that look like secrets. */
export function Secrets(): ReactNode {
  const { secrets } = useWords("sharing");
  const scenario = usePlayground((store) => store.scenario);
  const base = usePlayground((store) => (store.from === null ? null : store.base));
  const edit = usePlayground((store) => store.edit);
  const [invented, setInvented] = useState(false);
  const found = useMemo(() => secretsIn(scenario, base), [scenario, base]);
  if (invented || found.length === 0) return null;
  const replace = () => {
    for (const { path, replaced } of found) edit({ type: "set", path, value: replaced }, "secrets");
  };
  return (
    <section className={styles.warning} aria-labelledby="share-secrets">
      <h3 id="share-secrets">
        <TriangleAlert aria-hidden="true" />
        {secrets.title}
      </h3>
      <ul>
        {found.slice(0, mostShown).map(({ path, text }) => (
          <li key={path.join(".")}>
            <ScenarioText of={secrets.row(whereOf(secrets, scenario, path))} />{" "}
            <code>
              <ScenarioText of={shortened(text)} dir="ltr" />
            </code>
          </li>
        ))}
        {found.length > mostShown && <li>{secrets.more(found.length - mostShown)}</li>}
      </ul>
      <p className={styles.row}>
        <Button onClick={replace}>{secrets.replace}</Button>
        <Button look="quiet" onClick={() => setInvented(true)}>
          {secrets.invented}
        </Button>
      </p>
    </section>
  );
}

/** Enough to know it by. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function whereOf(words: ReturnType<typeof useWords<"sharing">>["secrets"], scenario: Scenario, [room, at]: Path): string {
  const index = Number(at);
  const host = room === "hosts" ? scenario.hosts[index] : undefined;
  const page = room === "pages" ? scenario.pages[index] : undefined;
  if (host) return words.where.server(hostName(host));
  if (page) return words.where.page(pageName(page));
  if (room === "actions") return words.where.request(index + 1);
  return room === "browser" ? words.where.browser : words.where.other;
}
