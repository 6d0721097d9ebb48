/** The translation between Prisma Client Python and the query engine's WebAssembly build (tests/reproductions/database/graphql.mjs). */
import { describe, expect, it } from 'vitest';

interface Translation {
  modelsOf(schema: string): Record<string, Record<string, string>>;
  toJson(query: string, models: Record<string, Record<string, string>>): unknown;
  fromJson(answer: unknown): unknown;
}
const { modelsOf, toJson, fromJson } = (await import(new URL('reproductions/database/graphql.mjs', import.meta.url).href)) as Translation;

const models = modelsOf(`
model Key {
  token    String  @id
  metadata Json    @default("{}")
  spend    Float   @default(0)
  team     Team?   @relation(fields: [team_id], references: [id])
}

model Team {
  id       String @id
  settings Json?
}
`);

describe('a query of Prisma Client Python', () => {
  it('becomes action, model, arguments and selection', () => {
    const query = `query {
      result: findUniqueKey
      (
        where: {
          token: "a\\"b",
          spend: { gte: -1.5e3 },
          blocked: false,
          owner: null,
          tags: ["x", "y"]
        }
      )
      {
        token
        team { id }
      }
    }`;
    expect(toJson(query, models)).toEqual({
      modelName: 'Key',
      action: 'findUnique',
      query: {
        arguments: { where: { token: 'a"b', spend: { gte: -1500 }, blocked: false, owner: null, tags: ['x', 'y'] } },
        selection: { token: true, team: { arguments: {}, selection: { id: true } } },
      },
    });
  });

  it('marks text as JSON where the schema says so, also across a relation, and nowhere else', () => {
    const query =
      'mutation { result: createOneKey(data: { token: "{}", metadata: "{\\"a\\": 1}", team: { create: { id: "t", settings: "[]" } } }) { token } }';
    expect(toJson(query, models)).toMatchObject({
      action: 'createOne',
      query: {
        arguments: {
          data: {
            token: '{}',
            metadata: { $type: 'Json', value: '{"a": 1}' },
            team: { create: { id: 't', settings: { $type: 'Json', value: '[]' } } },
          },
        },
      },
    });
  });

  it('asks for the count where nothing is selected', () => {
    expect(toJson('mutation { result: deleteManyKey(where: {}) }', models)).toMatchObject({
      action: 'deleteMany',
      query: { selection: { count: true } },
    });
  });
});

describe('an answer of the engine', () => {
  it('loses its type marks', () => {
    const answer = {
      data: { findUniqueKey: { token: 'a', count: { $type: 'BigInt', value: '7' }, metadata: { $type: 'Json', value: '{}' } } },
    };
    expect(fromJson(answer)).toEqual({ data: { result: { token: 'a', count: 7, metadata: '{}' } } });
  });

  it('keeps errors as they are', () => {
    expect(fromJson({ errors: [{ error: 'x' }] })).toEqual({ errors: [{ error: 'x' }] });
  });

  it('types every cell of a raw query', () => {
    const answer = { data: { queryRaw: { columns: ['names', 'spend'], types: ['string-array', 'double'], rows: [[['a'], null]] } } };
    expect(fromJson(answer)).toEqual({
      data: {
        result: [
          {
            names: { prisma__type: 'array', prisma__value: [{ prisma__type: 'string', prisma__value: 'a' }] },
            spend: { prisma__type: 'null', prisma__value: null },
          },
        ],
      },
    });
  });
});
