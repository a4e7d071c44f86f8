import { hasDisplay, startVirtualScreen } from "./display.mjs";
import { choosePicturePath, waitForPicture } from "./picture.mjs";

/**
 * Runs a program that opens the app's window: on the display where there is
 * one, and otherwise on a virtual screen, with a picture of the window to
 * look at.
 *
 * @param {import("../setup/prepare.mjs").Context} context
 * @param {(screen: { display: string | undefined, picture: string | undefined }) => Promise<number>} run resolves to the program's status
 * @returns {Promise<number>}
 */
export async function withScreen(context, run) {
  const { say } = context;
  if (hasDisplay(context)) {
    return run({ display: undefined, picture: undefined });
  }
  const screen = await startVirtualScreen(context);
  const picture = choosePicturePath();
  say(`No display here: the app runs on a virtual screen (${screen.display}).`);
  const over = new AbortController();
  const seen = waitForPicture(picture, over.signal).then((isThere) => {
    if (isThere) say(`Picture of the window: ${picture}`);
    else say("The app ended before it saved a picture of its window.");
  });
  try {
    return await run({ display: screen.display, picture });
  } finally {
    over.abort();
    await seen;
    await screen.end();
  }
}
