import { code } from "./code.ts";
import { headerSources } from "./header-sources.ts";
import { request } from "./request.ts";
import { requestForm } from "./request-form.ts";

export const requestTab = { code, headerSources, request, requestForm };
