// The yardstick for starts: the same Electron with one empty sandboxed window. Frozen: a change here would
// change what every figure means.
const { app, BrowserWindow } = require("electron");

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once("ready-to-show", () => window.show());
  window.loadFile(require("node:path").join(__dirname, "index.html"));
});
app.on("window-all-closed", () => app.quit());
