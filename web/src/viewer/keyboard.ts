/** What is to be done about a key that went down. */
export type KeyDown = "send" | "ignore" | "escape";

/** The keys that are held on the desk, so that nothing is sent twice or stays held. */
export class HeldKeys {
  private readonly held = new Set<string>();

  /** Whether any key is held. */
  get any(): boolean {
    return this.held.size > 0;
  }

  /**
   * A key went down. `escape` is Ctrl + left Alt + Shift, which leaves the picture. The right Alt
   * does not count: AltGr comes as Ctrl + right Alt on some systems.
   *
   * @param code `KeyboardEvent.code`
   */
  down(code: string, repeat: boolean): KeyDown {
    if (repeat || code === "" || code === "Unidentified" || this.held.has(code)) return "ignore";
    this.held.add(code);
    return this.isEscape() ? "escape" : "send";
  }

  /**
   * A key went up.
   *
   * @returns the keys that are to be released on the desk, oldest first. Browsers on macOS report
   * no key that goes up while Meta is held, so Meta takes all others along.
   */
  up(code: string): string[] {
    if (!this.held.has(code)) return [];
    if (code === "MetaLeft" || code === "MetaRight") return this.clear();
    this.held.delete(code);
    return [code];
  }

  /** Forgets all keys and returns those that were held, oldest first. */
  clear(): string[] {
    const codes = [...this.held];
    this.held.clear();
    return codes;
  }

  private isEscape(): boolean {
    const control = this.held.has("ControlLeft") || this.held.has("ControlRight");
    const shift = this.held.has("ShiftLeft") || this.held.has("ShiftRight");
    return control && shift && this.held.has("AltLeft");
  }
}

/** Keys that browsers or systems keep for themselves, by the name of their menu entry. */
export const COMBINATIONS: Record<string, string[]> = {
  "ctrl-alt-del": ["ControlLeft", "AltLeft", "Delete"],
  "alt-tab": ["AltLeft", "Tab"],
  "alt-f4": ["AltLeft", "F4"],
  super: ["MetaLeft"],
};
