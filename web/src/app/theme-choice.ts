import { applyTheme, keepThemeChoice, takeThemeChoice, themeChoice, type ThemeChoice } from "./theme-store";

/**
 * Makes `[data-theme-choice="light|dark|system"]` choose the theme, on every open page. The button's form
 * tells the server, without leaving the page.
 */
export function startThemeChoice(): void {
  show(themeChoice());
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-theme-choice]");
    if (!button) return;
    event.preventDefault();
    const choice = button.dataset.themeChoice as ThemeChoice;
    keepThemeChoice(choice);
    show(choice);
    const form = button.closest("form");
    if (form) void tell(form.action, choice);
  });
  window.addEventListener("storage", (event) => {
    if (takeThemeChoice(event)) show(themeChoice());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show(themeChoice()));
}

async function tell(address: string, theme: ThemeChoice): Promise<void> {
  const body = new URLSearchParams({ theme });
  try {
    await fetch(address, { method: "POST", body, redirect: "manual", keepalive: true });
  } catch {
    // The page shows the choice all the same; the server keeps the one before.
  }
}

function show(choice: ThemeChoice): void {
  applyTheme(choice);
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  }
}
