/** What we use of gmail-js. Its own types are a global script and do not fit a module. */
declare module "gmail-js" {
  /** Gmail's sync data parsed; `null` or `undefined` where it is not what gmail-js knows. Values are as Gmail sent them. */
  interface Tools {
    parse_response(text: string): unknown;
    /** Threads as answered by `/i/fd`. */
    parse_fd_request_payload(json: unknown): unknown;
    /** Threads as they lie in the page (`Cl6csf`). */
    parse_fd_embedded_json(json: unknown): unknown;
  }
  export class Gmail {
    /** `false`: no jQuery. */
    constructor(jQuery: false);
    readonly tools: Tools;
  }
}
