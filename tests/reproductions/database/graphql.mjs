/**
 * The queries of Prisma Client Python, which are GraphQL, as the JSON protocol that newer query engines speak, and the answers back.
 * Only what that client writes is understood: one field named `result`, with arguments and a selection.
 */

const actions = ['findUniqueOrThrow', 'findUnique', 'findFirstOrThrow', 'findFirst', 'findMany', 'createOne', 'createMany', 'updateOne', 'updateMany', 'upsertOne', 'deleteOne', 'deleteMany', 'aggregate', 'groupBy'];

/** {model: {field: type}} of a Prisma schema: JSON travels as text in GraphQL and must be marked in the JSON protocol. */
export function modelsOf(schema) {
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)];
  return Object.fromEntries(models.map(([, name, body]) => [name, Object.fromEntries([...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].map(([, field, type]) => [field, type]))]));
}

function markJson(value, models, model, isJson = false) {
  if (typeof value === 'string' && isJson) return { $type: 'Json', value };
  if (Array.isArray(value)) return value.map((each) => markJson(each, models, model, isJson));
  if (value === null || typeof value !== 'object') return value;
  const marked = ([name, each]) => {
    const type = models[model]?.[name];
    return [name, markJson(each, models, models[type] ? type : model, isJson || type === 'Json')];
  };
  return Object.fromEntries(Object.entries(value).map(marked));
}

/** `query { result: findUniqueUser(where: {id: "a"}) { id } }` -> {modelName: "User", action: "findUnique", query: {...}} */
export function toJson(text, models) {
  const { method, args, selection } = parse(text);
  if (method === 'queryRaw' || method === 'executeRaw') return { action: method, query: { arguments: args, selection: {} } };
  const action = actions.find((each) => method.startsWith(each));
  const modelName = method.slice(action.length);
  return { modelName, action, query: { arguments: markJson(args, models, modelName), selection: selection ?? { count: true } } };
}

/** The engine's answer as the Python client reads it. */
export function fromJson(answer) {
  if (answer.errors) return { errors: answer.errors };
  const [name, value] = Object.entries(answer.data)[0];
  return { data: { result: name === 'queryRaw' && value?.columns ? rows(value) : plain(value) } };
}

function parse(text) {
  let at = 0;
  const blank = () => {
    while (/[\s,]/.test(text[at] ?? '')) at++;
  };
  const skip = () => {
    blank();
    at++;
  };
  const word = () => {
    blank();
    const found = /^[\w.+-]+/.exec(text.slice(at, at + 400));
    if (!found) throw new Error(`a word was expected at: ${text.slice(at, at + 40)}`);
    at += found[0].length;
    return found[0];
  };
  const string = () => {
    let end = at + 1;
    while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    const quoted = text.slice(at, end + 1);
    at = end + 1;
    return JSON.parse(quoted.replaceAll('\n', '\\n'));
  };
  const fields = (close, name, read) => {
    const found = {};
    at++;
    for (blank(); text[at] !== close; blank()) {
      const key = name();
      found[key] = read();
    }
    at++;
    return found;
  };
  const afterColon = () => {
    skip();
    return value();
  };
  const value = () => {
    blank();
    if (text[at] === '{') return fields('}', () => (text[at] === '"' ? string() : word()), afterColon);
    if (text[at] === '"') return string();
    if (text[at] === '[') {
      const list = [];
      at++;
      for (blank(); text[at] !== ']'; blank()) list.push(value());
      at++;
      return list;
    }
    const plainWord = word();
    const known = { true: true, false: false, null: null };
    if (plainWord in known) return known[plainWord];
    return /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(plainWord) ? Number(plainWord) : plainWord;
  };
  const args = () => {
    blank();
    return text[at] === '(' ? fields(')', word, afterColon) : {};
  };
  const selection = () => {
    blank();
    if (text[at] !== '{') return undefined;
    return fields('}', word, () => {
      const given = args();
      const inner = selection();
      return inner ? { arguments: given, selection: inner } : true;
    });
  };
  word();
  skip(); // {
  word();
  skip(); // :
  return { method: word(), args: args(), selection: selection() };
}

/** Typed values ({$type, value}) as the GraphQL protocol writes them. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (value.$type === 'BigInt') return Number(value.value);
  if ('$type' in value) return value.value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function rows({ columns, types, rows }) {
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index], cell(types[index], value)])));
}

function cell(type, value) {
  if (value === null) return { prisma__type: 'null', prisma__value: null };
  if (type.endsWith('-array')) return { prisma__type: 'array', prisma__value: value.map((each) => cell(type.slice(0, -'-array'.length), each)) };
  return { prisma__type: type, prisma__value: type === 'json' && typeof value === 'string' ? JSON.parse(value) : value };
}
