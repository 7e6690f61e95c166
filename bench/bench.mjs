// `npm run bench`: see bench.ts; this only brings what it needs, and starts on Node 20.
import { main } from "../offline/bootstrap.mjs";

await main("bench/bench.ts");
