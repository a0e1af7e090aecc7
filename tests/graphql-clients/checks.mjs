/** Runs checks one after the other and writes a line for each: `ok NAME — REMARK` or `FAIL NAME — REASON`. scripts/test.sh counts them. */
export class Checks {
  #failed = 0;

  /**
   * @param {string} name What is checked.
   * @param {() => Promise<unknown>} check Gives a remark, or throws what is wrong.
   */
  async run(name, check) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('nothing came of it within 30 seconds')), 30_000);
    });
    try {
      const remark = await Promise.race([check(), late]);
      console.log(`ok   ${name}${remark === undefined ? '' : ` — ${remark}`}`);
    } catch (error) {
      this.#failed++;
      console.log(`FAIL ${name} — ${String(error?.message ?? JSON.stringify(error)).slice(0, 500)}`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the program. Some clients keep connections open, so it would not end by itself. */
  end() {
    process.exit(this.#failed === 0 ? 0 : 1);
  }
}
