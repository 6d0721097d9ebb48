/** Chinese names of the things that rules speak of, each with the one sentence that says what we mean by it. */
import type { Strings } from '../../../../components/strings.ts';

export const areas: Strings['areas'] = {
  install: { name: '安装', meaning: '包、extras、镜像和版本：启动不了，或者彼此不匹配。' },
  config: { name: '配置', meaning: 'LiteLLM 读不懂或没读到的 config.yaml、环境变量和命令行参数。' },
  database: { name: '数据库', meaning: 'Proxy 背后的 Postgres 和 Prisma：连接、迁移、数据表。' },
  cache: { name: '缓存', meaning: 'Redis 等缓存：连接、键、误命中。' },
  keys: { name: '虚拟密钥', meaning: '由 Proxy 签发并校验的密钥、团队和用户。' },
  budgets: { name: '预算', meaning: '密钥、用户、团队以及 Proxy 的花费上限。' },
  limits: { name: '限流', meaning: '每分钟请求数与 token 数、配额、提供商的冷却时间。' },
  routing: { name: '路由', meaning: '路由器的部署、冷却、重试与回退。' },
  models: { name: '模型', meaning: '找不到的模型名、提供商前缀和部署。' },
  parameters: { name: '参数', meaning: '提供商或模型不接受的请求参数。' },
  context: { name: '上下文窗口', meaning: '提示词或回答超出模型允许的长度。' },
  content: { name: '内容', meaning: '内容过滤、护栏（guardrail）和格式不对的消息。' },
  credentials: { name: '凭据', meaning: '提供商密钥、令牌和签名。' },
  connection: { name: '连接', meaning: '连接被拒、被重置或太慢，以及域名解析、TLS 和网络代理。' },
  streaming: { name: '流式输出', meaning: '中断、迟到或无法解析的数据流。' },
  providers: { name: '提供商', meaning: '某一家提供商特有的故障和习惯。' },
  cost: { name: '费用', meaning: '缺失、算错或重复计算的花费。' },
  mcp: { name: 'MCP 与工具', meaning: '工具调用和 MCP 服务器。' },
  security: { name: '安全', meaning: '会让密钥或数据面临风险的版本和设置。' },
  classes: { name: '异常类', meaning: '没有更确切的信息时，每种 LiteLLM 异常大致说明什么。' },
};

export const kinds: Strings['kinds'] = {
  mistake: { name: '你这边的配置', meaning: '问题出在你的配置、请求或环境里，你自己就能修好。' },
  'provider-limit': { name: '提供商限制', meaning: '提供商拒绝了请求：配额、速率或大小。LiteLLM 只是转达。' },
  'litellm-bug': { name: 'LiteLLM 的缺陷', meaning: '是 LiteLLM 自己错了。升级或绕过即可。' },
  'client-bug': { name: '其他程序的缺陷', meaning: '调用 LiteLLM 的程序，或者中间的某个程序有错。' },
  outage: { name: '服务中断', meaning: '本该应答的服务没有应答，也许过一会儿就好。' },
  notice: { name: '提示', meaning: 'LiteLLM 只是告诉你一件事，不一定有什么坏了。' },
  security: { name: '安全', meaning: '密钥或数据可能面临风险。' },
};

export const severities: Strings['severities'] = {
  blocking: { name: '请求失败', meaning: '不处理的话，请求会一直失败。' },
  degraded: { name: '影响使用', meaning: '请求可能成功，但更慢、更贵，或者不符合你的设置。' },
  noise: { name: '无害', meaning: '看着吓人，其实没有影响。' },
};

export const confidence: Strings['confidence'] = {
  certain: { name: '确定', meaning: '文字与这种错误完全一致，也确实出自 LiteLLM。几乎不会错。' },
  likely: { name: '很可能', meaning: '文字对得上，但途中有改动，或者别的错误也会写出同样的话。' },
  perhaps: { name: '也许', meaning: '值得一看。只对上了几个词，或者无法证明出自 LiteLLM。' },
};

export const effects: Strings['effects'] = {
  safe: { name: '可放心尝试', meaning: '不会改动任何你在意的东西，可以马上试。' },
  'check-first': { name: '先看清楚', meaning: '会改变行为、费用或数据。使用之前先看它改了什么。' },
};

const captureLabels: Record<string, string> = {
  allowed_models: '允许的模型',
  api_base: 'API 地址',
  api_version: 'API 版本',
  budget: '预算（美元）',
  class: '异常类',
  config_file: '配置文件',
  cooldown_list: '冷却中的部署',
  cooldown_seconds: '多少秒后重试',
  current_cost: '已花费（美元）',
  current_usage: '已用量',
  deployment: '部署',
  elapsed_seconds: '已耗时（秒）',
  env_name: '环境变量',
  errno: '系统错误号',
  error_type: '错误类型',
  fallbacks: '回退',
  guardrail: '护栏',
  host: '主机',
  key_alias: '密钥别名',
  key_hash: '密钥哈希',
  limit: '上限',
  limit_type: '限制类型',
  log_file: '日志来源',
  log_level: '日志级别',
  log_time: '日志时间',
  logger: '日志记录器',
  max_retries: '允许的重试次数',
  max_tokens: '允许的 token 数',
  model: '模型',
  model_group: '模型组',
  module: '模块',
  owner: '限制对象',
  owner_kind: '限制对象类型',
  param: '参数',
  params: '参数',
  port: '端口',
  provider: '提供商',
  region: '区域',
  remaining: '剩余',
  request_tokens: '请求的 token 数',
  reset_time: '重置时间',
  retries: '已重试次数',
  role: '角色',
  route: '路由',
  server: '服务器',
  status: 'HTTP 状态码',
  table: '数据表',
  tags: '标签',
  team: '团队',
  timeout_seconds: '超时（秒）',
  url: 'URL',
  user: '用户',
  version: 'LiteLLM 版本',
};

export const languages: Strings['languages'] = {
  shell: 'Shell',
  yaml: 'YAML',
  python: 'Python',
  json: 'JSON',
  env: '环境变量',
  dockerfile: 'Dockerfile',
  sql: 'SQL',
  http: 'HTTP',
  text: '文本',
};

export function capture(name: string): string {
  return captureLabels[name] ?? name.replaceAll('_', ' ');
}
