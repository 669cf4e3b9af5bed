/** Whether a policy lets members follow sets of their own choice: looked up whenever the worker reads what it decides by. */
import { givenObject, givenSwitch } from "./given-value.ts";
import { ownValue } from "./policy-reading.ts";

/** `given`: a whole policy as the browser gave it; `undefined`: there is none. */
export function allowsOwnSubscriptions(given: unknown): boolean {
  return givenSwitch(ownValue(givenObject(given) ?? {}, "allowOwnSubscriptions")) !== false;
}
