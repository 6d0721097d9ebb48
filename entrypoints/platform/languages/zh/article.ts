import type { Strings } from '../../../../components/strings.ts';

export const article: Strings['article'] = {
  onThisPage: '本页内容',
  back: '全部错误',
  toCard: '回到解读',
  fixes: '怎么办',
  causes: '为什么会这样',
  platforms: '你的运行方式',
  platform: { sdk: 'Python SDK', proxy: 'LiteLLM Proxy', docker: 'Docker', kubernetes: 'Kubernetes' },
  diagnosis: '逐步排查',
  prevention: '避免再次发生',
  faq: '常见问题',
  evidence: '依据',
  signatures: '哪些报错会指向这里',
  signaturesIntro: '标出的位置无论是什么内容，都能识别。',
  related: '相关错误',
  threads: 'GitHub 讨论',
  sources: '来源',
  id: '规则编号',
};

export const sources: Strings['sources'] = {
  kind: {
    source: '源代码',
    issue: 'Issue',
    pull: 'Pull request',
    docs: '文档',
    advisory: '安全公告',
    release: '发行版',
    run: '实测',
    discussion: '讨论',
    page: '网页',
  },
  state: { open: '未关闭', closed: '已关闭', merged: '已合并', read: '已读', published: '已发布' },
  seen: (day) => `截至 ${day}`,
};
