// `npm start [-- stack]`: see start.ts; this only brings what it needs.
import { main } from "./bootstrap.mjs";

await main("offline/start.ts");
