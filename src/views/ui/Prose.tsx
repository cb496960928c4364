import { createElement } from "react";
import type { ProseBlock, ProseInline } from "../../content/prose.ts";
import { useForeignHere } from "./foreign.tsx";
import styles from "./Prose.module.css";
import { ScenarioText } from "./ScenarioText.tsx";
import { inPlace, useScenarioPage } from "./site.ts";

interface Props {
  readonly blocks: readonly ProseBlock[];
  /** A link of the form `#scenario-id` was followed. */
  readonly onScenario: (id: string) => void;
}

/** The library's prose, or somebody's note: a tree, every piece of which becomes a text node. */
export function Prose({ blocks, onScenario }: Props) {
  const foreign = useForeignHere();
  return (
    <div className={styles.prose} lang={foreign}>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never move
        <Block key={i} block={block} onScenario={onScenario} />
      ))}
    </div>
  );
}

function Block({ block, onScenario }: { readonly block: ProseBlock; readonly onScenario: Props["onScenario"] }) {
  switch (block.kind) {
    case "heading":
      return createElement("h3", null, <Inlines of={block.content} onScenario={onScenario} />);
    case "paragraph":
      return (
        <p>
          <Inlines of={block.content} onScenario={onScenario} />
        </p>
      );
    case "code":
      return (
        <pre>
          <code>
            <ScenarioText of={block.text} lines="many" />
          </code>
        </pre>
      );
    case "list":
      return createElement(
        block.ordered ? "ol" : "ul",
        null,
        block.items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={i}>
            <Prose blocks={item} onScenario={onScenario} />
          </li>
        )),
      );
  }
}

interface InlinesProps {
  readonly of: readonly ProseInline[];
  readonly onScenario: Props["onScenario"];
}

function Inlines({ of, onScenario }: InlinesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
  return of.map((inline, i) => <Inline key={i} inline={inline} onScenario={onScenario} />);
}

function Inline({ inline, onScenario }: { readonly inline: ProseInline; readonly onScenario: Props["onScenario"] }) {
  switch (inline.kind) {
    case "text":
      return <ScenarioText of={inline.text} lines="many" />;
    case "code":
      return (
        <code>
          <ScenarioText of={inline.text} lines="many" />
        </code>
      );
    case "strong":
    case "em":
      return createElement(inline.kind, null, <Inlines of={inline.content} onScenario={onScenario} />);
    case "link":
      return <ProseLink inline={inline} onScenario={onScenario} />;
  }
}

/** A link to another scenario goes to its page; here it is opened in place. */
function ProseLink({
  inline: { href, content },
  onScenario,
}: {
  readonly inline: Extract<ProseInline, { kind: "link" }>;
  readonly onScenario: Props["onScenario"];
}) {
  const pageOf = useScenarioPage();
  const inside = <Inlines of={content} onScenario={onScenario} />;
  if (!href.startsWith("#")) return <a href={href}>{inside}</a>;
  const id = href.slice(1);
  return (
    <a href={pageOf(id)} onClick={inPlace(() => onScenario(id))}>
      {inside}
    </a>
  );
}
