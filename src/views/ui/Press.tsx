import type { ComponentProps } from "react";

/** The bare button of all buttons. One that cannot be used is still a place for the focus: the platform's `disabled` would let it fall. */
export function Press({ disabled = false, onClick, type = "button", ...rest }: ComponentProps<"button">) {
  return (
    <button type={type} onClick={disabled ? undefined : onClick} {...(disabled ? { "aria-disabled": true } : {})} {...rest} />
  );
}
