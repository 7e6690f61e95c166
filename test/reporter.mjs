import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/**
 * A mocha reporter for `npm test`: a line of progress every five seconds, the failures whole at the end, and the counts for
 * run.mjs in the file that TEST_COUNTS names.
 */
export default class ProgressReporter extends Mocha.reporters.Base {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    const { constants } = Mocha.Runner;
    const counts = { passed: 0, failed: 0 };
    const started = Date.now();
    let current = "";
    const show = () =>
      console.log(
        `  ${counts.passed + counts.failed} done, ${counts.failed} failed, ${Math.round((Date.now() - started) / 1000)} s: ${current}`,
      );
    const timer = setInterval(show, 5000);
    runner.on(constants.EVENT_TEST_BEGIN, (test) => (current = test.fullTitle()));
    runner.on(constants.EVENT_HOOK_BEGIN, (hook) => (current = hook.fullTitle()));
    runner.on(constants.EVENT_TEST_PASS, () => void counts.passed++);
    runner.on(constants.EVENT_TEST_FAIL, (test) => {
      counts.failed++;
      console.log(`  failed: ${test.fullTitle()}`);
    });
    runner.once(constants.EVENT_RUN_END, () => {
      clearInterval(timer);
      const file = process.env["TEST_COUNTS"];
      if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
      this.epilogue();
    });
  }
}
