/** Whether a text asks something: a question mark that is part of no link, or a Chinese question without one. */

/** Behind a link's own "?" stand names and values. */
const questionMark = /\?(?![\p{L}\p{Nd}=&%_])/u;
const question = /[吗嗎](?:[。.!~…\s]|$)|请问|請問/;
const link = /(?:https?:\/\/|www\.)[^\s]*/g;

/** @param folded a folded text (`foldText`), so that full-width signs are plain ones */
export function asksSomething(folded: string): boolean {
  const text = folded.includes("://") || folded.includes("www.") ? folded.replace(link, " ") : folded;
  return questionMark.test(text) || question.test(text);
}
