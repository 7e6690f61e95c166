// `npm run offline -- <command> <stack>`: see main.ts; this only brings what it needs.
import { main } from "./bootstrap.mjs";

await main("offline/main.ts");
