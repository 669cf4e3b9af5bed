/** The part of saxen that we use; the package has no types. */
declare module "saxen" {
  /** Where the parser stands, both from 0. Counts the lines from the start at each call. */
  type ContextGetter = () => { readonly line: number; readonly column: number };
  export class Parser {
    on(
      name: "openTag",
      callback: (
        element: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (text: string) => string,
        selfClosing: boolean,
        context: ContextGetter,
      ) => void,
    ): this;
    on(name: "closeTag", callback: (element: string) => void): this;
    on(name: "text", callback: (text: string, decode: (text: string) => string) => void): this;
    on(name: "cdata", callback: (text: string) => void): this;
    on(
      name: "attention",
      callback: (text: string, decode: (text: string) => string, context: ContextGetter) => void,
    ): this;
    on(name: "error" | "warn", callback: (error: Error, context: ContextGetter) => void): this;
    parse(xml: string): void;
    stop(): void;
  }
}
