/** Makes `[data-print]` print the page. */
export function startPrinting(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-print]")) window.print();
  });
}
