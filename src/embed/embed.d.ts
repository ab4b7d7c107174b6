/** Why a chain is not shown. `message` says it in a sentence, with the address. */
export type ChainErrorCode =
  /** Neither a `src` nor data between the tags, nor `.data`. */
  | "no-data"
  /** The address is none, or this page may not show data from there. */
  | "address"
  /** Nothing answered, or the connection broke off. */
  | "network"
  /** The server answered with an error, such as 404. */
  | "http"
  /** It is there, but its server does not let this page read it. */
  | "cors"
  /** The page's Content-Security-Policy forbids it. */
  | "csp"
  /** A file of the widget came with a wrong Content-Type. */
  | "mime"
  /** A file of the widget is not the one that belongs to this release. */
  | "integrity"
  /** The data weigh over 5 MiB. */
  | "too-large"
  /** The data came, but are no chain; the message says where it goes wrong. */
  | "data"
  /** WebAssembly is missing, switched off, or did not start. */
  | "wasm"
  /** The widget broke down. */
  | "panic";

export interface ChainEventMap {
  "chain-ready": CustomEvent<Record<string, never>>;
  /** `null` when nothing is selected any more. */
  "chain-select": CustomEvent<{ id: string | null }>;
  "chain-error": CustomEvent<{ code: ChainErrorCode; message: string }>;
}

export class IncidentChain extends HTMLElement {
  /** The chain as an object, once it has been read. Set it, or its JSON text, to show another. */
  get data(): unknown;
  set data(data: object | string | undefined);
  /** Resolves when the chain is shown; is rejected, with the event's `code` and `message`, where it cannot be. */
  readonly ready: Promise<void>;
  /** Selects the incident with that id, once the chain is shown. Resolves to whether there is one. */
  select(id: string): Promise<boolean>;
  /** Steps from what is selected to its cause or its response. Resolves to whether there is one. */
  step(direction: "cause" | "response"): Promise<boolean>;

  addEventListener<K extends keyof ChainEventMap>(
    type: K,
    listener: (this: IncidentChain, event: ChainEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof ChainEventMap>(
    type: K,
    listener: (this: IncidentChain, event: ChainEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "incident-chain": IncidentChain;
  }
}
