// The module at an address that is known only then. The standalone page has what draws in itself (tools/embed.mjs).

export const importFrom = (address) => import(address);
