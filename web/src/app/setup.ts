/**
 * Moves the one-time token of a set-up link from the address into the form, and out of the
 * address, so that it stays in no history and reaches no other page.
 */
export function startSetup(): void {
  takeToken();
  // A newer link that is opened in the same page changes nothing but this part of the address.
  window.addEventListener("hashchange", takeToken);
}

function takeToken(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-setup]");
  const field = form?.querySelector<HTMLInputElement>("input[name=token]");
  const token = location.hash.slice(1);
  if (!field || !token) return;
  field.value = token;
  history.replaceState(history.state, "", location.pathname + location.search);
}
