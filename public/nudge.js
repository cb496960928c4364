// Does nothing. Being asked for is all that it is for: src/worker/page/nudge.ts.
