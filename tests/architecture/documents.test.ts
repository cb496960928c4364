import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mayImport, type Place } from "./table.ts";

const read = (file: string) => readFileSync(file, "utf8");
const entriesOf = (folder: string, which: "folders" | "all") =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return `${entry.name}/`;
    return which === "all" && entry.name !== "README.md" ? entry.name : [];
  });

/** From a heading to the next one of any level. */
function section(text: string, heading: string): string {
  const begin = text.indexOf(`\n## ${heading}\n`);
  if (begin < 0) throw new Error(`There is no section ${heading}`);
  const end = text.indexOf("\n## ", begin + 1);
  return text.slice(begin, end < 0 ? undefined : end);
}

/** The cells of all tables in a text, without their heads. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\|(.*)\|$/gmu)]
    .map(([, row = ""]) => row.split("|").map((cell) => cell.trim()))
    .filter((_, i, rows) => !rows[i]?.[0]?.startsWith("---") && !rows[i + 1]?.[0]?.startsWith("---"));

const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/gu)].flatMap(([, code = ""]) => code);

const architecture = read("docs/architecture.md");

describe("docs/architecture.md", () => {
  const block = section(architecture, "Folders").match(/```\n(.*?)\n```/su)?.[1] ?? "";

  it("names every folder of src, and no other", () => {
    const named = [...block.matchAll(/^ {2}([\w-]+\/)/gmu)].map(([, name]) => name);
    expect(named.sort()).toEqual(entriesOf("src", "folders").sort());
  });

  it("names every view", () => {
    const named = block.match(/^ {2}views\/([^+]*)\+ (ui\/)/mu)?.slice(1) ?? [];
    expect(named.flatMap((text) => text.trim().split(/\s+/u)).sort()).toEqual(entriesOf("src/views", "folders").sort());
  });

  it("has the table of imports that table.ts has", () => {
    const basics = ["url", "http", "origins", "trace"];
    const items = (text: string) => text.split(", ").flatMap((name) => (name === "basics" ? basics : name));
    const rows = rowsOf(section(architecture, "Who may import whom")).map(([place = "", allowed = ""]) => {
      const [values = "", types = ""] = allowed.startsWith("types of ") ? ["", allowed] : allowed.split("; ");
      const whole = values === "" || values === "nothing" ? [] : items(values);
      const ofTypes = types === "" ? [] : items(types.replace("types of ", "")).map((name) => `type ${name}`);
      return [place, [...whole, ...ofTypes].sort()];
    });
    const expected = (Object.keys(mayImport) as Place[]).map((place) => {
      const allowed: readonly string[] = mayImport[place];
      return [
        place,
        allowed.filter((name) => !allowed.includes(name.replace(/^type /u, "")) || !name.startsWith("type ")).sort(),
      ];
    });
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(expected));
  });

  it("sends nobody to a path that is not there", () => {
    const paths = codeIn(section(architecture, "Where does it go?")).filter(
      (code) => /^[\w./-]+$/u.test(code) && /[./]/u.test(code),
    );
    expect(paths.length).toBeGreaterThan(80);
    const isThere = (name: string) => {
      const file = [name, `src/${name}`].find((one) => existsSync(one));
      return file !== undefined && (!name.endsWith("/") || statSync(file).isDirectory());
    };
    const placeholders = ["scripts/x.ts", "scripts/x/", "tries.json", "en.json"];
    expect(paths.filter((name) => !placeholders.includes(name) && !isThere(name))).toEqual([]);
  });
});

it.each(["scripts", "tests"])("%s/README.md names everything that is in its folder, and nothing else", (folder) => {
  const named = rowsOf(read(`${folder}/README.md`)).flatMap(([first = ""]) => codeIn(first));
  expect(named.sort()).toEqual(entriesOf(folder, "all").sort());
});

it("docs/decisions/README.md lists every note", () => {
  const listed = rowsOf(read("docs/decisions/README.md")).map(([first = ""]) => first.match(/\((.*)\)/u)?.[1]);
  expect(listed.sort()).toEqual(entriesOf("docs/decisions", "all").sort());
});

describe("documents", () => {
  const documents = ["docs", "src", "scripts", "tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?:^|\/)README\.md$/u.test(file) || (folder === "docs" && file.endsWith(".md")))
      .map((file) => `${folder}/${file}`),
  );
  documents.push("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md");

  it("link to files that are there", () => {
    expect(documents.length).toBeGreaterThan(80);
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)]
        .map(([, to = ""]) => path.join(path.dirname(file), to))
        .filter((to) => !existsSync(to))
        .map((to) => `${file}: ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it.each(["CONTRIBUTING.md", "SECURITY.md"])("%s sends nobody to a path that is not there", (file) => {
    const paths = codeIn(read(file)).flatMap((code) => code.match(/(?:src|tests|scripts|docs)\/[\w./-]*/gu) ?? []);
    expect(paths.length).toBeGreaterThan(7);
    expect(paths.filter((name) => !name.includes("/ID/") && !existsSync(name))).toEqual([]);
  });

  it("name commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/gu)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});
