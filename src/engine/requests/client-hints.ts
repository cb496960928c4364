const digits = /^\d+$/u;
const decimal = /^\d+(\.\d+)?$/u;

/** DEVIATION: Chromium safelists the old client hints, where their values are well-formed; recorded in g1001-18, w-safe-name-dpr. */
export function isSafelistedClientHint(name: string, value: string): boolean {
  switch (name) {
    case "save-data":
      return value.toLowerCase() === "on";
    case "device-memory":
    case "dpr":
    case "downlink":
      return decimal.test(value);
    case "width":
    case "viewport-width":
    case "rtt":
      return digits.test(value);
    case "ect":
      return value === "slow-2g" || value === "2g" || value === "3g" || value === "4g";
    default:
      return false;
  }
}
