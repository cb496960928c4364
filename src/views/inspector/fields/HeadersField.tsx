import { type ReactNode, useCallback, useState } from "react";
import { limits } from "../../../scenario/limits.ts";
import { type Path, pathKey } from "../../../scenario/paths.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { HeaderTable } from "../../ui/HeaderTable.tsx";
import { Lock } from "../Lock.tsx";
import type * as offered from "./offers.ts";
import { useChangedItems, useEdit, useField, usePageOrigins, useTroubles } from "./use-field.ts";

interface Props {
  readonly title: string;
  readonly titleShown?: boolean;
  readonly path: Path;
  readonly side: offered.Side;
  readonly suggestions?: readonly (readonly [string, string])[];
  readonly none?: ReactNode;
}

const longest = [limits.headerName, limits.headerValue] as const;

type Rows = readonly (readonly [string, string])[];

/** A header list of the scenario. Only suggestions that the list does not have yet are shown. */
export function HeadersField({ path, side, suggestions = [], ...rest }: Props) {
  const { value: rows, leave } = useField<Rows>(path);
  const troubles = useTroubles(path);
  const changed = useChangedItems(path);
  const edit = useEdit();
  const free = usePlayground((s) => s.locks === null);
  const origins = usePageOrigins();
  // What is offered is fetched when somebody is about to type; without it one types by oneself.
  const [offers, setOffers] = useState<Pick<typeof offered, "namesFor" | "valuesFor"> | null>(null);
  const enter = () =>
    void import("./offers.ts").then(
      ({ namesFor, valuesFor }) => setOffers({ namesFor, valuesFor }),
      () => {},
    );
  const values = useCallback((name: string) => offers?.valuesFor(name, side, origins) ?? [], [offers, side, origins]);
  const there = new Set(rows.map(([name]) => name.toLowerCase()));
  return (
    <Lock path={path}>
      <HeaderTable
        {...rest}
        rows={rows}
        longest={longest}
        troubles={troubles}
        changed={changed}
        enter={enter}
        names={offers?.namesFor(side) ?? []}
        valuesFor={values}
        // A challenge does not solve itself.
        suggestions={free ? suggestions.filter(([name]) => !there.has(name.toLowerCase())) : []}
        full={rows.length >= limits.headersPerList}
        leave={leave}
        change={(row, cell, text) =>
          edit({ type: "set", path: [...path, row, cell], value: text }, pathKey([...path, row, cell]))
        }
        add={(name, value) => edit({ type: "insert", path, value: [name, value] })}
        remove={(row) => edit({ type: "remove", path, at: row })}
      />
    </Lock>
  );
}
