/**
 * Words: every sentence the product says, in Chinese and English, side by side.
 *
 * Each feature folder has one `words.ts`:
 *
 *     import { words } from "../shared/language";
 *     export const lendingWords = words({
 *       lend: { zh: "借出", en: "Lend" },
 *       overdue: { zh: (days: number) => `逾期 ${days} 天`, en: (days) => `${days} days overdue` },
 *     });
 *
 * and a screen asks for its language: `const say = useWords(lendingWords); say.lend; say.overdue(2)`.
 * `strong(value)` inside a sentence prints bold where it is shown with `<Said>`.
 * No Chinese stands anywhere else (tests/words.test.ts).
 */
import { createContext, useContext, useMemo } from "react";

export type Language = "zh" | "en";

type Text = string;
// biome-ignore lint/suspicious/noExplicitAny: any sentence with values; the values are checked by `words`.
type Sentence = (...values: any[]) => string;
type Pair = { zh: Text; en: Text } | { zh: Sentence; en: Sentence };
type Table = Record<string, Pair>;

export type Words<T extends Record<string, { zh: unknown }>> = { [K in keyof T]: T[K]["zh"] };

/** Both languages of each key; a missing language or a differing value list does not compile. */
export function words<Z extends Record<string, Text | Sentence>>(
  table: {
    [K in keyof Z]: { zh: Z[K]; en: Z[K] extends Text ? Text : Z[K] };
  },
): { [K in keyof Z]: { zh: Z[K] extends Text ? Text : Z[K]; en: Z[K] extends Text ? Text : Z[K] } } {
  return table as never;
}

const LanguageContext = createContext<Language>("zh");
export const LanguageProvider = LanguageContext.Provider;
export const useLanguage = () => useContext(LanguageContext);

export function speak<T extends Table>(table: T, language: Language): Words<T> {
  return Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pair[language]])) as Words<T>;
}

export function useWords<T extends Table>(table: T): Words<T> {
  const language = useLanguage();
  return useMemo(() => speak(table, language), [table, language]);
}

const OPEN = "\u0002";
const CLOSE = "\u0003";

/** Marks a value inside a sentence; `<Said>` prints it bold. Names cannot hold these characters. */
export const strong = (value: string | number) => `${OPEN}${value}${CLOSE}`;

/** The sentence as plain text, for labels and titles. */
export const plain = (sentence: string) => sentence.replaceAll(OPEN, "").replaceAll(CLOSE, "");

/** Splits a sentence into its plain and bold runs. */
export function runs(sentence: string): { text: string; bold: boolean }[] {
  return sentence
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, bold: false }];
      const [bold = "", rest = ""] = part.split(CLOSE);
      return [
        { text: bold, bold: true },
        { text: rest, bold: false },
      ];
    })
    .filter((run) => run.text !== "");
}
