// A chain of any length, always the same one, and what other timelines take in its place: as much of it as they can show.

const BASES = ["declared", "reported", "inferred"];
const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2004, 0, 1);
/** How long the whole chain lasts, in days. */
const SPAN = 7000;
const ACTORS = 12;
const SIDES = 4;
const SOURCES = 40;

const DATED = (index, length) => Math.floor((index * SPAN) / length);
/** As in chains of real incidents, most answer one of the few before them. */
const STORY = {
  causes: (index, below) => (index % 10 ? [Math.max(0, index - 1 - below(6))] : []),
  day: DATED,
};
const before = (most) => (index) => list(Math.min(index, most), (back) => index - 1 - back);

/** Chains as long or as dense as our limits allow: what an incident answers, and on which day it happens. */
export const HEAVIEST = {
  "each answers the one before": { length: 20_000, causes: before(1), day: DATED },
  "all answer the first": { length: 20_000, causes: (index) => (index ? [0] : []), day: DATED },
  "60,000 links": { length: 20_000, causes: before(3), day: DATED },
  "all on one day": { length: 20_000, causes: before(1), day: () => 0 },
  "200 causes each": { length: 300, causes: before(200), day: DATED },
};

/** `length` incidents in the format of data/FORMAT.md. */
export function chain(length, { causes, day } = STORY) {
  const random = numbers(5);
  const below = (most) => Math.floor(random() * most);
  const incidents = list(length, (index) => ({
    id: `i${index}`,
    title: title(index),
    date: new Date(START + day(index, length) * DAY).toISOString().slice(0, 10),
    by: `a${below(ACTORS)}`,
    against: `a${below(ACTORS)}`,
    summary: "A summary of what is said to have happened there, in two lines or so, by the one and by the other.",
    sources: [`s${index % SOURCES}`, `s${(index + 7) % SOURCES}`],
    casualties: index % 3 ? [] : [{ killed: (index % 9) + 1, says: `a${below(ACTORS)}`, source: `s${index % SOURCES}` }],
    responds_to: causes(index, below).map((cause) => ({ incident: `i${cause}`, basis: BASES[below(3)], says: `a${below(ACTORS)}` })),
  }));
  return {
    title: `A chain of ${length}`,
    focus: `i${length - 1}`,
    sides: list(SIDES, (index) => ({ id: `x${index}`, name: `Side ${index}` })),
    actors: list(ACTORS, (index) => ({ id: `a${index}`, name: `Actor ${index}`, side: `x${index % SIDES}` })),
    sources: list(SOURCES, (index) => ({ id: `s${index}`, publisher: `Paper ${index}`, url: `https://paper-${index}.example/story` })),
    incidents,
  };
}

/** The title of an incident: a row is known by it. */
export const title = (index) => `Incident number ${index} in a longer story of raids`;

/** For each other timeline the data of a page, in its own format. */
export const FORMATS = {
  timelinejs: ({ title, incidents }) => ({
    title: { text: { headline: title } },
    events: incidents.map((each) => {
      const [year, month, day] = each.date.split("-").map(Number);
      return { unique_id: each.id, start_date: { year, month, day }, text: { headline: each.title, text: `<p>${words(each)}</p>` } };
    }),
  }),
  vis: ({ incidents }) => incidents.map((each) => ({ id: each.id, content: each.title, start: each.date, title: words(each) })),
  highcharts: ({ incidents }) =>
    incidents.map((each) => ({
      id: each.id,
      name: each.title,
      start: Date.parse(each.date),
      milestone: true,
      dependency: each.responds_to.map(({ incident }) => incident),
      custom: { words: words(each) },
    })),
  echarts: ({ incidents }) => {
    const position = new Map(incidents.map(({ id }, index) => [id, index]));
    const at = (index) => [Date.parse(incidents[index].date), index];
    return {
      points: incidents.map((each, index) => ({ name: each.title, value: at(index), words: words(each) })),
      arrows: incidents.flatMap(({ responds_to }, index) =>
        responds_to.map(({ incident }) => ({ coords: [at(position.get(incident)), at(index)] })),
      ),
    };
  },
};

/** What a row says besides its title. */
function words({ summary, by, against, sources, casualties }) {
  const counts = casualties.map(({ killed, says }) => ` ${says} says that ${killed} were killed.`).join("");
  return `${by} against ${against}. ${summary}${counts} ${sources.join(", ")}`;
}

const list = (length, make) => Array.from({ length }, (_, index) => make(index));

/** The same numbers at each run, from 0 to 1 (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
