import { storeFiles } from "../../main/store/files.ts";
import { lockStore } from "../../main/store/lock.ts";

// A second process that takes the store named on its command line and keeps it until it is killed.
lockStore(storeFiles(process.argv[2] ?? ""));
console.log("held");
setInterval(() => undefined, 1_000);
