// Loaded by `electron -r` before the app of either arm: says on stdout when its first window stands there
// painted, which for Rolecall is when the first screen has marked itself ready.
const { app } = require("electron");

const isRolecall = !process.argv.some((word) => word.includes("empty-window"));
const painted = `new Promise((resolve) => {
  const afterPaint = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  if (!${isRolecall}) return afterPaint();
  new PerformanceObserver((list) => {
    if (list.getEntriesByName("rolecall:ready").length > 0) afterPaint();
  }).observe({ type: "mark", buffered: true });
}).then(() => document.activeElement?.tagName ?? "")`;

app.on("web-contents-created", (_, contents) => {
  contents.once("dom-ready", async () => {
    const focused = await contents.executeJavaScript(painted);
    process.stdout.write(`READY ${focused}\n`);
  });
});
