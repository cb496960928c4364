import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import styles from "./IconButton.module.css";

interface Props extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  readonly icon: LucideIcon;
  /** Its name, also shown when the pointer rests on it. */
  readonly label: string;
}

/** A small button that shows only a sign. */
export function IconButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} {...rest}>
      <Icon aria-hidden />
    </button>
  );
}

interface AddProps extends ComponentProps<"button"> {
  readonly icon?: LucideIcon;
}

/** A small button with a word: adds something, or does something to the whole. */
export function SmallButton({ icon: Icon, children, ...rest }: AddProps) {
  return (
    <button type="button" className={styles.small} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}
