/** Goes up when compiled packs of an older release can no longer be used; they are then compiled again from their source. */
export const packFormat = 1;
