import type { Strings } from '../../../../components/strings.ts';

export const welcome: Strings['welcome'] = {
  title: '欢迎使用 LiteLLM 报错解读',
  lead: '在哪里读到 LiteLLM 报错，就在哪里看懂它。',
  try: { name: '就在这里试试', meaning: '下面都是真实的报错。点击带下划线的文字，解读会在旁边打开，并填好这段文本里的具体值。' },
  samples: ['Pod 日志里', 'GitHub Issue 里', 'Proxy 的响应里'],
  asleep: { name: '现在没有任何下划线。', meaning: '读取已暂停。在弹窗中恢复之后，上面的报错就会标出来。' },
  read: {
    title: '读取什么',
    points: [
      '打开 GitHub 和 Stack Exchange 页面时会读取它们，只为查找 LiteLLM 错误。',
      '其他页面只在你要求时才读。',
      '从不读取你输入的内容：输入框和编辑器一律跳过。',
    ],
  },
  never: {
    title: '绝不会发生的事',
    points: [
      '文本、网址、计数都不会离开本浏览器。没有服务器，没有账号，没有遥测。',
      '不改动页面：下划线只是画在页面之上。',
      '密钥和密码在显示或复制之前就已隐去。',
    ],
  },
  pin: {
    title: '让按钮常驻工具栏',
    chromium: '点击地址栏旁的拼图图标，再点击本扩展旁的图钉。',
    firefox: '点击地址栏旁的拼图图标，再点击本扩展旁的齿轮，选择“固定到工具栏”。',
  },
  ways: {
    title: '四种用法',
    all: [
      { name: '边读边看', meaning: '在 GitHub 和 Stack Exchange 上无需任何操作：错误会标出下划线，按钮上显示数量。' },
      {
        name: '在日志平台上',
        meaning: '打开 Grafana、Kibana 或任何日志页面，点击按钮，选择在该网站上启用。浏览器只会请求这一个网站的权限，随时可以收回。',
      },
      { name: '任何页面，用一次', meaning: '选中文本，在右键菜单中选择“解读这个错误”。' },
      { name: '不依赖页面', meaning: '点击按钮即可搜索，或粘贴整段日志。也可以在地址栏输入 llm 加空格。' },
    ],
  },
  language: { title: '语言', auto: '跟随浏览器' },
  onward: '浏览全部错误',
};
