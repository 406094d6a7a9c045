/** What a person may choose. */
export type ThemeChoice = "light" | "dark" | "system";

const KEY = "deskwarden-theme";

/** The choice kept in this browser; `system` where there is none, or no storage. */
export function themeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice. Without storage it holds for this page only. */
export function keepThemeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be off; the page shows the choice all the same.
  }
}

/** Shows the page in the chosen theme. */
export function applyTheme(choice: ThemeChoice): void {
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const dark = choice === "dark" || (choice === "system" && systemIsDark);
  document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
}
