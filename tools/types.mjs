// The TypeScript types of the data format, from its JSON Schema. What a type cannot express, such as a pattern, is left out.

/** A declaration file, which exports one type for the whole document and one for each of its parts. */
export function types({ $defs, ...chain }) {
  const all = Object.entries({ Chain: chain, ...$defs });
  return all.map(([name, schema]) => `${comment(schema)}export type ${name} = ${type(schema)};\n`).join("\n");
}

/** The type of what a schema allows. */
function type(schema, indent = "") {
  const either = schema.anyOf ?? schema.oneOf;
  if (schema.$ref) return schema.$ref.split("/").at(-1);
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.properties) return object(schema, indent);
  if (either) return union(either.map((each) => type(each, indent)));
  if (Array.isArray(schema.type)) return union(schema.type.map((each) => type({ ...schema, type: each }, indent)));
  if (schema.type === "array") return `ReadonlyArray<${type(schema.items, indent)}>`;
  if (schema.additionalProperties) return `Readonly<Record<string, ${type(schema.additionalProperties, indent)}>>`;
  if (schema.type === "integer") return "number";
  if (["boolean", "null", "number", "string"].includes(schema.type)) return schema.type;
  throw new Error(`there is no type for this schema: ${JSON.stringify(schema)}`);
}

const union = (types) => [...new Set(types)].join(" | ");

function object({ properties, required = [] }, indent) {
  const deeper = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? "" : "?";
    return `${comment(schema, deeper)}${deeper}${name}${mark}: ${type(schema, deeper)};\n`;
  });
  return `{\n${members.join("")}${indent}}`;
}

function comment({ description }, indent = "") {
  return description ? `${indent}/** ${description.replaceAll("*/", "*\\/")} */\n` : "";
}
