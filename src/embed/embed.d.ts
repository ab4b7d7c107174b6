import type { AttributeProperties, ChainAttributes } from "./attributes.js";
import type { Chain } from "./chain.js";

export type { ChainAttributes } from "./attributes.js";
export type * from "./chain.js";

/** Why a chain is not shown. `message` says it in a sentence, with the address. */
export type ChainErrorCode =
  /** Neither a `src` nor data between the tags, nor `.data`. */
  | "no-data"
  /** The address is not valid, or this page may not show data from there. */
  | "address"
  /** Nothing answered, or the connection broke off. */
  | "network"
  /** The server answered with an error, such as 404. */
  | "http"
  /** It is there, but its server does not let this page read it. */
  | "cors"
  /** The page's Content-Security-Policy forbids it. */
  | "csp"
  /** A file of the widget, or strictly asked for data, came with a wrong Content-Type. */
  | "mime"
  /** A file of the widget is not the one that belongs to this release. */
  | "integrity"
  /** The data weigh over 40 MiB. */
  | "too-large"
  /** The data were loaded, but are not a chain; the message says where the error is. */
  | "data"
  /** WebAssembly is missing, switched off, or did not start. */
  | "wasm"
  /** The widget crashed, was loaded again, and the figure is drawn again as the reader left it. */
  | "restart"
  /** The widget crashed a second time. */
  | "panic";

/** What has changed in a chain. All are 0 if only something else differs, such as its title. */
export interface ChainUpdate {
  /** New incidents. */
  added: number;
  /** New corrections. */
  corrections: number;
  /** Incidents of which something else is said, apart from those with a new correction. */
  changed: number;
  /** Incidents that are no longer there. */
  removed: number;
}

export interface ChainEventMap {
  "chain-ready": CustomEvent<Record<string, never>>;
  /** `null` when nothing is selected any more. */
  "chain-select": CustomEvent<{ id: string | null }>;
  /** The file has changed since it was shown, and the reader is told so. With `refresh` only. */
  "chain-update": CustomEvent<ChainUpdate>;
  "chain-error": CustomEvent<{ code: ChainErrorCode; message: string }>;
}

/** What `incident-chain pack` and the studio write. */
export interface PackedChain {
  "incident-chain": "packed";
  version: number;
  /** Address of the same chain as plain JSON. */
  source?: string;
  /** Base64. */
  data: string;
}

/** What a framework may set: the attributes, and the chain itself, which has no attribute. */
export interface ChainProperties extends ChainAttributes {
  /** A chain, plain or packed, or its JSON text. */
  data?: Chain | PackedChain | string | null | undefined;
}

export interface IncidentChain extends HTMLElement, AttributeProperties {
  /** Moves the keyboard's focus into the figure. Set it to an id, and it is the attribute `focus`. */
  get focus(): (options?: FocusOptions) => void;
  set focus(id: ChainAttributes["focus"]);
  /** The chain as it was given, as an object, once it has been read. Set it, or its JSON text, to show another. */
  get data(): Chain | PackedChain | undefined;
  set data(data: ChainProperties["data"]);
  /** Resolves when the chain is shown; rejects, with the event's `code` and `message`, if it cannot be shown. */
  readonly ready: Promise<void>;
  /** Selects the incident with that id, once the chain is shown. Resolves to whether there is one. */
  select(id: string): Promise<boolean>;
  /** Steps from what is selected to its cause or its response. Resolves to whether there is one. */
  step(direction: "cause" | "response"): Promise<boolean>;
  /** Begins the walk back from the focus to the first cause, or goes a step on. Resolves to whether there was one. */
  traceBack(): Promise<boolean>;
}

export const IncidentChain: {
  new (): IncidentChain;
  readonly prototype: IncidentChain;
  /** Address of the folder that the WebAssembly is loaded from, if a bundler has moved this file out of its folder. */
  base: string;
};

declare global {
  interface HTMLElementTagNameMap {
    "incident-chain": IncidentChain;
  }
  interface HTMLElementEventMap extends ChainEventMap {}
  interface DocumentEventMap extends ChainEventMap {}
  interface WindowEventMap extends ChainEventMap {}
}

type Listeners<Prefix extends string> = { [Name in keyof ChainEventMap as `${Prefix}${Name}`]?: (event: ChainEventMap[Name]) => void };
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Capitalize<Rest>}` : never;
type VueListeners = { [Name in keyof ChainEventMap as `on${Camel<Name>}`]?: (event: ChainEventMap[Name]) => void };
type Known = ChainProperties & Listeners<"on">;

// The tag's types for each framework. If one is not installed, its lines would be errors, so they are ignored.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "incident-chain": DetailedHTMLProps<HTMLAttributes<IncidentChain>, IncidentChain> & Known;
    }
  }
}

// @ts-ignore
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "incident-chain": HTMLAttributes<IncidentChain> & Known;
    }
  }
}

// @ts-ignore
declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "incident-chain": HTMLAttributes<IncidentChain> & ChainProperties & Listeners<"on:">;
    }
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "incident-chain": HTMLAttributes<IncidentChain> & Known;
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    // @ts-ignore
    "incident-chain": new () => { $props: import("vue").HTMLAttributes & import("vue").PublicProps & ChainProperties & VueListeners };
  }
}
