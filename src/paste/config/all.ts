import { readApache } from "./apache.ts";
import { readCaddy } from "./caddy.ts";
import { readCloud } from "./cloud.ts";
import type { ConfigPiece } from "./config.ts";
import { readDjango } from "./django.ts";
import { readExpress } from "./express.ts";
import { readFlask } from "./flask.ts";
import { readGo } from "./go.ts";
import { readNginx } from "./nginx.ts";
import { readSpring } from "./spring.ts";
import { readStarlette } from "./starlette.ts";

/** Of configurations that end with their last bracket. */
const inCode = [readExpress, readStarlette, readFlask, readDjango, readGo, readSpring, readCloud];

/** Every configuration in a text. `rest`: the text without what is something else, each character where it was. */
export function readConfigs(text: string, rest: string): readonly ConfigPiece[] {
  const files = [readNginx, readApache, readCaddy].flatMap((read) => read(rest)).slice(0, 1);
  return [...inCode.flatMap((read) => read(text)), ...files];
}
