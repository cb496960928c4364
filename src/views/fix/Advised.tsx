import type { Advised, AdvisedPlay } from "../../advised/judge.ts";
import type { AdviceName } from "../../paste/advice.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { plain } from "../../words/phrase.ts";
import { failureWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Advised.module.css";
import card from "./Fix.module.css";

interface Props {
  readonly advised: readonly Advised[];
  /** How many pieces of advice the text lists. */
  readonly listed: number;
  /** It was played on the request that was pasted. */
  readonly isYours: boolean;
  readonly onOpen: (scenario: Scenario) => void;
}

/** The scenario of the library in which each piece of advice is looked into. */
const toldIn: Readonly<Record<AdviceName, string>> = {
  star: "star-with-credentials",
  echo: "every-origin-reflected",
  null: "null-on-the-list",
  "switch-off": "first-request-fixed",
  "public-proxy": "proxy-on-the-own-origin",
  "no-cors": "no-cors-is-not-the-fix",
  "header-on-request": "cors-headers-on-the-request",
  "own-proxy": "proxy-on-the-own-origin",
  named: "credentials-done-right",
};

/** What somebody was told to do, each played in two settings, and whom it lets in. */
export function AdvisedCard({ advised, listed, isYours, onOpen }: Props) {
  const { advised: words } = useWords("fix");
  return (
    <section className={card.card} aria-label={words.title}>
      <header>
        <h3>{words.title}</h3>
        <span className={card.quiet}>{isYours ? words.onYours : words.onUsual}</span>
      </header>
      <ul className={styles.advised}>
        {bestFirst(advised).map((one) => (
          <Advice key={one.advice} advised={one} onOpen={onOpen} />
        ))}
      </ul>
      {listed > advised.length && <p className={card.quiet}>{words.known(advised.length, listed)}</p>}
    </section>
  );
}

function Advice({ advised: { advice, plays }, onOpen }: { readonly advised: Advised; readonly onOpen: Props["onOpen"] }) {
  const { advised: words } = useWords("fix");
  const { name, is, link } = words.advices[advice];
  const worth = worthOf(plays);
  return (
    <li>
      <h4>
        <span>
          <Text of={name} look="mono" />
        </span>
        <span className={card.tag} data-worth={worth}>
          {words.tags[worth]}
        </span>
      </h4>
      <ul className={styles.plays}>
        {plays.map((play) => (
          <li key={play.setting}>
            <button type="button" onClick={() => onOpen({ ...play.scenario, title: plain(name).slice(0, 200) })}>
              <Came play={play} elsewhere={advice === "switch-off"} />
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Text of={is} look="mono" /> <a href={`#${toldIn[advice]}`}>{link}</a>
      </p>
    </li>
  );
}

/** `elsewhere`: it was not played in the reader's own browser, which the advice changes. */
function Came({ play, elsewhere }: { readonly play: AdvisedPlay; readonly elsewhere: boolean }) {
  const { advised: words } = useWords("fix");
  const trace = useWords("trace");
  const { setting, page, lets, handed, failure } = play;
  return (
    <>
      <strong>{words.settings[setting]}</strong>
      <span>
        {elsewhere && `${words.elsewhere} `}
        <Text of={words.came(play)} /> {failure && <Text of={failureWords(trace, failure).why} look="mono" />}{" "}
        {lets.length > 0 && <Text of={page === "reads" ? words.lets(lets) : words.letsOnly(lets)} look="mono" />}{" "}
        {handed.length > 0 && <Text of={words.handed(handed)} look="mono" />}
      </span>
    </>
  );
}

type Worth = "helps" | "opens" | "lets-in" | "useless";

const order: readonly Worth[] = ["helps", "opens", "useless", "lets-in"];

/** What helps and lets in nobody comes first. */
const bestFirst = (advised: readonly Advised[]) =>
  advised.toSorted((a, b) => order.indexOf(worthOf(a.plays)) - order.indexOf(worthOf(b.plays)));

/** All from what was played: who is let in where somebody is signed in, or without any use, was to stay out; so was who is handed something. */
function worthOf(plays: readonly AdvisedPlay[]): Worth {
  const isLetIn = ({ setting, page, lets, handed }: AdvisedPlay) =>
    handed.length > 0 || (lets.length > 0 && (setting === "signed-in" || page !== "reads"));
  if (plays.some(isLetIn)) return "lets-in";
  if (!plays.some(({ page }) => page === "reads")) return "useless";
  return plays.some(({ lets }) => lets.length > 0) ? "opens" : "helps";
}
