// Moves a text from the data of a wasm's first part to its second: the sentences that only the second part says.

const DATA = /^\(data (?:\$[^\s()]+ )?\(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"\)$/s;
const ESCAPE = /\\(?:([0-9a-f]{2})|(.))/gi;
const LETTERS = { t: "\t", n: "\n", r: "\r" };

/** The forms of a module without the text, and the form that puts it back where it was. */
export function cutOut(forms, text) {
  const wanted = Buffer.from(text);
  const found = forms.flatMap((form, index) => {
    const [, start, written] = DATA.exec(form) ?? [];
    const bytes = Buffer.from(written === undefined ? "" : read(written), "latin1");
    const at = bytes.indexOf(wanted);
    return at < 0 ? [] : [{ index, start: Number(start), bytes, at }];
  });
  if (found.length !== 1)
    throw new Error(`the wasm was expected to have the sentences of its second part once, and has them ${found.length} times`);
  const [{ index, start, bytes, at }] = found;
  const end = at + wanted.length;
  const rest = [data(start, bytes.subarray(0, at)), data(start + end, bytes.subarray(end))];
  return { forms: forms.toSpliced(index, 1, ...rest), moved: data(start + at, wanted) };
}

/** The bytes that a text in quotation marks means, a letter each. */
const read = (written) =>
  Buffer.from(written)
    .toString("latin1")
    .replaceAll(ESCAPE, (_, hex, letter) => (hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (LETTERS[letter] ?? letter)));

const data = (start, bytes) =>
  `(data (i32.const ${start}) "${[...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("")}")`;
