/** What a person may choose. */
export type ThemeChoice = "light" | "dark" | "system";

const KEY = "deskwarden-theme";

/**
 * The choice: the user's own, which the server writes into the page as `data-theme` of its root, or, for
 * strangers, the one kept in this browser. `system` where there is none, or no storage.
 */
export function themeChoice(): ThemeChoice {
  const own = document.documentElement.dataset.theme;
  if (own !== undefined) return choiceOf(own);
  try {
    return choiceOf(localStorage.getItem(KEY));
  } catch {
    return "system";
  }
}

/** Keeps the choice in this page and this browser. Without storage it holds for this page only. */
export function keepThemeChoice(choice: ThemeChoice): void {
  setOwn(choice);
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be off; the page shows the choice all the same.
  }
}

/** Takes over what another tab of this browser has kept; whether `event` was about that. */
export function takeThemeChoice(event: StorageEvent): boolean {
  if (event.key !== KEY) return false;
  setOwn(choiceOf(event.newValue));
  return true;
}

/** Shows the page in the chosen theme. */
export function applyTheme(choice: ThemeChoice): void {
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const dark = choice === "dark" || (choice === "system" && systemIsDark);
  document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
}

function choiceOf(kept: string | null): ThemeChoice {
  return kept === "light" || kept === "dark" ? kept : "system";
}

function setOwn(choice: ThemeChoice): void {
  const { dataset } = document.documentElement;
  if (dataset.theme !== undefined) dataset.theme = choice;
}
