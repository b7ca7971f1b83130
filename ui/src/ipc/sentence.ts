/** A sentence of the product in both languages, with what to do next where there is something to do. */
export type Sentence = { says: string; next?: string };
export type Both = { zh: Sentence; en: Sentence };

export const both = (zh: string, en: string, nextZh?: string, nextEn?: string): Both => ({
  zh: nextZh === undefined ? { says: zh } : { says: zh, next: nextZh },
  en: nextEn === undefined ? { says: en } : { says: en, next: nextEn },
});
