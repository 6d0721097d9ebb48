/** The compiled catalog as the bundler hands it over (scripts/catalog/vite-plugin.ts). */
declare module 'virtual:catalog/anchors' {
  const fragments: string[];
  export default fragments;
}
declare module 'virtual:catalog/engine' {
  export const tables: import('./engine/tables.ts').EngineTables;
}
declare module 'virtual:catalog/tables-text' {
  /** The same tables as `writeTables` writes them, for contexts that hand them on. */
  const text: string;
  export default text;
}
declare module 'virtual:catalog/search' {
  export const search: import('./engine/tables.ts').SearchTable[];
}
declare module 'virtual:catalog/edition' {
  /** How fresh the catalog is (an ISO day), and a fingerprint of each rule by its id. */
  const edition: { date: string; prints: Record<string, string> };
  export default edition;
}
declare module 'virtual:catalog/articles' {
  const articles: Record<string, import('./article.ts').Article>;
  export default articles;
}
