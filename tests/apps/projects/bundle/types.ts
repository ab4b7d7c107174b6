import type { Chain, ChainErrorCode, PackedChain } from "./incident-chain/embed.js";
import { IncidentChain } from "./incident-chain/embed.js";

// What a script without a framework does with the tag.
const chain = document.querySelector("incident-chain");
if (chain) {
  chain.focus = "al-asad-attack";
  chain.focus();
  chain.theme = null;
  chain.loading = "interaction";
  chain.prefetch = true;
  chain.history = true;
  chain.history = "replace";
  const hasHistory: boolean = chain.history;
  chain.strict = hasHistory;
  const isStrict: boolean = chain.strict;
  chain.strict = isStrict;
  chain.addEventListener("chain-select", ({ detail }) => chain.select(detail.id ?? ""));
  const data: Chain | PackedChain | undefined = chain.data;
  chain.data = data;
  chain.data = { "incident-chain": "packed", version: 1, data: "AQ==" };
  const title: string | undefined = data && "incidents" in data ? data.title : undefined;
  chain.ariaLabel = title ?? null;
  // @ts-expect-error
  chain.show = "everything";
  // @ts-expect-error
  chain.loading = "never";
  // @ts-expect-error
  chain.prefetch = "yes";
  // @ts-expect-error
  chain.history = "push";
  // @ts-expect-error
  chain.data = { title: "No incidents" };
  // @ts-expect-error
  chain.addEventListener("chain-select", ({ detail }) => detail.code);
}
addEventListener("chain-ready", ({ detail }) => detail);
document.addEventListener("chain-error", ({ detail }): ChainErrorCode => detail.code);
export class Own extends IncidentChain {}
