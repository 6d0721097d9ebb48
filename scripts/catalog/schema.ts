/** `npm run rules:schema`: writes rules/rule.schema.json, from which editors complete rule files. A test refuses a stale one. */
import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { ruleSchema } from '../../rules/schema.ts';

export const schemaFile = new URL('../../rules/rule.schema.json', import.meta.url);

export function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(ruleSchema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}

if (import.meta.main) await writeFile(schemaFile, schemaText());
