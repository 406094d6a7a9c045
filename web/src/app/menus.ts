/**
 * Lets `<details data-menu>` behave like a menu: one open at a time, closed by Escape (the focus
 * goes back to its button), by a click elsewhere and by leaving it with the keyboard.
 */
export function startMenus(): void {
  document.addEventListener("click", (event) => closeAllBut(event.target as Node));
  document.addEventListener("focusin", (event) => closeAllBut(event.target as Node));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary")?.focus();
    }
  });
}

function closeAllBut(inside: Node): void {
  for (const menu of openMenus()) {
    if (!menu.contains(inside)) menu.open = false;
  }
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
}
