#!/usr/bin/env node
/**
 * Stands where Prisma Client Python expects the query engine's binary, which is published outside the package registries: the same engine in
 * its WebAssembly build (npm, @prisma/client), with node's PostgreSQL driver, behind the same HTTP routes. LiteLLM and its generated
 * Prisma client are unchanged. Errors of the connection itself read differently from the binary's, so none is recorded from here.
 *
 * DATABASE_PACKAGES names the folder that holds node_modules. Other variables and arguments are those of the binary.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fromJson, modelsOf, toJson } from './graphql.mjs';

if (process.argv.includes('--version')) {
  console.log('query-engine ac9d7041ed77bcc8a8dbd2ab6616b39013829574');
  process.exit(0);
}

const require = createRequire(`${process.env.DATABASE_PACKAGES}/`);
const wasm = require('@prisma/client/runtime/query_engine_bg.postgresql.js');
const { PrismaPg } = require('@prisma/adapter-pg');
const { bindAdapter } = require('@prisma/driver-adapter-utils');
const pg = require('pg');

const bytes = readFileSync(require.resolve('@prisma/client/runtime/query_engine_bg.postgresql.wasm'));
const { instance } = await WebAssembly.instantiate(bytes, { './query_engine_bg.js': wasm });
wasm.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start?.();

// The adapter knows no `name` and `name[]`, the types of PostgreSQL's own catalog, which LiteLLM asks for its views.
const asText = { 19: 25, 1003: 1009 };
const Result = require('pg/lib/result.js');
const addFields = Result.prototype.addFields;
Result.prototype.addFields = function (fields) {
  for (const field of fields) field.dataTypeID = asText[field.dataTypeID] ?? field.dataTypeID;
  return addFields.call(this, fields);
};
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
pool.on('error', () => undefined); // a database that goes away is told by the next query

const datamodel = readFileSync(process.env.PRISMA_DML_PATH, 'utf8');
const models = modelsOf(datamodel);
const engine = new wasm.QueryEngine(
  {
    datamodel,
    env: process.env,
    logQueries: false,
    ignoreEnvVarErrors: true,
    datasourceOverrides: {},
    logLevel: 'error',
    configDir: process.cwd(),
    engineProtocol: 'json',
    enableTracing: false,
  },
  () => undefined,
  bindAdapter(new PrismaPg(pool)),
);
const trace = '{}';
await engine.connect(trace);

async function query(body, transaction) {
  const order = JSON.parse(body);
  if (order.batch === undefined) return fromJson(JSON.parse(await engine.query(JSON.stringify(toJson(order.query, models)), trace, transaction)));
  const batch = { batch: order.batch.map((each) => toJson(each.query, models)), transaction: order.transaction ? { isolationLevel: null } : null };
  const answer = JSON.parse(await engine.query(JSON.stringify(batch), trace, transaction));
  return answer.errors ? answer : { batchResult: answer.batchResult.map(fromJson) };
}

async function answer(url, body, transaction) {
  const [, start, id, end] = /^\/transaction\/(?:(start)|([^/]+)\/(commit|rollback))/.exec(url) ?? [];
  if (start) return JSON.parse(await engine.startTransaction(JSON.stringify({ max_wait: 2000, timeout: 5000, ...JSON.parse(body || '{}') }), trace));
  if (end === 'commit') return JSON.parse((await engine.commitTransaction(id, trace)) || '{}');
  if (end === 'rollback') return JSON.parse((await engine.rollbackTransaction(id, trace)) || '{}');
  if (url === '/status') return { status: 'ok' };
  return url.startsWith('/metrics') ? {} : query(body, transaction);
}

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', async () => {
    const failed = (error) => ({ errors: [{ error: error.message, user_facing_error: { is_panic: false, message: error.message, meta: {}, error_code: 'P2010' } }] });
    const said = await answer(request.url, body, request.headers['x-transaction-id']).catch(failed);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(said));
  });
}).listen(Number(process.argv[process.argv.indexOf('-p') + 1]), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
