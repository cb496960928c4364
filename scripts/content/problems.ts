import * as v from "valibot";

/** Something that is wrong with the content: which file, and what. */
export interface Problem {
  /** From the content's root, `first-blocked-request/meta.json`. */
  readonly file: string;
  readonly what: string;
}

/** Collects them: an author hears of all at once. */
export class Problems {
  readonly found: Problem[] = [];

  add(file: string, what: string): void {
    this.found.push({ file, what });
  }

  /** What a JSON file holds; undefined where that is nothing of the kind. */
  json<const S extends v.GenericSchema>(file: string, text: string, schema: S): v.InferOutput<S> | undefined {
    const value = this.anyJson(file, text);
    if (value === undefined) return undefined;
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues) this.add(file, `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`);
    return undefined;
  }

  anyJson(file: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      this.add(file, `is not JSON: ${(error as Error).message.split("\n", 1)[0]}`);
      return undefined;
    }
  }
}
