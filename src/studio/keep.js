// Keeps the drafts of the studio in this browser, and nowhere else. Each window has a draft of its own, so none replaces another's.

const DATABASE = "incident-chain.studio";
/** Two stores: a record can be large, and a list needs only labels. */
const [RECORDS, LABELS] = ["records", "labels"];
/** As many drafts are kept; the oldest goes first. */
const MOST = 20;
/** What a window tells the others when it has forgotten every draft. */
const FORGOTTEN = "forgotten";
/** How long a page that is being left may still hold its draft, ms: the one of this window, which is loaded again, and another. */
const [OWN_PATIENCE, PATIENCE] = [3_000, 500];

/** Opens what is kept. Where the browser keeps nothing, nothing can be kept, and all else works. */
export async function keeper() {
  const database = await opened().catch(() => undefined);
  const ask = async (mode, request) => {
    if (!database) return undefined;
    const change = database.transaction([RECORDS, LABELS], mode);
    const made = request(change.objectStore(RECORDS), change.objectStore(LABELS));
    // what a page that is being left changes is only kept where it is ended at once
    if (mode === "readwrite") change.commit?.();
    await new Promise((resolve, reject) => Object.assign(change, { oncomplete: resolve, onabort: () => reject(change.error) }));
    return made?.result;
  };
  const labels = async () => ((await ask("readonly", (_, labels) => labels.getAll())) ?? []).sort((one, two) => two.at - one.at);
  const forget = (...ids) =>
    ask("readwrite", (...stores) => {
      for (const store of stores) for (const id of ids) store.delete(id);
    });
  const windows = channel();
  const id = await own((await labels().catch(() => [])).map((label) => label.id));
  const held = hold(id);
  return {
    /** What was held when this window was left before its record was known. */
    held: () => held.text,
    /** Holds a record at once, for a page that is left before it is known what was kept. The next visit takes it. */
    hold: (record) => held.put(record),
    /** The record of this window, as it was kept last. */
    mine: async () => (await ask("readonly", (records) => records.get(id)).catch(() => undefined)) ?? older(),
    /** Keeps a record in place of the last. Resolves to whether it is kept. */
    keep: async (record, label) => {
      try {
        await ask("readwrite", (records, labels) => {
          records.put(record, id);
          labels.put({ id, label, at: Date.now() }, id);
        });
        await forget(...(await labels()).slice(MOST).map((label) => label.id));
        localStorage.removeItem(DATABASE);
        if (database) held.release();
        return database !== undefined;
      } catch {
        // Else an older one would come back in its place.
        await forget(id).catch(() => {});
        return false;
      }
    },
    /** Forgets the record of this window. */
    leave: () => {
      held.release();
      return forget(id).catch(() => {});
    },
    /** Forgets every draft of this browser, and tells the other windows. Resolves to whether all is forgotten. */
    forget: async () => {
      try {
        localStorage.removeItem(DATABASE);
        held.release();
        await ask("readwrite", (...stores) => {
          for (const store of stores) store.clear();
        });
        windows?.postMessage(FORGOTTEN);
        return true;
      } catch {
        return false;
      }
    },
    /** Calls `tell` when another window has forgotten every draft, and forgets what this one was just keeping. */
    whenForgotten: (tell) => {
      windows?.addEventListener("message", ({ data }) => {
        if (data !== FORGOTTEN) return;
        tell();
        held.release();
        forget(id).catch(() => {});
      });
    },
    /** The drafts of other windows, in JSON: the last first. */
    others: async () => JSON.stringify((await labels().catch(() => [])).filter((label) => label.id !== id)),
    /** The record of one of these. */
    other: (id) => ask("readonly", (records) => records.get(id)).catch(() => undefined),
  };
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const name of [RECORDS, LABELS]) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
}

/** The id of this window's draft: the one that it had, else the last that no other window has open, else a new one. */
async function own(known) {
  const begun = `${Date.now()}-${Math.random()}`;
  const ids = [
    [session()?.getItem(DATABASE), OWN_PATIENCE],
    [known[0], PATIENCE],
    [begun, PATIENCE],
  ];
  for (const [id, patience] of ids) {
    if (!id || !(await isFree(id, patience))) continue;
    note(DATABASE, id);
    return id;
  }
  return begun;
}

/** A record that this window keeps next to the database: what keeps there needs no time, but has little room. */
function hold(id) {
  const name = `${DATABASE} ${id}`;
  const held = {
    text: session()?.getItem(name) ?? undefined,
    put: (record) => note(name, record),
    release: () => {
      held.text = undefined;
      session()?.removeItem(name);
    },
  };
  return held;
}

/** Where the windows of the studio talk to each other. */
function channel() {
  try {
    return new BroadcastChannel(DATABASE);
  } catch {
    return undefined;
  }
}

function session() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Notes a text for this window. One that is too long leaves the one before. */
function note(name, text) {
  try {
    session()?.setItem(name, text);
  } catch {
    // there is no room
  }
}

/** Whether no other window has that draft open. Then this window has it, until it is left. */
async function isFree(id, patience) {
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    const held = () => {
      resolve(true);
      return new Promise(() => {});
    };
    navigator.locks.request(`${DATABASE} ${id}`, { signal: AbortSignal.timeout(patience) }, held).catch(() => resolve(false));
  });
}

/** What an older release kept. */
function older() {
  try {
    return localStorage.getItem(DATABASE) ?? undefined;
  } catch {
    return undefined;
  }
}
