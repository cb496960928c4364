import type { ReactNode } from "react";
import type { OriginParts as Parts } from "../../origins/origin.ts";
import { Address } from "./Address.tsx";
import styles from "./OriginParts.module.css";
import { isDefaultPort } from "./origin-text.ts";
import { Text } from "./Text.tsx";
import { useWords } from "./use-words.ts";

/** One origin, taken apart. */
export function OriginParts({ of }: { readonly of: Parts }) {
  const { origins } = useWords("stepDetails");
  if (of.opaque) {
    return (
      <p className={styles.opaque}>
        <Text of={origins.opaque} look="mono" />
      </p>
    );
  }
  return (
    <dl className={styles.parts}>
      <Part name={origins.scheme}>{of.scheme}</Part>
      <Part name={origins.host}>
        <Address of={of.host} />
      </Part>
      <Part name={origins.port} quiet={isDefaultPort(of)}>
        {of.port}
      </Part>
    </dl>
  );
}

function Part({
  name,
  quiet = false,
  children,
}: {
  readonly name: string;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}) {
  const { origins } = useWords("stepDetails");
  return (
    <div className={styles.part}>
      <dt>{name}</dt>
      <dd className={quiet ? styles.quiet : ""}>
        {children}
        {quiet && <span className="visually-hidden">{origins.schemesOwn}</span>}
      </dd>
    </div>
  );
}
