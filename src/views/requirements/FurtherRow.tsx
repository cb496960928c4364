import type { ReactNode } from "react";
import type { Further } from "../../judge/requirements/advised.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Cells } from "./Cells.tsx";
import styles from "./Requirements.module.css";

const headers: Readonly<Record<Further["says"], string>> = {
  vary: "Vary",
  expose: "Access-Control-Expose-Headers",
  "max-age": "Access-Control-Max-Age",
};

/** What an answer may say besides: nothing fails without it. */
export function FurtherRow({ further, children }: { readonly further: Further; readonly children: ReactNode }) {
  const words = useWords("requirements");
  const { says, value, found, state, kept } = further;
  const why = says === "max-age" ? words.further["max-age"](kept) : words.further[says];
  return (
    <Cells
      state={state}
      isBesides
      name={headers[says]}
      value={says === "max-age" && found !== null ? found : value}
      found={found}
      why={
        <>
          <span className={styles.level}>{words.levels[says]}</span> <Text of={why} />
        </>
      }
    >
      {children}
    </Cells>
  );
}
