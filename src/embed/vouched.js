// In a release: the hash of each file that this one loads, so that nobody can exchange one.

export const INTEGRITY = {};
