import { useMemo, useState } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { Chips } from "../../ui/Chips.tsx";
import { isCall } from "../code/js.ts";
import styles from "../Inspector.module.css";
import { AdderTable } from "./AdderTable.tsx";
import { ResponseHeaderNote } from "./ResponseHeaderNote.tsx";
import { whoAdded } from "./who.ts";

const writers = [
  { id: "plain", title: "As written" },
  { id: "axios", title: "With Axios" },
] as const;

/** Every header that went over the wire, and who put it there. */
export function WhoAdds({ index }: { readonly index: number }) {
  const trace = usePlayground((s) => s.trace);
  const action = usePlayground((s) => s.scenario.actions[index]);
  const [writer, setWriter] = useState<"plain" | "axios">("plain");
  const { preflight, actual, dropped } = useMemo(
    () => whoAdded(trace, index, action, writer === "axios"),
    [trace, index, action, writer],
  );
  const client = action?.kind === "client";
  return (
    <div className={styles.parts}>
      {isCall(action) && <Chips label="Written" chips={writers} chosen={writer} onChoose={setWriter} />}
      {preflight && <AdderTable title="The preflight" headers={preflight} />}
      {actual ? (
        <AdderTable title={client ? "The request" : "The request itself"} headers={actual} dropped={dropped} />
      ) : (
        <p className={styles.quiet}>
          {preflight ? "The request itself was never sent: the preflight failed." : "Nothing was sent."}
        </p>
      )}
      {writer === "axios" && isCall(action) && (
        <p className={styles.quiet}>
          Axios adds a default <code>Accept</code>, and a <code>Content-Type</code> for objects that it turns into JSON. That one
          makes a preflight necessary. It adds no CORS header.
        </p>
      )}
      <ResponseHeaderNote index={index} />
      <p className={styles.note}>
        {action && !client && !isCall(action) ? (
          <>
            Nobody writes headers for this: all of them are the browser’s own. Whether <code>Origin</code> and cookies are among
            them follows from what makes the request, and from <code>crossorigin</code> where there is such an attribute.
          </>
        ) : client ? (
          <>
            Without a browser nobody adds <code>Origin</code>, nobody asks first, and nobody withholds the answer.
          </>
        ) : (
          <>
            Many believe that the page has to send CORS headers, or that Axios does. It cannot: only the browser writes{" "}
            <code>Origin</code> and <code>Access-Control-Request-*</code>, and no script can set or change them. What gives
            permission are headers of the <em>response</em>, from the server.
          </>
        )}
      </p>
    </div>
  );
}
