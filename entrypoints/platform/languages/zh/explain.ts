/** The explain page, and the catalog on it. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const explain: Strings['explain'] = {
  title: 'LiteLLM 错误解读',
  home: 'LiteLLM 报错解读',
  tagline: '出了什么错，为什么，怎么办。',
  askedTitle: '你的文本，解读如下',
  askedGone: {
    name: '这段文本已经不在了。',
    meaning: '文本只保留到读取一次为止，从不存储。请重新选中它，或者粘贴到这里。',
  },
  notFound: (id) => `没有名为“${id}”的解读。`,
  notFoundHint: '链接可能写错了。可以搜索，或者浏览全部错误。',
  yourText: '你的文本',
  skip: '跳到正文',
};

export const catalog: Strings['catalog'] = {
  title: '全部错误',
  filters: { title: '筛选目录', area: '领域', kind: '类型', severity: '影响', all: '全部', reset: '显示全部' },
  shown: (count, total) => `共 ${number(total)} 条，显示 ${number(count)} 条`,
  noneFits: '没有同时符合这些条件的错误。',
  intro: (rules) => plural(rules, { other: '共收录 # 种错误，每一种都写明原因、修复办法和来源。' }),
};
