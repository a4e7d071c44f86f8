/**
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @param {string | undefined} report the JSON that vitest writes, undefined where it wrote none
 * @param {number} status vitest's exit status
 * @returns {Counts}
 */
export function countUnitTests(report, status) {
  const json = parse(report);
  if (json === undefined) return settle({ passed: 0, failed: 0 }, status);
  // A file that could not be loaded has no tests, and must not pass for it.
  const broken = (json.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === "failed" &&
      !file.assertionResults.some(
        (/** @type {any} */ test) => test.status === "failed",
      ),
  );
  const failed = json.numFailedTests + broken.length;
  return settle({ passed: json.numPassedTests, failed }, status);
}

/**
 * @param {string | undefined} report the JSON that Playwright writes, undefined where it wrote none
 * @param {number} status Playwright's exit status
 * @returns {Counts}
 */
export function countEndToEndTests(report, status) {
  const json = parse(report);
  if (json === undefined) return settle({ passed: 0, failed: 0 }, status);
  const { expected, flaky, unexpected } = json.stats;
  const failed = unexpected + (json.errors ?? []).length;
  return settle({ passed: expected + flaky, failed }, status);
}

/**
 * A suite that ran nothing has failed, and so has one whose runner says so
 * although no test did.
 *
 * @param {Counts} counts
 * @param {number} status
 * @returns {Counts}
 */
function settle({ passed, failed }, status) {
  if (failed === 0 && (status !== 0 || passed === 0)) {
    return { passed, failed: 1 };
  }
  return { passed, failed };
}

/** @param {string | undefined} text */
function parse(text) {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
    }),
    { passed: 0, failed: 0 },
  );
}

/**
 * @param {Counts} counts
 * @returns {string} the last line of npm test
 */
export function formatCounts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
