/** A hole in prose or code of a rule: `{{model}}`. (Templates of signatures have types too: engine/template.ts.) */
export const holePattern = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;
