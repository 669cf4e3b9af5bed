/** The part of json-logic-js that the benchmark uses; the package brings no types. */
declare module "json-logic-js" {
  const jsonLogic: {
    apply(rule: unknown, data: unknown): unknown;
    add_operation(name: string, operation: (...values: never[]) => unknown): void;
  };

  export = jsonLogic;
}
