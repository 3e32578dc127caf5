// Prints what Arrow's own reader finds in files: per file its rows, batches, fields and metadata, and all rows as text.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [packages, ...files] = process.argv.slice(2);
const { tableFromIPC, DataType } = createRequire(packages + '/')('apache-arrow');

const text = (value, type) => {
  if (value === null) return null;
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return new Date(Number(value)).toISOString();
  if (DataType.isDecimal(type)) return BigInt(value.toString()).toString();
  return String(value);
};

const found = files.map(file => {
  const table = tableFromIPC(readFileSync(file));
  const { fields, metadata } = table.schema;
  return {
    rows: table.numRows,
    batches: table.batches.length,
    table: metadata.get('table'),
    fields: fields.map(one => ({
      name: one.name, type: String(one.type), nullable: one.nullable, description: one.metadata.get('description') ?? null,
    })),
    values: fields.map(one => {
      const column = table.getChild(one.name);
      return Array.from({ length: table.numRows }, (_, row) => text(column.get(row), one.type));
    }),
  };
});
process.stdout.write(JSON.stringify(found));
