/** The box that searches, and the box for pasted texts. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const search: Strings['search'] = {
  label: '搜索 LiteLLM 错误，或粘贴日志',
  placeholder: '搜索，或粘贴报错',
  clear: '清空',
  results: (value) => plural(value, { other: '# 条结果' }),
  none: (query) => `目录里没有“${query}”。`,
  noneHint: '试试少用几个词，或者换成报错里的词，例如“cooldown”或“api_base”。最好把整段报错粘贴进来。',
};

export const paste: Strings['paste'] = {
  label: '粘贴报错或日志',
  placeholder: 'Traceback、JSON 响应体、Pod 日志：原样粘贴即可。',
  explain: '解读',
  clear: '清空',
  working: '正在阅读…',
  cut: (read, total) => `文本共 ${number(total)} 个字符，只读了前 ${number(read)} 个，后面的没有读。`,
  carried: (length) => `只能带过来前 ${number(length)} 个字符，读的就是这一部分。`,
  held: (length) => `${number(length)} 个字符，已放在内存中，这里不显示。`,
  empty: '没有可解读的文本。请先粘贴一段报错。',
  foundMore: (value) => `前 ${number(value)} 条解读；文本中还有更多不同的错误`,
  found: (value) => plural(value, { other: '# 条解读' }),
  none: {
    name: '这段文本里没有认出 LiteLLM 的错误。',
    meaning: '它可能来自别的程序，也可能是我们还没有收录的错误。',
  },
  foreign: {
    name: '这看起来不是 LiteLLM 的错误。',
    meaning: '文中没有提到 LiteLLM，它的报错里也没有这样的写法。也许来自旁边的另一个程序。',
  },
  hints: [
    '多粘贴一些：前后几行往往写着真正出错的是什么。',
    '找到“The above exception was the direct cause”之前的那一行，最先出错的就写在那里。',
    '或者改用其中几个词来搜索。',
  ],
  another: '解读另一段文本',
  drop: '把文件拖到这里即可解读',
  fileFailed: (name) => `无法读取“${name}”。它还在原来的位置吗？`,
};
