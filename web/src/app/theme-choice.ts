import { applyTheme, keepThemeChoice, themeChoice, type ThemeChoice } from "./theme-store";

/** Makes `[data-theme-choice="light|dark|system"]` choose the theme, on every open page. */
export function startThemeChoice(): void {
  show(themeChoice());
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-theme-choice]");
    if (!button) return;
    const choice = button.dataset.themeChoice as ThemeChoice;
    keepThemeChoice(choice);
    show(choice);
  });
  window.addEventListener("storage", () => show(themeChoice()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show(themeChoice()));
}

function show(choice: ThemeChoice): void {
  applyTheme(choice);
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  }
}
