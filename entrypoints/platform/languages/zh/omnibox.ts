import type { Strings } from '../../../../components/strings.ts';

export const omnibox: Strings['omnibox'] = {
  hint: '搜索 LiteLLM 错误：输入报错里的几个词，或者直接粘贴',
  best: (title) => `解读：${title}`,
  none: (query) => `目录里没有“${query}”。按 Enter 把它当作文本来解读。`,
};
