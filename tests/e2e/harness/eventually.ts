/** Tries an expectation again until it holds; then, or when the time (ms) is over, its own result counts. */
export async function eventually<T>(check: () => Promise<T>, timeout = 8000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
