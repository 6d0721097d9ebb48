/**
 * Products that people run under addresses of their own: known by their DOM, not by their URL, and often on one page with other things. Each adds to the
 * generic reader what shape alone cannot tell: whose text is one text (`apart`), and what is no part of it (`ignore`). Selectors were read in the
 * products' own front-ends or on pages that ran, up to November 2026; those that nobody saw are not here, the generic reader serves them.
 */
export interface Viewer {
  id: string;
  apart?: string;
  ignore?: string;
}

export const viewers: readonly Viewer[] = [
  { id: 'gitlab', apart: '.note-text.md, .job-log', ignore: '.job-log-time' },
  { id: 'grafana', ignore: '.unwrapped-log-line [class^="level-"]' },
  { id: 'kibana', apart: '[data-test-subj="discoverCellDescriptionList"], .unifiedDataTable__cellValue' },
  { id: 'opensearch-dashboards', apart: '[data-test-subj="docTableField"]', ignore: '.osdDocTableCell__filter' },
  { id: 'victorialogs', apart: '.vm-group-logs-section-rows', ignore: '.vm-group-logs-row-content__time' },
  { id: 'portainer', apart: '.log_viewer' },
  { id: 'argo-cd', apart: '.pod-logs-viewer', ignore: '.pod-name-link, .pod-logs-viewer__settings' },
  { id: 'kubernetes-dashboard', apart: '.kd-log-line-container' },
  { id: 'rancher', apart: '.logs-container', ignore: '.logs-body .time' },
  { id: 'patternfly', ignore: '[class$="log-viewer__index"]' },
  { id: 'frontail', apart: 'pre.log' },
  { id: 'jenkins', ignore: '.console-line-number' },
  { id: 'airflow', apart: '[data-testid="virtualized-list"]' },
  { id: 'prefect', apart: '[role="log"] .whitespace-pre-wrap, .log-row__content' },
  { id: 'mlflow', apart: '[data-component-id$=".copy-snippet"] ~ pre' },
  { id: 'litellm-admin', apart: '.ant-alert-error' },
  { id: 'langfuse', apart: '.io-message-content, .json-view' },
  { id: 'phoenix', apart: '.cm-content[contenteditable="false"]' },
  { id: 'sentry', apart: '[data-test-id="exception-value"]' },
  { id: 'jupyterlab', apart: '.jp-OutputArea-output', ignore: '.jp-InputArea' },
  { id: 'discourse', apart: '.cooked', ignore: '.d-editor' },
  { id: 'hacker-news', apart: '.commtext, .toptext' },
  { id: 'cloudwatch', ignore: '.logs__log-events-table__timestamp-cell' },
];
