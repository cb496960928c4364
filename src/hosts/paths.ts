/** Whether a URL's path fits a pattern: exact, or a prefix where the pattern ends in `*`. */
export function fits(pathname: string, pattern: string): boolean {
  return pattern.endsWith("*") ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
}
