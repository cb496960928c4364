import type { Exported } from "../../../../src/export/exporter.ts";
import { partOf, type Recipe } from "./daemon.ts";

export const nginx = (binary: string): Recipe => ({
  name: "nginx",
  binary,
  args: (folder) => ["-p", folder, "-c", "configuration", "-e", "logs/error.log"],
  configuration,
});

/** Each export has names of its own: several are in one `http` block here. */
function configuration(exported: readonly Exported[], ports: readonly number[], behind: number): string {
  const blocks = exported.map((one, i) => {
    const code = (place: string) => partOf(one, place).replaceAll(/\$(\{?)cors_/gu, `$$$1e${i}_cors_`);
    return `${code("http")}\nserver {\nlisten 127.0.0.1:${ports[i]};\n${code("server")}\nlocation / { proxy_pass http://127.0.0.1:${behind}; }\n}`;
  });
  return [
    "daemon off; master_process off; pid logs/pid; events {}",
    "http {",
    "access_log off; client_body_temp_path logs; proxy_temp_path logs; fastcgi_temp_path logs; uwsgi_temp_path logs; scgi_temp_path logs;",
    "variables_hash_max_size 4096;",
    ...blocks,
    "}",
  ].join("\n");
}
