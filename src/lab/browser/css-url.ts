/** The URL as CSS writes it. */
export function cssUrl(url: string): string {
  return `url("${url.replaceAll(/["\\\n\r\f]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}")`;
}
