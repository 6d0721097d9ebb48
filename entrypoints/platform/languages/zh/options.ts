import type { Strings } from '../../../../components/strings.ts';

export const options: Strings['options'] = {
  title: '选项',
  appearance: '主题',
  theme: {
    auto: { name: '自动', meaning: '跟随系统。' },
    light: { name: '浅色', meaning: '始终使用浅色。' },
    dark: { name: '深色', meaning: '始终使用深色。' },
  },
  reading: '读取页面',
  paused: { name: '暂停', meaning: '不读取任何页面。搜索、粘贴和“解读这个错误”照常可用。' },
  mutedSites: { name: '已关闭的网站', meaning: '这些网站不会被读取。' },
  noMutedSites: '没有。',
  unmuteShort: '开启',
  unmute: (site) => `重新开启：${site}`,
  unmuted: (site) => `已恢复读取 ${site}。`,
  privacy: '读取什么，去了哪里',
  privacyPoints: [
    '打开 GitHub 和 Stack Exchange 的页面时，会在其中查找 LiteLLM 错误。其他页面只在你要求时才读。',
    '找到的内容只留在标签页里。文本、网址、计数都不会离开本浏览器，也不记录日志。',
    '输入框和编辑器从不读取。',
  ],
  saved: '已保存。',
};
