import { Dialog } from "../ui/Dialog.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Help.module.css";
import { Sign, signs } from "./Sign.tsx";

/** How to read the picture, the words that everything else uses, and the keys. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { dialogs } = useWords("frame");
  const { picture, terms, keys } = useWords("help");
  return (
    <Dialog title={dialogs.help} onClose={onClose}>
      {() => (
        <div className={styles.help}>
          <section aria-labelledby="help-picture">
            <h3 id="help-picture">{picture.title}</h3>
            <ul className={styles.signs}>
              {signs.map((sign) => (
                <li key={sign}>
                  <Sign of={sign} />
                  <span>{picture.signs[sign]}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="help-words">
            <h3 id="help-words">{terms.title}</h3>
            <dl className={styles.terms}>
              {Object.entries(terms.entries).map(([id, { term, text }]) => (
                <div key={id}>
                  <dt>{term}</dt>
                  <dd>
                    <Text of={text} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-labelledby="help-keys">
            <h3 id="help-keys">{keys.title}</h3>
            <dl className={styles.keys}>
              {keys.table.map((row) => (
                <div key={row.does}>
                  <dt>
                    {row.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{row.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
    </Dialog>
  );
}
