import { objectEventExamples } from "../aws/storage/object-event-examples.ts";

export const examples = objectEventExamples("read");
