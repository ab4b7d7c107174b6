// Imports the module at an address that is known only at run time. The standalone page contains the code that draws (tools/embed.mjs).

export const importFrom = (address) => import(address);
