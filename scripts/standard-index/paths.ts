/** The single steps that a clause's path names: "7.8-7.15" both its ends, "12, 8th and 9th case" both cases. */
export function pathsOf(path: string): readonly string[] {
  const cases = /^(.*), (\d+\w+) and (\d+\w+) case$/u.exec(path);
  if (cases) return [`${cases[1]}, ${cases[2]} case`, `${cases[1]}, ${cases[3]} case`];
  return path.split("-");
}
