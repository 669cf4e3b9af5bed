/**
 * Turns a key and its parameters into a sentence of one language.
 *
 * Catalogues are plain objects. English is the source: its keys and its
 * placeholders (`{name}`) are read by the compiler, so a missing parameter or a
 * key that does not exist is a type error. Parameters are put in as they are and
 * are shown as text only, never as markup.
 */
import type { Language } from "../core/settings/settings.ts";

/** A sentence that depends on `{count}`, by the plural categories of CLDR that its language has. */
export interface PluralMessage {
  readonly one?: string;
  readonly other: string;
}
export type Message = string | PluralMessage;
export type Catalogue = Readonly<Record<string, Message>>;

/** A catalogue with the keys of `Source`, whose sentences are written in another language. */
export type Translated<Source extends Catalogue> = Readonly<Record<keyof Source, Message>>;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Entry> = Entry extends string
  ? NamesIn<Entry>
  : Entry extends PluralMessage
    ? NamesIn<Entry["other"]> | "count"
    : never;

export type Params = Readonly<Record<string, string | number>>;
type Rest<Entry> = [NamesOf<Entry>] extends [never]
  ? []
  : [params: Readonly<Record<NamesOf<Entry>, string | number>>];

export interface Translate<Source extends Catalogue> {
  <Key extends keyof Source & string>(key: Key, ...params: Rest<Source[Key]>): string;
  readonly language: Language;
  /** For keys made of a code that arrives at run time; `undefined` where there is no such key. */
  readonly byCode: (key: string, params: Params) => string | undefined;
}

/** BCP 47 tag of a language, for Intl and for `lang` attributes. */
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh_CN: "zh-CN", zh_TW: "zh-TW" };

/** Numbers are written as the language writes them; a placeholder without parameter stays visible. */
export function createTranslate<Source extends Catalogue>(
  catalogue: Translated<Source>,
  language: Language,
): Translate<Source> {
  const tag = languageTags[language];
  // Made by the first sentence that needs it: in a fresh Gmail tab the two cost more than all else that we start.
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;

  const written = (value: number): string => {
    numbers ??= new Intl.NumberFormat(tag);
    return numbers.format(value);
  };
  const textOf = (message: Message, { count = 0 }: Params): string => {
    if (typeof message === "string") return message;
    plurals ??= new Intl.PluralRules(tag);
    return plurals.select(Number(count)) === "one" ? (message.one ?? message.other) : message.other;
  };
  const sentence = (message: Message, params: Params): string =>
    textOf(message, params).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return placeholder;
      return typeof value === "number" ? written(value) : value;
    });

  const byCode = (key: string, params: Params): string | undefined =>
    Object.hasOwn(catalogue, key) ? sentence((catalogue as Catalogue)[key] ?? key, params) : undefined;

  return Object.assign((key: string, params?: Params) => byCode(key, params ?? {}) ?? key, {
    language,
    byCode,
  }) as Translate<Source>;
}

/** For words that come apart from those of the page: the translation into whatever language is asked for, each made once. */
export function translatorOf<Source extends Catalogue>(
  catalogues: Readonly<Record<Language, Translated<Source>>>,
): (language: Language) => Translate<Source> {
  const made = new Map<Language, Translate<Source>>();
  return (language) => {
    const translate = made.get(language) ?? createTranslate<Source>(catalogues[language], language);
    made.set(language, translate);
    return translate;
  };
}
