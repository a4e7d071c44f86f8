/**
 * A failure that the person in front of the terminal can act on. Everything
 * else that is thrown is a defect of these scripts and keeps its stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} message what failed, in one sentence
   * @param {{ advice?: string, output?: string }} [details] what to do about it, and what the failed program printed
   */
  constructor(message, details = {}) {
    super(message);
    this.name = "SetupError";
    this.advice = details.advice;
    this.output = details.output;
  }
}

/**
 * @param {unknown} error anything thrown
 * @returns {string} the text to print for it
 */
export function explainError(error) {
  if (isSystemError(error)) {
    // A full disk or a folder of somebody else's: no stack helps with that.
    return `A file could not be read or written: ${error.message}.`;
  }
  if (!(error instanceof SetupError)) {
    return error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  }
  const output = lastLines(error.output ?? "", 30);
  return [output, error.message, error.advice].filter(Boolean).join("\n");
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string} the last lines, where a program usually says why it failed
 */
function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
function isSystemError(error) {
  return error instanceof Error && "syscall" in error && "path" in error;
}
