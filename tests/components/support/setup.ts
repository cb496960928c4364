import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Two cores that others use as well: nothing is late before this.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
