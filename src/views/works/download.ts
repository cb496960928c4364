import type { WorksFile } from "../../works/files.ts";

/** Hands files to the browser's own download. */
export function download(files: readonly WorksFile[]): void {
  for (const { name, text } of files) {
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
