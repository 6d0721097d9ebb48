/** How each viewer gets into the cache: exact versions, from the package registries. A viewer without an entry needs nothing but our own packages. */
import { join } from 'node:path';

export interface Install {
  /** What is there afterwards, relative to the cache. */
  makes: string;
  commands: (cache: string) => [string, ...string[]][];
}

/** A Python environment of its own. */
const python = (folder: string, makes: string, ...packages: string[]): Install => ({
  makes: join(folder, makes),
  commands: (cache) => [
    ['python3', '-m', 'venv', join(cache, folder)],
    [join(cache, folder, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', ...packages],
  ],
});

/** Packages in a folder of their own; no script of theirs runs. */
const npm = (folder: string, makes: string, ...packages: string[]): Install => ({
  makes: join(folder, 'node_modules', makes),
  commands: (cache) => [
    [
      'npm',
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--prefix',
      join(cache, folder),
      ...packages,
    ],
  ],
});

/**
 * Those that `npm test` runs too: two npm packages, a minute for both in both browsers. They are no development dependencies of ours, or everybody who
 * builds the extension would install frontail's tree, which nobody keeps (socket.io 2.3, request), and 265 MB of PatternFly.
 */
export const light: readonly string[] = ['frontail', 'patternfly'];

export const installs: Record<string, Install[]> = {
  victorialogs: [
    {
      makes: 'bin/victoria-logs',
      commands: () => [['go', 'install', 'github.com/VictoriaMetrics/VictoriaLogs/app/victoria-logs@v1.52.1']],
    },
  ],
  // The environment is the reproductions' own; their command makes it, and the database client with it (tests/reproductions/README.md).
  'litellm-admin': [
    {
      makes: '../venvs/1.83.14-database/done',
      commands: () => [['python3', 'tests/reproductions/run.py', '--litellm', '1.83.14', '--rule', 'proxy-budget-exceeded']],
    },
  ],
  jupyterlab: [python('jupyterlab-4.6.6', 'bin/jupyter-lab', 'jupyterlab==4.6.6', 'ipykernel')],
  prefect: [python('prefect-3.9.1', 'bin/prefect', 'prefect==3.9.1')],
  mlflow: [python('mlflow-3.17.2', 'bin/mlflow', 'mlflow==3.17.2')],
  frontail: [npm('frontail-4.9.2', 'frontail/package.json', 'frontail@4.9.2')],
  patternfly: [
    npm(
      'patternfly-6.5.0',
      '@patternfly/react-log-viewer/package.json',
      '@patternfly/react-log-viewer@6.5.0',
      '@patternfly/react-core@6.4.0',
    ),
  ],
};
