import styles from "./Help.module.css";

/** What the help explains of the picture, in the order in which it is met. */
export const signs = ["strip", "noted", "open", "preflight", "effect", "closed"] as const;
export type SignName = (typeof signs)[number];

/** As the picture draws it, in small. */
export function Sign({ of }: { readonly of: SignName }) {
  return (
    <svg className={styles.sign} viewBox="0 0 48 32" aria-hidden="true" data-sign={of}>
      {drawn(of)}
    </svg>
  );
}

function drawn(sign: SignName) {
  switch (sign) {
    case "strip":
      return (
        <>
          <path d="M2 16H46" className={styles.wire} />
          <rect x={10} y={7} width={28} height={18} rx={4} className={styles.strip} />
          <rect x={10} y={7} width={4} height={18} rx={2} className={styles.stripEdge} />
        </>
      );
    case "noted":
    case "open":
      return (
        <>
          <path d="M2 16H46" className={styles.wire} />
          <circle cx={24} cy={4} r={3} className={styles.post} />
          <circle cx={24} cy={28} r={3} className={styles.post} />
        </>
      );
    case "closed":
      return (
        <>
          <path d="M26 16H46" className={styles.wire} />
          <path d="M16 2V30" className={styles.bar} />
          <circle cx={16} cy={16} r={7} className={styles.knob} />
          <path d="M13 13L19 19M19 13L13 19" className={styles.cross} />
        </>
      );
    case "preflight":
      return (
        <>
          <path d="M2 19H46" className={styles.wire} />
          <path d="M14 13H46" className={styles.question} />
        </>
      );
    case "effect":
      return (
        <>
          <rect x={4} y={6} width={40} height={20} rx={4} className={styles.effect} />
          <path d="M18 11V22M18 11H30L27 14L30 17H18" className={styles.flag} />
        </>
      );
  }
}
