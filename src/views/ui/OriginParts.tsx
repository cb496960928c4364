import type { ReactNode } from "react";
import type { OriginParts as Parts } from "../../origins/origin.ts";
import { Address } from "./Address.tsx";
import styles from "./OriginParts.module.css";
import { isDefaultPort } from "./origin-text.ts";

/** One origin, taken apart. */
export function OriginParts({ of }: { readonly of: Parts }) {
  if (of.opaque) {
    return (
      <p className={styles.opaque}>
        Opaque: the browser sends it as <code>null</code>, and it equals no other origin.
      </p>
    );
  }
  return (
    <dl className={styles.parts}>
      <Part name="Scheme">{of.scheme}</Part>
      <Part name="Host">
        <Address of={of.host} />
      </Part>
      <Part name="Port" quiet={isDefaultPort(of)}>
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
  return (
    <div className={styles.part}>
      <dt>{name}</dt>
      <dd className={quiet ? styles.quiet : ""}>
        {children}
        {quiet && <span className="visually-hidden"> (the scheme’s own)</span>}
      </dd>
    </div>
  );
}
