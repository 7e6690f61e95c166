/** Settings' and components' guesses at what was meant are the same. */
export { didYouMean, editDistance, nearest } from "../components/suggest.ts";
