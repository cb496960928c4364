/** `import prose from "./prose.md"`: see prose.ts. */
declare module "*.md" {
  const prose: readonly import("./prose.ts").ProseBlock[];
  export default prose;
}
