import packageJson from '../../package.json' with { type: 'json' };

/** The release of this project, as its output names it. */
export const version: string = packageJson.version;
