import { flushSync, mount } from 'svelte';
import List from './List.svelte';

const keyed = new URLSearchParams(location.search).get('keyed');
const list = mount(List, { target: document.querySelector('#app'), props: { keyed } });
window.show = (rows) => flushSync(() => list.show(rows));
