// In a release, the hash of each file that this one loads, so that none can be exchanged.

export const INTEGRITY = {};
