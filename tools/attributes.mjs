// What is generated from the list of the element's attributes (src/embed/attributes.json): a module of their names, their types, and
// the table in EMBED.md, which `make fmt` writes. The first of `values` is the default; a flag has `true` there.
// Usage: node tools/attributes.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";

const ATTRIBUTES = JSON.parse(readFileSync(new URL("../src/embed/attributes.json", import.meta.url), "utf8"));
const EMBED = new URL("../EMBED.md", import.meta.url);
/** The marks before and after the table. */
const TABLE = /(<!-- attributes -->\n)[\s\S]*?(<!-- \/attributes -->)/;

const list = (name, attributes) => `export const ${name} = ${JSON.stringify(attributes.map(({ name }) => name))};\n`;

/** The module: attributes with a text, flags, which need none, and those that the standalone page takes from its address. */
export function names() {
  const texts = list(
    "TEXTS",
    ATTRIBUTES.filter(({ isFlag }) => !isFlag),
  );
  const flags = list(
    "FLAGS",
    ATTRIBUTES.filter(({ isFlag }) => isFlag),
  );
  return (
    texts +
    flags +
    list(
      "PARAMETERS",
      ATTRIBUTES.filter(({ inPage }) => inPage),
    )
  );
}

const propertyOf = ({ name }) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function typeOf({ isFlag, values }) {
  const texts = (values ?? []).filter((value) => value !== true).map((value) => JSON.stringify(value));
  if (isFlag) return ["boolean", ...texts].join(" | ");
  return values ? texts.join(" | ") : "string";
}

/** The declarations: what may be set, and what the element's properties return. HTML has its own types for `lang` and `focus()`. */
export function types() {
  const own = ATTRIBUTES.filter(({ name }) => name !== "lang");
  const settable = own.map((each) => `  /** ${each.doc} */\n  ${propertyOf(each)}?: ${typeOf(each)} | null | undefined;\n`);
  const properties = own
    .filter(({ name }) => name !== "focus")
    .map((each) => {
      const property = propertyOf(each);
      return `  get ${property}(): ${each.isFlag ? "boolean" : "string"};\n  set ${property}(value: ChainAttributes["${property}"]);\n`;
    });
  return `/** What may be set on the tag, as attributes or, in frameworks, as properties. \`null\` and \`undefined\` take it away. */
export interface ChainAttributes {
${settable.join("")}}

export interface AttributeProperties {
${properties.join("")}}
`;
}

/** EMBED.md with the table as it should be. */
export function withTable(text) {
  const usual = ({ isFlag, values, default: said }) => (values && !isFlag ? ` \`${values[0]}\`` : said ? ` ${said}` : "");
  const row = (each) => `| \`${each.name}\` | ${each.doc} |${usual(each)} |\n`;
  const table = `\n| attribute | meaning | default |\n|---|---|---|\n${ATTRIBUTES.map(row).join("")}\n`;
  return text.replace(TABLE, (_, before, after) => before + table + after);
}

if (import.meta.filename === process.argv[1]) {
  const text = readFileSync(EMBED, "utf8");
  const right = withTable(text);
  if (process.argv[2] !== "--check") writeFileSync(EMBED, right);
  else if (text !== right) {
    console.error("EMBED.md: its table of attributes is not what src/embed/attributes.json says: run make fmt");
    process.exit(1);
  }
}
