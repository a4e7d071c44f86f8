import hidden from "./hidden.module.css";

let region: HTMLElement | undefined;

/** Says something to whoever listens, where whoever looks can see it anyway. */
export function announce(words: string): void {
  region ??= addRegion();
  region.textContent = words;
}

function addRegion(): HTMLElement {
  const added = document.createElement("div");
  added.setAttribute("role", "status");
  added.className = hidden.hidden ?? "";
  // React Aria leaves what is marked like this alone when a dialog hides everything else.
  added.dataset["reactAriaTopLayer"] = "true";
  document.body.append(added);
  return added;
}
