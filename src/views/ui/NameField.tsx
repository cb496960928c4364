import { useId } from "react";
import { describedBy } from "./Field.tsx";
import { HiddenIn } from "./HiddenIn.tsx";

interface Props {
  readonly label: string;
  readonly className?: string | undefined;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (text: string) => void;
  /** "left": the focus went elsewhere. */
  readonly onEnd: (how: "entered" | "escaped" | "left") => void;
}

/** Takes the place of a name while somebody gives another one. */
export function NameField({ label, className, value, maxLength, onChange, onEnd }: Props) {
  const id = useId();
  return (
    <>
      <input
        {...describedBy(id, undefined, value)}
        className={className}
        aria-label={label}
        value={value}
        maxLength={maxLength}
        // Somebody has just asked for this field.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // Or the key would press the button that takes the field's place, or close the dialog around it.
          event.preventDefault();
          onEnd(event.key === "Enter" ? "entered" : "escaped");
        }}
        onBlur={() => onEnd("left")}
      />
      <HiddenIn id={`${id}-hidden`} of={value} />
    </>
  );
}
