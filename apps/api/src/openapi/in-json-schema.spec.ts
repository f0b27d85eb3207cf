import { expect, it } from '@jest/globals';
import { inJsonSchema } from './in-json-schema.js';

it.each([
  [
    { type: 'string', nullable: true, maxLength: 3 },
    { type: ['string', 'null'], maxLength: 3 },
  ],
  [
    { type: 'string', enum: ['a'], nullable: true },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    { anyOf: [{ type: 'string' }, { type: 'number', nullable: true }], nullable: true },
    { anyOf: [{ type: 'string' }, { type: ['number', 'null'] }, { type: 'null' }] },
  ],
  [{ properties: { nullable: { type: 'boolean' } } }, { properties: { nullable: { type: 'boolean' } } }],
  [
    { allOf: [{ $ref: '#/x' }], example: null },
    { allOf: [{ $ref: '#/x' }], example: null },
  ],
])('what may be null says so by its type: %j', (schema, expected) => {
  expect(inJsonSchema(schema)).toEqual(expected);
});
