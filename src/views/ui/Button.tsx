import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { Press } from "./Press.tsx";

interface Props extends ComponentProps<"button"> {
  /** `primary`: the one thing to do next. `quiet`: an icon, or a small word beside something. */
  readonly look?: "plain" | "primary" | "quiet";
}

export function Button({ look = "plain", className = "", type = "button", ...rest }: Props) {
  return <Press type={type} className={`${styles.button} ${styles[look] ?? ""} ${className}`} {...rest} />;
}
