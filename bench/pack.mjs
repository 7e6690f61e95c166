// `npm run bench:pack`: see pack.ts; this only brings what it needs, and starts on Node 20.
import { main } from "../offline/bootstrap.mjs";

await main("bench/pack.ts", { cli: false });
