import { v7 as uuid } from 'uuid';

/** The part of JSON Schema that the description uses. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: Content;
  responses: Record<string, Content>;
  security?: object[];
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Called {
  method: string;
  /** With names in braces, as described. */
  path: string;
  operation: Operation;
}

export function operationsOf({ paths }: Description): Called[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** An address of an operation with every name in braces filled in. */
export function addressOf(path: string, value: (name: string) => string = sampleName): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

function sampleName(name: string): string {
  if (name === 'id') return uuid();
  return name === 'name' ? 'topics' : 'sample';
}

export function bodySchemaOf({ components }: Description, { requestBody }: Operation): Schema | null {
  const schema = requestBody?.content?.['application/json']?.schema;
  return schema === undefined ? null : resolved(components.schemas, schema);
}

export function resolved(schemas: Record<string, Schema>, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(schemas, schemas[name] ?? {});
  const only = schema.allOf?.[0] ?? schema.anyOf?.[0];
  return only === undefined
    ? schema
    : { ...resolved(schemas, only), ...(schema.nullable ? { nullable: true } : {}) };
}

/** A value that fits a schema, or nearly: enough to get past every field but the one that is broken on purpose. */
export function sampleOf(schemas: Record<string, Schema>, schema: Schema): unknown {
  const found = resolved(schemas, schema);
  if (found.nullable === true) return null;
  if (found.enum !== undefined) return found.enum[0];
  switch (found.type ?? 'string') {
    case 'object':
      return Object.fromEntries(
        (found.required ?? []).map((name) => [name, sampleOf(schemas, found.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: found.minItems ?? 0 }, () => sampleOf(schemas, found.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(0, found.minimum ?? 0);
    case 'boolean':
      return false;
    default:
      return sampleText(found);
  }
}

function sampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return uuid();
  if (format === 'date') return '2026-11-01';
  if (format === 'date-time') return '2026-11-01T08:00:00Z';
  return 'a'.repeat(Math.max(1, minLength));
}
