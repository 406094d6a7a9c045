/** What takes the place of `{name}` in a text. Numbers are written as the language has it. */
export type Values = Record<string, string | number>;

/** The page's texts, in the reader's language. */
export class Texts {
  private readonly numbers: Intl.NumberFormat;

  constructor(
    private readonly patterns: Record<string, string>,
    language?: string,
  ) {
    this.numbers = new Intl.NumberFormat(language);
  }

  /** The texts that the page holds in `<script type="application/json" id="viewer-texts">`. */
  static ofPage(): Texts {
    const json = document.querySelector("#viewer-texts")?.textContent;
    return new Texts(JSON.parse(json ?? "{}") as Record<string, string>, document.documentElement.lang || undefined);
  }

  /** Whether there is a text of that name. */
  has(key: string): boolean {
    return key in this.patterns;
  }

  /** The text of that name; the name itself where the page has none, so that the gap is seen. */
  text(key: string, values: Values = {}): string {
    const pattern = this.patterns[key] ?? key;
    return pattern.replace(/\{\s*\$?([\w-]+)\s*\}/g, (whole, name: string) => this.written(values[name] ?? whole));
  }

  private written(value: string | number): string {
    return typeof value === "number" ? this.numbers.format(value) : value;
  }
}
