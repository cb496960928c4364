import { Equal, EqualNot } from "lucide-react";
import { type OriginParts, parsePageOrigin } from "../../origins/origin.ts";
import { Address } from "./Address.tsx";
import styles from "./OriginComparison.module.css";
import { comparePairs, type PartPair } from "./origin-text.ts";
import { Text } from "./Text.tsx";
import { useWords } from "./use-words.ts";

interface Props {
  /** Taken apart, or as text. */
  readonly a: OriginParts | string;
  readonly b: OriginParts | string;
  readonly titleA: string;
  readonly titleB: string;
}

/** Scheme, host and port of two origins, each marked equal or different by shape, word and colour. */
export function OriginComparison({ a, b, titleA, titleB }: Props) {
  const { origins } = useWords("stepDetails");
  const [left, right] = [a, b].map((side) => (typeof side === "string" ? parsePageOrigin(side).parts : side)) as [
    OriginParts,
    OriginParts,
  ];
  const pairs = comparePairs(left, right);
  if (!pairs) {
    const both = left.opaque && right.opaque;
    return (
      <p className={styles.opaque}>
        <Text of={both ? origins.bothOpaque : origins.oneOpaque(left.opaque ? titleA : titleB)} look="mono" />
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{origins.partByPart(titleA, titleB)}</caption>
      <thead>
        <tr>
          <td />
          {pairs.map(({ name }) => (
            <th key={name} scope="col">
              {origins[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{titleA}</th>
          {pairs.map((pair) => (
            <Cell key={pair.name} text={pair.a} quiet={pair.quietA} />
          ))}
        </tr>
        <tr className={styles.marks}>
          <th scope="row">
            <span className="visually-hidden">{origins.compared}</span>
          </th>
          {pairs.map((pair) => (
            <Mark key={pair.name} of={pair} />
          ))}
        </tr>
        <tr>
          <th scope="row">{titleB}</th>
          {pairs.map((pair) => (
            <Cell key={pair.name} text={pair.b} quiet={pair.quietB} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ text, quiet }: { readonly text: string; readonly quiet: boolean }) {
  return (
    <td className={`${styles.part} ${quiet ? styles.quiet : ""}`}>
      <Address of={text} />
    </td>
  );
}

function Mark({ of: { equal } }: { readonly of: PartPair }) {
  const { origins } = useWords("stepDetails");
  return (
    <td>
      <span className={equal ? styles.equal : styles.different}>
        {equal ? <Equal aria-hidden /> : <EqualNot aria-hidden />}
        {equal ? origins.equal : origins.differs}
      </span>
    </td>
  );
}
