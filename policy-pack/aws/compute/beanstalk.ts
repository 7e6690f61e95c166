import type { Resource } from "../../policy/resource.ts";
import { and, or, some, type Truth, unknown } from "../../policy/truth.ts";

/**
 * Whether an environment of Elastic Beanstalk sets an option to that. Options that it does not set may come from its
 * template, which the program does not always show.
 */
export function beanstalkOption(environment: Resource, namespace: string, name: string, expected: string): Truth {
  const options = environment.at("settings").items();
  const isIt = some(options, (option) =>
    and(
      option.at("namespace").is(namespace),
      option.at("name").is(name),
      option.at("value").matches((text) => text.toLowerCase() === expected),
    ),
  );
  const isSet = some(options, (option) => and(option.at("namespace").is(namespace), option.at("name").is(name)));
  const template = environment.at("templateName");
  if (isIt.answer !== "no" || isSet.answer === "yes" || template.isAbsent) return isIt;
  return or(isIt, unknown(template.path, "the template may set the option"));
}

/** Whether an environment of Elastic Beanstalk sets an option, to whatever. Its template may, which is not always shown. */
export function setsBeanstalkOption(environment: Resource, namespace: string, name: string): Truth {
  const template = environment.at("templateName");
  const isSet = some(environment.at("settings").items(), (option) =>
    and(option.at("namespace").is(namespace), option.at("name").is(name)),
  );
  return template.isAbsent ? isSet : or(isSet, unknown(template.path, "the template may set the option"));
}
