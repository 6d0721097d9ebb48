import type { Strings } from '../../../../components/strings.ts';

export const thread: Strings['thread'] = {
  about: '这个讨论涉及',
  open: '未修复：还没有版本解决它',
  openSince: (version) => `未修复：LiteLLM 从 ${version} 起有此问题`,
  fixed: (version) => `LiteLLM ${version} 已修复`,
  since: (version) => `LiteLLM 从 ${version} 起有此问题`,
  explained: '这里有解读',
  dismiss: '不再显示',
};
