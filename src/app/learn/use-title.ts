import { useEffect } from "react";
import { visibleText } from "../../text/visible-text.ts";
import { useWords } from "../../views/ui/use-words.ts";

/** What tabs and bookmarks call this place, for as long as the reader is in it. */
export function useTitle(title: string): void {
  const { page } = useWords("frame");
  useEffect(() => {
    const before = document.title;
    document.title = page.title(visibleText(title));
    return () => {
      document.title = before;
    };
  }, [title, page]);
}
