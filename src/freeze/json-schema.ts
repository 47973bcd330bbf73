import type { Json } from '../lib/canonical-json.ts';
import type { Field, FieldValue } from '../template/schema.ts';

type JsonObject = { [key: string]: Json };

/** An image is part of the call or of the bundle; the card never fetches one. */
const imagePattern = '^(asset:[a-z0-9][a-z0-9-]*$|data:image/)';
const datePattern = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$';

/** The contract as JSON Schema 2020-12. A field that is not required may be absent or null. */
export function contractJsonSchema(title: string, fields: readonly Field[]): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldJsonSchema(field)])),
    required: fields.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

function fieldJsonSchema(field: Field): JsonObject {
  const schema = { ...valueJsonSchema(field), ...describeValues(field) };
  return field.required ? schema : allowNull(schema);
}

function valueJsonSchema(field: Field): JsonObject {
  switch (field.kind) {
    case 'text':
      return { type: 'string' };
    case 'image':
      return {
        type: 'string',
        pattern: imagePattern,
        description: 'An asset:name of this card, or a data: URI.',
      };
    case 'colour':
      return { type: 'string', description: 'A CSS colour.' };
    case 'date':
      return { type: 'string', pattern: datePattern, description: 'A date or a time, ISO 8601.' };
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    case 'choice':
      return { type: 'string', enum: [...(field.choices ?? [])] };
  }
}

function describeValues(field: Field): JsonObject {
  return {
    ...(field.default === undefined ? {} : { default: copyValue(field.default) }),
    ...(field.sample === undefined ? {} : { examples: [copyValue(field.sample)] }),
  };
}

function copyValue(value: FieldValue): Json {
  return Array.isArray(value) ? [...value] : value;
}

function allowNull(schema: JsonObject): JsonObject {
  const nullable = { ...schema, type: [schema.type as string, 'null'] };
  return Array.isArray(schema.enum) ? { ...nullable, enum: [...schema.enum, null] } : nullable;
}
