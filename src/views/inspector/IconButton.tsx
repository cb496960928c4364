import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Press } from "../ui/Press.tsx";
import styles from "./IconButton.module.css";

interface Props extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  readonly icon: LucideIcon;
  /** Its name, also shown when the pointer rests on it. */
  readonly label: string;
}

/** A small button that shows only a sign. */
export function IconButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <Press className={styles.button} aria-label={label} title={label} {...rest}>
      <Icon aria-hidden />
    </Press>
  );
}

interface AddProps extends ComponentProps<"button"> {
  readonly icon?: LucideIcon;
}

/** A small button with a word: adds something, or does something to the whole. */
export function SmallButton({ icon: Icon, children, ...rest }: AddProps) {
  return (
    <Press className={styles.small} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </Press>
  );
}
