/** Whether a URL's host is an address rather than a name, as the URL parser leaves it. */
export function isIpAddress(host: string): boolean {
  return host.startsWith("[") || ipv4.test(host);
}

const ipv4 = /^\d+\.\d+\.\d+\.\d+$/u;
