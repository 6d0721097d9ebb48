/** What can be read from any LiteLLM error, whatever rule explains it (litellm-anatomy section 6). */
import type { Capture } from '../finding.ts';
import { captureNames, readCapture } from './captures.ts';
import { type Needle, needleOf, type Trigrams } from './trigrams.ts';

/**
 * [name, letters that stand in every match, pattern with one group]; the first that matches and validates wins. Most errors hold two or three
 * of the thirty, and looking for letters costs a quarter of looking for a pattern.
 */
const patterns: readonly (readonly [string, string, RegExp])[] = [
  ['model_group', 'Received Model Group=', /Received Model Group=([^\n\r"'\\]+?)(?=\s*(?:\n|$|"|'|Available Model Group))/],
  ['model_group', "LiteLLM: model group '", /LiteLLM: model group '([^'\n]{1,200})'/],
  ['model_group', 'original model_group=', /original model_group=([^\s,;'"]+?)(?=[.,]?(?:\s|$|'|"))/],
  ['fallbacks', 'Fallbacks=[', /Available Model Group Fallbacks=(\[[^\]]{0,600}\])/],
  [
    'model',
    'model=',
    /(?:You passed in model=|You passed model=|Passed model=|Invalid model name passed in model=|for model=)([^\s,;'"\]})]+?)(?=[.,]?(?:\s|$|'|"|\)))/,
  ],
  ['model', 'original model: ', /original model: ([^\s,;'"\]})]+?)(?=[.,]?(?:\s|$|'|"|\)))/],
  ['model', 'Tried to access ', /Tried to access ([^\s,;'"\]})]+?)(?=[.,]?(?:\s|$|'|"|\)))/],
  ['model', 'model ', /(?:The model|model) [`'"]([\w./:@-]{2,120})[`'"] (?:does not exist|has been|is not|was not)/i],
  ['cooldown_seconds', 'Try again in ', /Try again in (\d+(?:\.\d+)?) seconds/],
  ['cooldown_list', 'cooldown_list=[', /cooldown_list=(\[[^\]]{0,1200}\])/],
  ['host', 'Cannot connect to host ', /Cannot connect to host ([A-Za-z0-9_.\-[\]:]+?)(?=', |:\d|')/],
  ['host', "Connect call failed ('", /Connect call failed \('([A-Za-z0-9_.\-[\]:]+?)(?=', |:\d|')/],
  ['host', "host='", /host='([A-Za-z0-9_.\-[\]:]+?)(?=', |:\d|')/],
  ['port', 'Cannot connect to host ', /Cannot connect to host [^\s:]+:(\d{1,5})\b/],
  ['port', "Connect call failed ('", /Connect call failed \('[^']+', (\d{1,5})\b/],
  ['port', 'port=', /port=(\d{1,5})\b/],
  ['api_base', 'API Base: ', /API Base: [`'"]?(https?:\/\/[^\s`'"]+)/],
  ['status', 'Error code: ', /Error code: (\d{3})\b/],
  ['status', 'code', /["']code["']\s*:\s*["']?([45]\d\d)\b/],
  ['current_cost', 'Current cost: ', /Current cost: (\d+(?:\.\d+)?(?:e-?\d+)?)/],
  ['budget', 'Max budget: ', /Max budget: (\d+(?:\.\d+)?(?:e-?\d+)?)/],
  ['budget', 'Budget=', /Spend=\d+(?:\.\d+)?(?:e-?\d+)?, Budget=(\d+(?:\.\d+)?(?:e-?\d+)?)/],
  ['current_cost', 'Budget=', /Spend=(\d+(?:\.\d+)?(?:e-?\d+)?), Budget=/],
  ['key_alias', 'key_alias: ', /key_alias: ([^,`\n(]+?)(?=\s*(?:,|`|\(|\n|Current cost))/],
  ['key_alias', 'Key Name: `', /Key Name: `([^,`\n(]+?)(?=\s*(?:,|`|\(|\n|Current cost))/],
  ['key_alias', 'exceeded! Key=', /exceeded! Key=([^,`\n(]+?)(?=\s*(?:,|`|\(|\n|Current cost))/],
  ['key_hash', 'Key Hash (Token) =', /Key Hash \(Token\) =([0-9a-f]{8,64})\b/],
  ['key_hash', 'api_key: ', /api_key: ([0-9a-f]{8,64})\b/],
  ['key_hash', 'passed. key=', /passed\. key=([0-9a-f]{8,64})\b/],
  ['limit_type', 'Limit type: ', /Limit type: (\w+)\./],
  ['limit', 'Current limit: ', /Current limit: (\d+)/],
  ['remaining', 'Remaining: ', /Remaining: (\d+)/],
  ['reset_time', 'Limit resets at: ', /Limit resets at: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)/],
  ['retries', 'LiteLLM Retried: ', /LiteLLM Retried: (\d+) times/],
  ['max_retries', 'LiteLLM Max Retries: ', /LiteLLM Max Retries: (\d+)/],
  ['timeout_seconds', 'Timeout passed=', /Timeout passed=(?:Timeout\([^)]{0,60}?read=)?(\d[\d.]*)/],
  ['timeout_seconds', 'timed out after ', /timed out after (?:Timeout\([^)]{0,60}?read=)?(\d[\d.]*)/],
  ['elapsed_seconds', 'time taken=', /time taken=([\d.]+) seconds/],
  ['errno', '[Errno', /\[Errno (-?\d+)\]/],
  ['errno', '[WinError', /\[WinError (\d+)\]/],
  ['error_type', 'type', /["']type["']\s*:\s*["']([a-z]+(?:_[a-z]+)+)["']/],
  ['owner_kind', 'exceeded! ', /exceeded! (Key|Team|User|Organization|Tag|Project)=/],
  ['owner', 'exceeded! ', /exceeded! (?:Key|Team|User|Organization|Tag|Project)=([^\s,;]+)/],
  ['owner_kind', 'Rate limit exceeded for ', /Rate limit exceeded for (\w+): /],
  ['owner', 'Rate limit exceeded for ', /Rate limit exceeded for \w+: ([^\s,;]+?)\.? Limit type/],
  ['owner_kind', 'not allowed to access model', /\b(key|team|user|org|project) not allowed to access model\b/],
  ['logger', '.py:', /\b(LiteLLM(?: Proxy| Router)?):(?:ERROR|WARNING|CRITICAL): ?[\w.]+\.py:\d+ - /],
  ['log_level', '.py:', /\bLiteLLM(?: Proxy| Router)?:(ERROR|WARNING|CRITICAL): ?[\w.]+\.py:\d+ - /],
  ['log_file', '.py:', /\bLiteLLM(?: Proxy| Router)?:(?:ERROR|WARNING|CRITICAL): ?([\w.]+\.py:\d+) - /],
  ['params', 'does not support parameters: ', /does not support parameters: (\[[^\]]{0,400}\]|\{[^}]{0,400}\})/],
  ['allowed_models', 'can only access models=', /can only access models=(\[[^\]]{0,1200}\])/],
];

const needles = patterns.map(([, letters]) => needleOf(letters));

/** Validated captures from the cleaned text of one instance. `before`: what stands before it on its line. `trigrams`: of the text around it. */
export function readDetails(text: string, before: string, trigrams: Trigrams): Record<string, Capture> {
  const captures: Record<string, Capture> = {};
  const time = /(?:^|\s)(\d\d:\d\d:\d\d)(?:[.,]\d+)? - $/.exec(before)?.[1];
  if (time !== undefined) captures.log_time = { value: time, type: 'time' };
  for (let i = 0; i < patterns.length; i++) {
    if (!trigrams.mayHold(needles[i] as Needle)) continue;
    const [name, letters, pattern] = patterns[i] as (typeof patterns)[number];
    if (!text.includes(letters) || Object.hasOwn(captures, name)) continue;
    const found = pattern.exec(text);
    const type = captureNames[name];
    if (found === null || type === undefined) continue;
    const value = readCapture(found[1] as string, type);
    if (value !== null) captures[name] = { value, type };
  }
  return captures;
}
