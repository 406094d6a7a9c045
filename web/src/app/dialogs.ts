/** Makes `[data-open-dialog="#id"]` and `[data-close-dialog]` open and close `<dialog>` elements. */
export function startDialogs(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>("[data-open-dialog]");
    if (opener) {
      const dialog = document.querySelector(opener.dataset.openDialog ?? "");
      if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
      event.preventDefault();
      return;
    }
    const closer = target.closest("[data-close-dialog]");
    if (closer) {
      closer.closest("dialog")?.close();
      event.preventDefault();
      return;
    }
    if (target instanceof HTMLDialogElement && isOutside(target, event)) target.close();
  });
}

// A click on the backdrop has the dialog itself as its target, at a point outside its box. Keys
// that click have no point.
function isOutside(dialog: HTMLDialogElement, event: MouseEvent): boolean {
  if (event.detail === 0) return false;
  const box = dialog.getBoundingClientRect();
  const across = event.clientX < box.left || event.clientX > box.right;
  return across || event.clientY < box.top || event.clientY > box.bottom;
}
