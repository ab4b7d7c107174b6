// In a release: the hash of each file that this one loads, so that no one can replace one.

export const INTEGRITY = {};
