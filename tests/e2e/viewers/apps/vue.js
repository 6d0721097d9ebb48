import { createApp, h, nextTick, shallowRef } from 'vue/dist/vue.runtime.esm-bundler.js';

const keyed = new URLSearchParams(location.search).get('keyed');
const rows = shallowRef([]);
createApp({
  render: () => rows.value.map((row, index) => h('div', { key: keyed === 'id' ? row.id : index, class: 'row' }, row.text)),
}).mount('#app');
window.show = async (next) => {
  rows.value = next;
  await nextTick();
};
