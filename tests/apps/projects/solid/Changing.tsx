import { createSignal } from "solid-js";
import type { ChainProperties } from "./incident-chain/embed.js";

/** The tag with properties that a test changes, and what Solid has heard from it. */
export function Changing() {
  const [props, setProps] = createSignal<ChainProperties & { lang?: string }>({});
  const [heard, setHeard] = createSignal("");
  window.change = setProps;
  return (
    <>
      <incident-chain src={props().src} focus={props().focus} show={props().show} theme={props().theme} loading={props().loading}
        lang={props().lang} data={props().data} on:chain-select={(event) => setHeard(String(event.detail.id))} />
      <output>{heard()}</output>
    </>
  );
}

declare global {
  interface Window {
    change: (props: ChainProperties) => void;
  }
}
