import type { Strings } from '../../../../components/strings.ts';

export const popup: Strings['popup'] = {
  title: 'LiteLLM 报错解读',
  loading: '正在查看本页…',
  noFindings: {
    name: '本页没有 LiteLLM 错误。',
    meaning: '可以在搜索框里搜索或粘贴报错，也可以选中文本，在右键菜单中选择“解读这个错误”。',
  },
  noAccess: {
    name: '这个网站不在读取范围内。',
    meaning: '选中页面上的文本，在右键菜单中选择“解读这个错误”，或者粘贴到搜索框。',
  },
  unreadable: {
    name: '浏览器不允许任何扩展读取这个页面。',
    meaning: '浏览器自己的页面、其他扩展和扩展商店始终不开放，所在组织也可能限制更多网站。请复制报错，粘贴到搜索框。',
  },
  canvas: {
    name: '这个页面把文字画成了图像。',
    meaning: '其中没有可以读取的文字。请复制报错，粘贴到搜索框；如果提供原始日志，也可以打开它。',
  },
  flooded: {
    name: '这个页面在不停地重写自己。',
    meaning: '为了不拖慢它，我们没有继续读。请先停下滚动输出再检查，或者把其中一段粘贴到搜索框。',
  },
  lagging: {
    name: '这个页面在不停地重写自己。',
    meaning: '为了不拖慢它，我们只偶尔读一次，所以这个列表会滞后。停下滚动输出，就能看到完整的列表。',
  },
  check: '检查本页',
  paused: { name: '已暂停。', meaning: '恢复之前不读取任何页面；搜索和粘贴照常可用。' },
  muted: { name: '已在这个网站上关闭。', meaning: '不会读取它；搜索和粘贴照常可用。' },
  resume: '恢复',
  mute: (site) => `在 ${site} 上关闭`,
  unmute: (site) => `在 ${site} 上重新开启`,
  pause: '暂停',
  browse: '全部错误',
  options: '选项',
  back: '返回',
  openFull: '在标签页中打开',
  suggestions: '你要找的也许是',
  recent: '最近打开',
  openPanel: '在页面旁边保留列表',
};
