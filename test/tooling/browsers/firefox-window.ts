/** Firefox's own window, in which scripts may do what the browser may: watch every request, end an event page. */
import type { BidiConnection } from "./firefox-bidi.ts";

/** Something a page or an extension did; never the browser itself. */
export interface Note {
  readonly kind: "request" | "error";
  /** The address asked for, or the error's words. */
  readonly text: string;
  /** Where the error came from; for a request its principal. */
  readonly source: string;
}

/** Runs in the browser's window: `tell` receives notes as JSON text. */
const watchScript = `(tell) => {
  const note = (kind, text, source) => tell(JSON.stringify({ kind, text, source }));
  const requests = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const principal = channel.loadInfo.triggeringPrincipal;
      if (principal?.isContentPrincipal) note("request", channel.URI.spec, principal.origin);
    },
  };
  const errors = {
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      // Firefox's own remarks when it ends an event page, or a page is left, that still waits for something.
      if (/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(message.errorMessage)) return;
      if (/^(https|moz-extension):/.test(message.sourceName)) note("error", message.errorMessage, [message.sourceName, message.lineNumber, message.columnNumber].join(":"));
    },
  };
  Services.obs.addObserver(requests, "http-on-modify-request");
  Services.console.registerListener(errors);
  globalThis.clienteleWatch = [requests, errors];
}`;

const stopScript = `async (addonId) => {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}`;

const channel = "clientele-watch";

export class FirefoxWindow {
  readonly #connection: BidiConnection;
  readonly #context: string;

  private constructor(connection: BidiConnection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  static async of(connection: BidiConnection): Promise<FirefoxWindow> {
    const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { contexts } = result as { contexts: readonly { context: string }[] };
    const window = contexts[0];
    if (window === undefined) throw new Error("Firefox has no window, or does not let a driver into it.");
    return new FirefoxWindow(connection, window.context);
  }

  /** Tells `listen` of every request and uncaught error of pages and extensions from now on. */
  async watch(listen: (note: Note) => void): Promise<void> {
    this.#connection.on("script.message", (message) => {
      if (message.channel === channel) listen(JSON.parse(String(message.data.value)));
    });
    await this.#call(watchScript, { type: "channel", value: { channel } });
  }

  /** Ends the add-on's event page as the browser does when it is idle. */
  async stopBackground(addonId: string): Promise<void> {
    await this.#call(stopScript, { type: "string", value: addonId });
  }

  async #call(script: string, argument: object): Promise<void> {
    const { result } = await this.#connection.send("script.callFunction", {
      functionDeclaration: script,
      arguments: [argument],
      target: { context: this.#context },
      awaitPromise: true,
    });
    const { type } = result as { type: string };
    if (type !== "success") throw new Error(`A script in Firefox's window failed: ${JSON.stringify(result)}`);
  }
}
