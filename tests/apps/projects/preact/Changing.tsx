import { useState } from "preact/hooks";
import type { ChainProperties } from "./incident-chain/embed.js";

/** The tag with properties that a test changes, and what React has heard from it. */
export function Changing() {
  const [props, setProps] = useState<ChainProperties & { lang?: string }>({});
  const [heard, setHeard] = useState("");
  window.change = setProps;
  return (
    <>
      <incident-chain src={props.src} focus={props.focus} show={props.show} theme={props.theme} loading={props.loading} lang={props.lang}
        data={props.data} onchain-select={(event) => setHeard(String(event.detail.id))} />
      <output>{heard}</output>
    </>
  );
}

declare global {
  interface Window {
    change: (props: ChainProperties) => void;
  }
}
