import type { Strings } from '../../../../components/strings.ts';
import { list, number, plural } from './formats.ts';
import { product } from './general.ts';

export const actions: Strings['actions'] = {
  more: '更多',
  report: {
    name: '复制报告',
    title: '可以贴进 Issue 的报告',
    intro: '这是一份 Markdown，可贴到 Issue 或聊天里。先看一遍，想改就改，然后复制。这里不会发送任何内容。',
    tried: '你试过哪些办法？',
    copy: '复制报告',
  },
  similar: {
    name: '类似的 Issue',
    title: '搜索类似的 Issue',
    intro: '打开搜索时，只有下面这些词会发给 GitHub。',
    open: '在 GitHub 上搜索',
  },
  wrong: {
    name: '报告匹配有误',
    title: '报告匹配有误',
    intro: '写下它实际是什么错误，然后复制，发给提供这个扩展的人。这里不会发送任何内容。',
    send: '打开反馈页面',
  },
  text: '文本内容',
  hidden: (what) => `已隐藏：${list(what)}。`,
  hiddenNothing: '其中没有发现密钥、密码或令牌。',
  unseen: '人名、主机名、模型名和路径不会隐藏：没有规则能判断其中哪些不宜公开。',
  secret: (kind, value) => plural(value, { other: `# 个${secrets[kind] ?? ` ${kind}`}` }),
  ignore: '忽略这一处',
  muteRule: '不再标记这种错误',
  muteSite: (site) => `在 ${site} 上关闭`,
  ignored: { name: '已忽略。', meaning: '这段文本不再标记；别处再出现，也不标记。' },
  ruleMuted: { name: '已静音。', meaning: '任何页面都不再标记这种错误。可在选项中查看已静音的错误。' },
  siteMuted: { name: '已在这个网站关闭。', meaning: '不再读取它的内容。可以在弹窗或选项中重新开启。' },
  muteFailed: { name: '没能保存。', meaning: '请刷新页面再试；如果还不行，请重启浏览器。' },
  undo: '撤销',
  pin: '钉住：看别处时也不关闭',
  unpin: '取消钉住',
  move: '移动',
  moveHint: '可以拖动，也可以用方向键。按一下就移到下一个角落。',
  resize: '大小',
  resizeHint: '可以拖动，也可以用方向键。按一下放大，再按一下还原。',
};

const secrets: Record<string, string> = {
  'private key': '私钥',
  token: '令牌',
  'API key': ' API 密钥',
  'AWS key': ' AWS 密钥',
  password: '密码',
  secret: '密钥',
  cookie: ' Cookie',
  'key hash': '密钥哈希',
  'e-mail address': '邮箱地址',
};

export const report: Strings['report'] = {
  heading: (title) => `LiteLLM 错误：${title}`,
  wrongHeading: (title) => `匹配有误：${title}`,
  error: '错误',
  cutOut: (length) => `……省略 ${number(length)} 个字符……`,
  chain: '错误链，由外到内',
  startedHere: '源头在此',
  versions: '版本',
  shown: (version) => `LiteLLM ${version}，取自文本`,
  notShown: 'LiteLLM：文本中没有显示版本',
  values: '从文本中读出的值',
  explainedAs: (rule, confidence) => `解读为 \`${rule}\`（${confidence}）。`,
  because: '匹配依据',
  tried: '试过的办法',
  reality: '实际是什么错误',
  yourWords: '（请填写）',
  hidden: (what) => `复制前已隐藏：${list(what)}。`,
  hiddenNothing: '没有发现密钥、密码或令牌，也就没有隐藏。',
  unseen: '这里不包含：配置、环境变量，以及这段文本以外的日志。',
  by: (version) => `由 ${product.name} ${version}（非官方）在浏览器中生成。`,
};
