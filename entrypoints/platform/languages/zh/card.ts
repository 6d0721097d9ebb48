import type { Strings } from '../../../../components/strings.ts';
import { list } from './formats.ts';

export const card: Strings['card'] = {
  close: '关闭',
  body: '解读',
  whatToDo: '怎么办',
  noFix: '还没有找到我们有把握推荐的修复办法。下面的原因会告诉你该往哪里查。',
  why: '为什么会这样',
  meaning: '这是什么意思',
  fromThisText: '从这段文本中读出的值',
  matched: '匹配依据',
  chain: '错误链，由外到内',
  startedHere: '源头在此',
  status: (code) => `HTTP ${code}`,
  alternatives: '也可能是',
  fullArticle: '完整说明',
  removesCause: (all) => `针对原因 ${list(all)}`,
  wrong: '错误写法',
  right: '正确写法',
  changes: '会改动',
  confirm: '修好的标志',
  check: '检查方法',
  workaround: { name: '临时绕过', meaning: '可以先这样用着；LiteLLM 本身不改，毛病就还在。' },
  verified: (version, day) => `已在 LiteLLM ${version} 上验证，${day}`,
  onVersions: (range) => `适用于 LiteLLM ${range}`,
  versions: {
    affected: (shown, fixed) =>
      fixed === undefined
        ? `文本显示的版本是 LiteLLM ${shown}，正好有这个问题。`
        : `文本显示的版本是 LiteLLM ${shown}，正好有这个问题；${fixed} 已修复。`,
    notAffected(shown, from, fixed) {
      if (fixed === undefined) return `文本显示的版本是 LiteLLM ${shown}，而这个问题从 ${from} 才开始出现，更可能另有原因。`;
      if (from === undefined) return `文本显示的版本是 LiteLLM ${shown}，而这个问题在 ${fixed} 中已修复，更可能另有原因。`;
      return `文本显示的版本是 LiteLLM ${shown}，而这个问题从 ${from} 开始出现、在 ${fixed} 中已修复，更可能另有原因。`;
    },
    fixedIn: (fixed, from) =>
      from === undefined
        ? `LiteLLM ${fixed} 已修复。请确认你运行的版本。`
        : `LiteLLM 从 ${from} 起有此问题，${fixed} 已修复。请确认你运行的版本。`,
    since: (from) => `LiteLLM 从 ${from} 起有此问题。`,
    shown: (version) => `LiteLLM ${version}`,
  },
  openUpstream: { name: 'LiteLLM 尚未修复的缺陷。', meaning: '目前没有任何版本解决它，下面给出的是绕过办法。' },
  security: { name: '安全问题。', meaning: '先确认自己是否受影响，再做别的事。' },
  holes: (shown) => `文本显示的版本是 LiteLLM ${shown}，它有已知的安全漏洞。请先看：`,
  experimental: { name: '新收录。', meaning: '这条解读依据的样本还不多，可信度比其他条目略低。' },
  filled: '取自你正在看的文本。',
  placeholder: '请换成你自己的值。',
};
