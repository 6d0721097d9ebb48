import '@patternfly/react-core/dist/styles/base.css';
import { LogViewer } from '@patternfly/react-log-viewer';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const root = createRoot(document.querySelector('#app'));
window.show = (rows) => flushSync(() => root.render(h(LogViewer, { data: rows.map(({ text }) => text), height: 600, theme: 'light' })));
