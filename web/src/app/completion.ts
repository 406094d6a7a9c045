const MOST = 30;

/** The search boxes with `[data-completions]` offer what the last word can be completed to. */
export function startCompletion(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-completions]")) {
    const offered = (input.dataset.completions ?? "").split("\n").filter((word) => word !== "");
    const options = input.list;
    if (!options) continue;
    const offer = () => {
      const texts = completions(input.value, offered);
      options.replaceChildren(...texts.map((text) => new Option(text, text)));
    };
    input.addEventListener("input", offer);
    input.addEventListener("focus", offer);
  }
}

/** What `typed` can be completed to: whole texts, of which the last word is one of `offered`. */
export function completions(typed: string, offered: string[]): string[] {
  const start = startOfLastWord(typed);
  const before = typed.slice(0, start);
  const last = typed.slice(start).toLowerCase();
  if (last === "") return offered.slice(0, MOST).map((word) => before + word);
  const isMeant = (word: string) => word.toLowerCase().startsWith(last) && word.toLowerCase() !== last;
  return offered.filter(isMeant).slice(0, MOST).map((word) => before + word);
}

/** Blanks between quotation marks do not end a word. */
function startOfLastWord(typed: string): number {
  let start = 0;
  let isQuoted = false;
  for (let place = 0; place < typed.length; place++) {
    if (typed[place] === '"') isQuoted = !isQuoted;
    if (typed[place] === " " && !isQuoted) start = place + 1;
  }
  return start;
}
