import type {} from "./incident-chain/embed.js";

export const Wrong = () => (
  <>
    {/* @ts-expect-error */}
    <incident-chain theme="pink" />
    {/* @ts-expect-error */}
    <incident-chain onchain-select={(event) => event.detail.code} />
    {/* @ts-expect-error */}
    <incident-chain data={{ title: "No incidents" }} />
  </>
);
