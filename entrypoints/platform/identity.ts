/**
 * Who this add-on is, in one file. `null` means that no address exists yet: what would link to it is hidden. Never invent one.
 */
export const identity = {
  /** Firefox needs an id of its own; it must never change once published. */
  geckoId: '{31c757f5-8bac-4806-8240-f9377ed9b4d0}',
  repository: null as string | null,
  homepage: null as string | null,
  reportAddress: null as string | null,
};
