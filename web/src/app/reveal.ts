const DOTS = "••••••••••••";

/**
 * Makes `[data-reveal="#id"]` show and hide a secret. The element holds it in `data-secret` and
 * shows dots; the button carries `aria-pressed` and may hold two icons, `eye` and `eye-off`.
 */
export function startRevealing(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-reveal]");
    const secret = button && document.querySelector<HTMLElement>(button.dataset.reveal ?? "");
    if (!button || !secret) return;
    event.preventDefault();
    const reveal = button.getAttribute("aria-pressed") !== "true";
    secret.textContent = reveal ? (secret.dataset.secret ?? "") : DOTS;
    button.setAttribute("aria-pressed", String(reveal));
    const use = button.querySelector("use");
    const href = use?.getAttribute("href");
    if (use && href) use.setAttribute("href", href.replace(/#.*$/, reveal ? "#eye-off" : "#eye"));
  });
}
